import { expect, test } from 'vitest';
import { implementationTargets } from './implementation-targets.ts';

test.each([
  ['db/migrations/050_queue.sql', ['file db/migrations/050_queue.sql']],
  ['`./db/050.sql` and #12', ['file ./db/050.sql']],
  ['migration 050, migration 51', ['migration 050', 'migration 51']],
  ['050', ['number 050']],
  ['#412', []],
  ['v2.4.0', []],
  ['2.4', []],
  ['commit 3241a71', ['commit 3241a71']],
  ['`3241a71` (#12)', ['commit 3241a71']],
  ['commit 1234567', ['commit 1234567']],
  ['1234567', []],
  ['db/3241a71/a.sql', ['file db/3241a71/a.sql']],
  ['https://forge.example/yard/pull/7/files.ts', []],
  ['50', []],
  ['migration 2.4', []],
])('%s', (marker, targets) => {
  expect(implementationTargets(marker).map(({ kind, name }) => `${kind} ${name}`)).toEqual(targets);
});
