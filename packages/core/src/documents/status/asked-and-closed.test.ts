import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const read = (text: string, path = 'docs/decisions.md') => readDocument(sourceOf(path, text)).items;
const who = (text: string) => read(text).map((item) => [item.text('owner'), item.text('due')]);

describe('columns named after a role', () => {
  const table = (last: string, cells: readonly string[]) =>
    `# Owner decisions\n\n| ID | Question | Blocking milestone | ${last} |\n|---|---|---|---|\n${cells.map((cell, at) => `| Q-${at + 1} | Which? | M${at + 3} | ${cell} |\n`).join('')}`;

  test('ask whether the role decides, and the milestone is the latest time', () => {
    expect(who(table('Council decision?', ['Yes', 'No']))).toEqual([
      ['Council', 'M3'],
      [undefined, 'M4'],
    ]);
    expect(read(table('Council decision?', ['Yes', 'No']))[0]?.field('owner')?.slot).toBe('implied');
  });

  test('hold what the role decided', () => {
    expect(read(table('Board decision', ['Approved', '', 'Take the second'])).map((item) => item.status)).toEqual([
      'accepted',
      'open',
      'accepted',
    ]);
  });
});

describe('labels in bold with their values', () => {
  test('a date behind words that call for one needs no colon', () => {
    const text = '# Open decisions\n\n## D1. Port\n\n**Owner: Ana. Needed by 8/22**\n';
    expect(who(text)).toEqual([['Ana', '8/22']]);
  });
});

describe('what closes or accompanies a list of sections', () => {
  const part = (title: string) => `## ${title}\n\nText?\n\n`;

  test('a log that cites the numbers of sections decides those', () => {
    const text = `# Open decisions\n\n${part('1. Port')}${part('2. Host name')}${part('3. Queue')}## Decision log\n\n| Date | Decision | Outcome |\n|---|---|---|\n| 2026-01-02 | 2 (host) | any |\n`;
    expect(read(text).map((item) => `${item.line} ${item.key} ${item.status}`)).toEqual([
      '3 1 open',
      '7 2 accepted',
      '11 3 open',
    ]);
  });

  test('an annex that cites "Decision 2" as D2', () => {
    const text = `# Decision packet\n\n${part('Decision 1 — Port')}${part('Decision 2 — Host')}## Annex\n\n| Decision | References |\n|---|---|\n| D1 — Port | file a |\n| D2 — Host | file b |\n`;
    expect(read(text).map((item) => item.key)).toEqual(['Decision 1', 'Decision 2']);
  });

  test('"Entries" alone is no item, nor is a chapter over chapters or a bare name', () => {
    expect(read('# Decision log\n\n## Entries\n\nNone was made so far, this file is new.\n')).toEqual([]);
    expect(read('# Model decisions\n\n## Models\n\nText.\n\n### Job\n\nA.\n\n### Audit\n\nB.\n')).toEqual([]);
    expect(read('# Deferred features\n\n## Z85\n\nTiming of the bus.\n\n## Z90\n\nCaches.\n')).toEqual([]);
  });

  test('confirmations that are ticked off', () => {
    const text =
      '# Decisions needed\n\n## Data confirmations\n\n- [ ] **Feed format** as sent\n- [x] **Limits** as agreed\n';
    expect(read(text).map((item) => item.status)).toEqual(['open', 'accepted']);
  });
});
