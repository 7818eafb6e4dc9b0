import { describe, expect, test } from 'vitest';
import { planSet } from '../../editing/plan-set.ts';
import { blockingOf } from '../../facets/blocking/blocking-of.ts';
import type { DocumentReading } from '../document-reading.ts';
import type { Item } from '../item.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const IGNORE = '<!-- decisis-ignore resolution/overdue until Phase 1: the kiln maker answers late -->';
const TABLE = `# Decisions

| ID | Decision | Status | Owner | Due | Blocks |
|---|---|---|---|---|---|
| D-1 | Pick a kiln | open <!-- accepted --> | ana <!-- or bo --> | 2026-04-01 ${IGNORE} | <!-- M9 --> M4 |
| D-2 | Pick a glaze ${IGNORE} | <!-- accepted --> | <!-- cy --> | <!-- 2027-01-01 --> 2027-05-01 | M5 <!-- M8 --> and M6 |
| D-3 | Pick \`<!-- a -->\` marks | open | cy <!-- x --> and di | TBD | M7 |
`;
const read = (text: string): DocumentReading => readDocument(sourceOf('decisions.md', text));
const item = (reading: DocumentReading, id: string): Item => reading.items.find(({ key }) => key === id) as Item;
const set = (text: string, id: string, name: Parameters<typeof planSet>[2], value: string): string => {
  const reading = read(text);
  return planSet(reading, item(reading, id), name, value).after;
};
const blocked = (reading: DocumentReading, id: string): string[] =>
  blockingOf(item(reading, id), reading).edges.map(({ target }) => target.id);

describe('an HTML comment is no part of a value', () => {
  test('in a cell', () => {
    const reading = read(TABLE);
    expect(reading.items.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    expect(reading.items.map((one) => one.text('title'))).toEqual([
      'Pick a kiln',
      'Pick a glaze',
      'Pick `<!-- a -->` marks',
    ]);
    expect(reading.items.map((one) => one.text('owner')?.replace(/ +/g, ' '))).toEqual(['ana', undefined, 'cy and di']);
    expect(reading.items.map((one) => one.text('due'))).toEqual(['2026-04-01', '2027-05-01', 'TBD']);
    expect(['D-1', 'D-2', 'D-3'].map((id) => blocked(reading, id))).toEqual([['M4'], ['M5', 'M6'], ['M7']]);
    expect(reading.findings).toEqual([]);
  });

  test('behind a label, in a section and in a list', () => {
    for (const mark of ['', '- ']) {
      const reading = read(
        `# Decisions\n\n## D-1: Pick a kiln\n\n${mark}**Status:** <!-- accepted --> open\n\n${mark}**Owner:** ana <!-- bo -->\n\n` +
          `${mark}**Due:** 2026-04-01. ${IGNORE}\n\n${mark}**Blocks:** <!-- M9 --> M4 <!-- M8 -->\n`,
      );
      expect(item(reading, 'D-1').status).toBe('open');
      expect(item(reading, 'D-1').text('owner')).toBe('ana');
      expect(item(reading, 'D-1').text('due')).toBe('2026-04-01');
      expect(blocked(reading, 'D-1')).toEqual(['M4']);
      expect(reading.findings).toEqual([]);
    }
  });
});

describe('an edit', () => {
  test('leaves the comment beside the value where it is', () => {
    expect(set(TABLE, 'D-1', 'owner', 'cy')).toBe(TABLE.replace('| ana <!-- or bo -->', '| cy <!-- or bo -->'));
    expect(set(TABLE, 'D-1', 'due', '2026-05-02')).toBe(TABLE.replace('2026-04-01', '2026-05-02'));
    expect(set(TABLE, 'D-2', 'due', '2027-06-01')).toBe(TABLE.replace('2027-05-01', '2027-06-01'));
    expect(set(TABLE, 'D-2', 'owner', 'di')).toBe(TABLE.replace('| <!-- cy --> |', '| <!-- cy --> di |'));
    expect(set(TABLE, 'D-2', 'status', 'accepted')).toContain('| <!-- accepted --> accepted |');
    expect(set(TABLE, 'D-1', 'owner', '')).toContain(' <!-- or bo --> |');
  });

  test('is refused where the comment stands inside the value, or the value brings one', () => {
    const code = expect.objectContaining({ code: 'DCS_DOCUMENT_VALUE_NOT_WRITABLE' });
    expect(() => set(TABLE, 'D-3', 'owner', 'ed')).toThrow(code);
    expect(() => set(TABLE, 'D-1', 'owner', 'ed <!-- fo -->')).toThrow(code);
  });
});
