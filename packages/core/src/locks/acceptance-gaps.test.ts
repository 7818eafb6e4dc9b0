import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { acceptanceGaps } from './acceptance-gaps.ts';

const MADR =
  '---\nstatus: open\n---\n\n# Oven\n\n## Context and Problem Statement\n\nBread.\n\n## Decision Outcome\n\n### Consequences\n\n* Warm.\n';
const gaps = (text: string, path: string, given: readonly 'outcome'[] = []) => {
  const reading = readDocument(sourceOf(path, text));
  return acceptanceGaps(reading.items[0] as never, [reading], new Set(given)).map(
    ({ field, emptyAt }) => `${field} ${emptyAt}`,
  );
};

test('an empty place for the outcome is a gap, whatever shape it has', () => {
  const path = 'docs/adr/0003-oven.md';
  expect(gaps(MADR, path)).toEqual([`outcome ${path}:11`]);
  expect(gaps(MADR.replace('Outcome\n', 'Outcome\n\n<!-- say what -->\n'), path)).toEqual([`outcome ${path}:13`]);
  expect(gaps('# 3. Oven\n\n## Status\n\nProposed\n\n## Decision\n', path)).toEqual([`outcome ${path}:7`]);
  const table = '| ID | Decision | Status | Outcome |\n|---|---|---|---|\n| D-1 | Oven | open | |\n';
  expect(gaps(table, 'ovens.md')).toEqual(['outcome ovens.md:3']);
  expect(gaps(table, 'ovens.md', ['outcome'])).toEqual([]);
});

test('what says what was decided, or has no place for it, has no gap', () => {
  expect(gaps(MADR.replace('Outcome\n', 'Outcome\n\nOne oven.\n'), 'docs/adr/0003-oven.md')).toEqual([]);
  expect(gaps('| ID | Decision | Status |\n|---|---|---|\n| D-1 | One oven | open |\n', 'ovens.md')).toEqual([]);
  expect(gaps('# Decisions\n\n## D-1 One oven\n\nStatus: open\n', 'ovens.md')).toEqual([]);
});
