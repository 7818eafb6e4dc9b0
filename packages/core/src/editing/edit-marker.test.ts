import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { planSet } from './plan-set.ts';

function set(
  document: string,
  value: string,
  path = 'plans/open.md',
  field: 'implementedIn' | 'status' = 'implementedIn',
) {
  const reading = readDocument(sourceOf(path, document));
  const [item] = reading.items;
  if (item === undefined) throw new Error('no item');
  return planSet(reading, item, field, value).after;
}

const table = (status: string, more = '') =>
  `| ID | Decision | Status |${more === '' ? '' : ' Implemented in |'}\r\n|---|---|---|${more === '' ? '' : '---|'}\r\n| D-1 | Batch the writes | ${status} |${more}\r\n`;
const SECTION = '# Open decisions\n\n## D-1: Batch the writes\n\n- Status: accepted\n- Owner: Ana\n';
const MADR =
  '---\nstatus: accepted\ndate: 2026-01-15\n---\n\n# Batch the writes\n\n## Context and Problem Statement\n\nSlow.\n\n## Decision Outcome\n\nBatch.\n';
const NYGARD = '# 7. Batch the writes\n\n## Status\n\nAccepted\n\n## Context\n\nSlow.\n\n## Decision\n\nBatch.\n';

test('a table without a column of that name takes it behind the status', () => {
  expect(set(table('approved'), '050')).toBe(table('approved (implemented in 050)'));
  expect(set(table('**approved**'), '050')).toBe(table('**approved (implemented in 050)**'));
});

test('a padded cell keeps its width', () => {
  const padded = (status: string) =>
    `| ID  | Status                            | Decision |\n|-----|-----------------------------------|----------|\n| D-1 | ${status.padEnd(33)} | Batch    |\n`;
  expect(set(padded('approved'), '050')).toBe(padded('approved (implemented in 050)'));
});

test('a column of that name takes it', () => {
  expect(set(table('approved', '  |'), '050')).toBe(table('approved', ' 050 |'));
});

test('a section takes a line', () => {
  expect(set(SECTION, 'migrations/050.sql')).toBe(`${SECTION}- Implemented in: migrations/050.sql\n`);
});

test('a record takes a key of its front matter, or a line under its title', () => {
  expect(set(MADR, '050', 'adr/0007-batch.md')).toBe(
    MADR.replace('2026-01-15\n', "2026-01-15\nimplemented-in: '050'\n"),
  );
  expect(set(NYGARD, '050', 'adr/0007-batch.md')).toBe(
    NYGARD.replace('writes\n\n', 'writes\n\n**Implemented in:** 050\n\n'),
  );
});

test.each([table('approved'), table('approved', '  |'), SECTION, MADR, NYGARD])(
  'a second time changes nothing, another value only the value: %#',
  (document) => {
    const path = document === MADR || document === NYGARD ? 'adr/0007-batch.md' : 'plans/open.md';
    const once = set(document, '050', path);
    expect(set(once, '050', path)).toBe(once);
    expect(set(once, '051', path)).toBe(once.replace('050', '051'));
  },
);

test('a suffix can be taken away', () => {
  expect(set(table('approved (implemented in 050)'), '')).toBe(table('approved'));
});

test('another status keeps the marker', () => {
  const after = set(table('open (implemented in 050)'), 'accepted', 'plans/open.md', 'status');
  expect(after).toBe(table('accepted (implemented in 050)'));
});

test('what would end the bracket is refused', () => {
  expect(() => set(table('approved'), '050 (part)')).toThrow(/brackets/);
});

test('a list that lost its line breaks takes no line, and the marker goes behind the words', () => {
  const list = `Quay notes

Decisions that wait for the harbour

QD-1. Size of the bell
The quay has room for one.
Question: which bell do we hang?
Default recommendation: the small one.

QD-2. Colour of the lamp
Owner: painters
Status: open

QD-3. Who rings
Status: approved
Decision: the pilot.
Carry-forward (recommended sequence)
- AA-A — Wire the
bell to the quay. Ring it once. - AA-B — Hang the
lamp. See it from the quay. - AA-C — Paint it red.
`;
  const reading = readDocument(sourceOf('plans/open.txt', list));
  const lamp = reading.items.find(({ id }) => id === 'AA-B');
  if (lamp === undefined) throw new Error('no item');
  expect(() => planSet(reading, lamp, 'owner', 'Ana')).toThrow(/no place for owner/);
  expect(planSet(reading, lamp, 'implementedIn', '050').after).toBe(
    list.replace('from the quay.', 'from the quay. (implemented in 050)'),
  );
});
