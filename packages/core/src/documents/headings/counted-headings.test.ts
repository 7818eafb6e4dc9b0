import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const read = (text: string, path = 'docs/decisions.md') => readDocument(sourceOf(path, text)).items;
const lines = (text: string, path?: string) => read(text, path).map((item) => `${item.line} ${item.id ?? '-'}`);
const states = (text: string, path?: string) => read(text, path).map((item) => item.status);
const part = (title: string) => `## ${title}\n\nText about it.\n\n`;

describe('headings that are counted', () => {
  test('are items although a noun of one could head a section, or one starts with a name', () => {
    const text = `# Open decisions\n\n${part('1. Port')}${part('2. Engine comparison')}${part('3. C2 valve (spare)')}${part('4. Host')}`;
    expect(lines(text)).toEqual(['3 1', '7 2', '11 3', '15 4']);
  });

  test('and of which one is a section of another sort stay without it', () => {
    const text = `# Open decisions\n\n${part('1. Port')}${part('2. Host')}${part('3. Queue')}${part('4. References')}`;
    expect(lines(text)).toEqual(['3 1', '7 2', '11 3']);
  });

  test('go on under a heading that only says when they came', () => {
    const sub = (title: string) => `### ${title}\n\nText.\n\n`;
    const text = `# Open decisions\n\n## Still open\n\n${sub('1. Port')}${sub('2. Host')}${sub('3. Queue')}## Came up while building\n\nTwo more.\n\n${sub('4. Colour')}${sub('5. Sound')}## Noted\n\n- The cellar is dry.\n`;
    expect(lines(text)).toEqual(['5 1', '9 2', '13 3', '21 4', '25 5']);
  });
});

describe('headings with a day', () => {
  test('are the entries of a log, under headings of days, whatever names their lists define', () => {
    const entry = (title: string) =>
      `### 2026-01-0${title}\n\n**Decision:** go on.\n\n- **SLO-01:** fast\n- **SLO-02:** safe\n\n`;
    const text = `# Decision log\n\n## 2026-01-02\n\n${entry('2 — Port')}${entry('2 — Host')}## 2026-01-03\n\n${entry('3 — Queue')}`;
    expect(read(text).map((item) => `${item.line} ${item.text('title')}`)).toEqual(['5 Port', '12 Host', '21 Queue']);
  });
});

describe('chapters beside a table of decisions', () => {
  test('are no items, nor are their lists', () => {
    const text = `# Owner decisions\n\n${part('Business context')}## Goals\n\n1. **Safety** first.\n2. **Speed** second.\n\n## Decisions log\n\n| Date | Decision |\n|---|---|\n| 2026-01-02 | Port 80 |\n| 2026-01-03 | One host |\n`;
    expect(lines(text)).toEqual(['16 -', '17 -']);
  });
});

describe('sections with fields', () => {
  test('are items under a heading that names no decisions, whatever their titles end with', () => {
    const sub = (title: string) => `### ${title}\n\nStatus: **resolved**\n\n**Decision**: go on.\n\n`;
    const text = `# Open decisions\n\n## Known\n\n- Which port?\n- Which host?\n\n## Blockers of rights\n\n${sub('Letter: speeches status')}${sub('Letter: source')}`;
    expect(lines(text)).toEqual(['5 -', '6 -', '10 -', '16 -']);
  });
});

describe('lines in bold with an identifier', () => {
  test('head items where there are several', () => {
    const text =
      '# Questions for the owner\n\n## Prices\n\n**Q1. What is the cut-off time?**\nThe code says noon.\n\n**Q2. Who signs?**\nUnknown.\n';
    expect(lines(text, 'docs/questions.md')).toEqual(['5 Q1', '8 Q2']);
    expect(read(text, 'docs/questions.md')[0]?.text('title')).toBe('What is the cut-off time?');
  });

  test('do not inside an item, in a paragraph, or alone', () => {
    const item =
      '# Decisions\n\n## D-1 Port\n\nStatus: open\n\n**Q1. What is the time?**\n\n**Q2. Who signs it?**\n\n## D-2 Host\n\nStatus: open\n';
    expect(lines(item)).toEqual(['3 D-1', '11 D-2']);
    expect(lines('# Notes\n\n**Q1. What is the time?**\n\nText.\n', 'docs/notes.md')).toEqual([]);
  });
});

describe('decisions that were taken', () => {
  const record = (id: string) => `## ${id}: Port\n\nWe listen on port 80.\n\n`;

  test('records without a status in a log of decisions', () => {
    const text = `# Architecture decisions\n\n${['ADR-1', 'ADR-2', 'ADR-3', 'ADR-4'].map(record).join('')}`;
    expect(new Set(states(text))).toEqual(new Set(['accepted']));
    expect(new Set(states(text.replace('Architecture', 'Open')))).toEqual(new Set(['open']));
  });

  test('rows that give reasons, with marks of the document’s own', () => {
    const table = (columns: string, cells: string) =>
      `# Decision register\n\n| # | ${columns} |\n|---|---|---|\n| 1 | ${cells} |\n| 2 | ${cells} |\n`;
    expect(states(table('Decision | Rationale', 'Port | cheap'))).toEqual(['accepted', 'accepted']);
    expect(states(table('Decision & rationale | Status', 'Port | 📄 manual; 📝 here'))).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(states(table('Decision | Recommended default', 'Port | 80'))).toEqual(['open', 'open']);
  });
});
