import { expect, test } from 'vitest';
import { reportReading } from '../../parse-report.ts';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const MINUTES = `# Bakery round 2026-11-02

Attendees: Ana, Bo, Cy

## Agenda

1. Ovens

## Decisions

- We bake rye on Thursdays.
- Bo takes over the ovens.
- The decision on gas is postponed until Cy is back.

## Action items

- [ ] Ana: write the list (by 2026-11-05)
- [x] Bo: get the key

## Open questions

- Do we need a second oven?
`;
const read = (text: string, path: string) => readDocument(sourceOf(path, text));
const shown = (text: string, path: string) =>
  read(text, path).items.map((item) => `${item.kind} ${item.status} ${item.text('title') ?? ''}`);

test.each([
  'docs/meeting-2026-11-02.md',
  'minutes/adr-2026-11-02.md',
  'docs/2026-11-02-round.md',
  'docs/0007-round.md',
])('minutes are no record, whatever their file is called: %s', (path) => {
  expect(shown(MINUTES, path)).toEqual([
    'decision open We bake rye on Thursdays.',
    'decision open Bo takes over the ovens.',
    'decision open The decision on gas is postponed until Cy is back.',
    'question open Do we need a second oven?',
  ]);
});

test('in other languages', () => {
  const text =
    '# Backrunde 2026-11-02\n\nTeilnehmende: Ana, Bo\n\n## Beschlüsse\n\n- Roggen am Donnerstag.\n- Bo nimmt die Öfen.\n';
  expect(shown(text, 'docs/runde-2026-11-02.md').some((line) => line.includes('accepted Backrunde'))).toBe(false);
  expect(shown(MINUTES.replace(/Attendees.*\n/, ''), 'docs/meeting-2026-11-02.md')).toHaveLength(4);
});

test('what was not read of them is not said to be understood', () => {
  const report = reportReading(read(MINUTES, 'docs/meeting-2026-11-02.md'));
  expect(report.takenFor.asking).toBe(2);
});

test('a record that ends in questions and actions stays one', () => {
  const record =
    '# 7. Bake rye\n\nDate: 2026-11-02\n\n## Status\n\nAccepted\n\n## Context\n\nMany ask.\n\n## Decision\n\nWe bake rye.\n\n## Open questions\n\n- Which day?\n\n## Action items\n\n- [ ] Buy rye\n';
  expect(shown(record, 'docs/adr/0007-bake-rye.md')).toEqual(['decision accepted Bake rye']);
  const bare = '# 7. Bake rye\n\n## Decision\n\nWe bake rye.\n\n## Open questions\n\n- Which day?\n';
  expect(shown(bare, 'docs/adr/0007-bake-rye.md')).toEqual(['decision accepted Bake rye']);
});
