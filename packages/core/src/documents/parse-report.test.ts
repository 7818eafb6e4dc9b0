import { describe, expect, test } from 'vitest';
import { reportReading } from './parse-report.ts';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const reading = (text: string) => readDocument(sourceOf('docs/a.md', text));
const TABLE = '| ID | Decision | Status |\n|---|---|---|\n| X-1 | Bridge | open |\n';

describe('what belongs to no item', () => {
  test('is counted by what it was taken for', () => {
    const text = `# Decisions\n\nA line.\nAnother.\n\n${TABLE}\n## Walks\n\n- [ ] Buy a map\n- Where is north?\n- Shoes\n\n| Word | Means |\n|---|---|\n| Quay | wall |\n`;
    const report = reportReading(reading(text));
    expect(report.takenFor).toEqual({ text: 2, list: 3, table: 3, asking: 2 });
    expect(report.notUnderstood).toBe(0);
  });

  test('is nothing in an empty document', () => {
    const report = reportReading(reading(''));
    expect(report).toEqual({
      segments: [],
      notUnderstood: 0,
      share: 0,
      takenFor: { text: 0, list: 0, table: 0, asking: 0 },
    });
  });
});

describe('a table in HTML', () => {
  const html = (header: string) =>
    `# Decisions\n\n<table>\n<tr>${header}</tr>\n\n<tr><td>H-1</td><td>Blue</td><td>open</td></tr>\n</table>\n\nText.\n`;

  test('that lists decisions is not understood as a whole', () => {
    const document = reading(html('<th>ID</th><th class="w"><b>Decision</b></th><th>Status</th>'));
    const { segments } = reportReading(document);
    expect(segments.map(({ kind }) => kind)).toEqual(['heading', 'not-understood', 'text']);
    expect(document.findings.map(({ ruleId, data }) => [ruleId, data])).toEqual([
      ['document/not-understood', { excerpt: 'ID Decision Status H-1 Blue open', lines: 5 }],
    ]);
  });

  test('of something else is text', () => {
    expect(reading(html('<th>Colour</th><th>Shade</th>')).findings).toEqual([]);
  });

  test('that never ends is no trouble', () => {
    const { segments } = reportReading(reading('<table>\n<tr><th>ID</th><th>Status</th></tr>\n\n# Next\n'));
    expect(segments.map(({ kind }) => kind)).toEqual(['not-understood', 'heading']);
  });
});

describe('lines as people count them', () => {
  test.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\n\n', 2],
    ['a\r\nb', 2],
  ])('%j', (text, count) => {
    expect(sourceOf('a.md', text).lines.written).toBe(count);
  });
});
