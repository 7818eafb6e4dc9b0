import { describe, expect, test } from 'vitest';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const brief = (text: string) =>
  readDocument(sourceOf('docs/decisions.md', text)).items.map(
    (item) => `${item.line} ${item.id ?? '-'} ${item.status}`,
  );

describe('headings and what stands under them', () => {
  test('numbered headings are the decisions where their lists only hold notes', () => {
    const part = (number: string, title: string) => `## ${number} ${title}\n\n- **Scope**: all.\n- **Cost**: low.\n\n`;
    const text = `# Decisions\n\n${part('1.', 'Port')}${part('2.', 'Host')}${part('3.', 'Queue')}`;
    expect(brief(text).map((line) => line.split(' ')[1])).toEqual(['1', '2', '3']);
  });

  test('numbers as other scripts write them, and with a dot in the middle', () => {
    for (const marks of [
      ['1 · ', '2 · ', '3 · '],
      ['١. ', '٢. ', '٣. '],
      ['一、', '二、', '三、'],
    ]) {
      const text = `# Decisions\n\n${marks.map((mark) => `## ${mark}Keep ${mark.trim()}\n\nBecause.\n\n`).join('')}`;
      expect(brief(text).map((line) => line.split(' ')[0])).toEqual(['3', '7', '11']);
    }
  });

  test('a list beside decisions that are headings is about them', () => {
    const part = (title: string) => `## ${title}\n\n**Decision**: yes, after two weeks.\n\nMore about it.\n\n`;
    const text = `# Decisions\n\n${part('A. Port')}${part('B. Host')}${part('C. Queue')}## How we saw it\n\n- [ ] ran the port?\n- [ ] ran the host?\n`;
    expect(brief(text).map((line) => line.split(' ')[0])).toEqual(['3', '9', '15']);
  });

  test('a heading that sorts decisions with identifiers is none', () => {
    const text =
      '# Decision log\n\n## P0\n\n### DEC-1 Port\n\n- Status: open\n- Owner: net\n\n## P1\n\n### DEC-2 Host\n\n- Status: open\n- Owner: ops\n';
    expect(brief(text)).toEqual(['5 DEC-1 open', '12 DEC-2 open']);
  });

  test('a table inside the section of a decision details it', () => {
    const text =
      '# Decision log\n\n## D-1 Gate\n\n**Decision.** Keep it.\n\n| # | Limit | Why |\n|---|---|---|\n| O-1 | one app | cost |\n| O-2 | one host | cost |\n\n## D-2 Port\n\n**Decision.** Move it.\n';
    expect(brief(text)).toEqual(['3 D-1 accepted', '12 D-2 accepted']);
  });

  test('a log with a day for each row tells what was decided', () => {
    const text =
      '# Decision log\n\n| # | Date | Decision | Why |\n|---|---|---|---|\n| 1 | 2026-01-31 | Port | x |\n| 2 | 2026-02 | Host | y |\n';
    expect(brief(text)).toEqual(['5 1 accepted', '6 2 accepted']);
  });

  test('a heading right above a table of decisions names the table', () => {
    const text =
      '# Decisions\n\n## 2026-01-31 Way of working\n\n| Topic | Decision | Why |\n|---|---|---|\n| Host | north | near |\n| Tier | basic | cheap |\n';
    expect(brief(text).map((line) => line.split(' ')[0])).toEqual(['7', '8']);
  });
});

test('letters that stand for the word of the title name decisions', () => {
  const text = '# Entscheidungen\n\n## E1 — Port\n\nWeil.\n\n## E2 — Host\n\nWeil.\n\n## E3 — Takt\n\nWeil.\n';
  expect(brief(text).map((line) => line.split(' ')[1])).toEqual(['E1', 'E2', 'E3']);
  const phases = '# Decisions\n\n## E1 — Port\n\nWhy.\n\n## E2 — Host\n\nWhy.\n';
  expect(brief(phases)).toEqual([]);
});
