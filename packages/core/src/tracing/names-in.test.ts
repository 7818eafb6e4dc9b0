import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { NamesIn } from './names-in.ts';

const TABLE = '| ID | Decision | Status |\n|---|---|---|\n| D-7 | Pick the tug | accepted |\n';
const RECORD = '# 7. Pick the tug\n\n## Status\n\nAccepted\n\n## Context\n\nTide.\n\n## Decision\n\nThe old one.\n';
const STANCES =
  '# Decisions locked\n\n## Default stances\n\n- **Tugs are *hired*, not bought.**\n  Source: ADR 0007 open questions\n';

test.each([
  ['D-7 says so.', TABLE, true],
  ['See (D-7), and `D-7`: D-7.', TABLE, true],
  ['D-70, AD-7, D-7-b and D-7b are others.', TABLE, false],
  ['Tugs: ADR-0007.', RECORD, true],
  ['Tugs: ADR 7, as written.', RECORD, true],
  ['See adr/0007-tug.md.', RECORD, true],
  ['ADR-0070 and 7 tugs.', RECORD, false],
  ['We hold that tugs are hired, not bought, on each quay.', STANCES, true],
  ['Tugs follow ADR 0007.', STANCES, true],
  ['Tugs are hired.', STANCES, false],
])('%s', (text, document, isNamed) => {
  const path = document === RECORD ? 'adr/0007-tug.md' : 'plans/open.md';
  const [item] = readDocument(sourceOf(path, document)).items;
  if (item === undefined) throw new Error('no item');
  expect(new NamesIn(text).has(item)).toBe(isNamed);
});
