import { expect, test } from 'vitest';
import { implementationTargets } from './implementation-targets.ts';

test.each([
  ['db/migrations/050_queue.sql', ['file db/migrations/050_queue.sql']],
  ['`./db/050.sql` and #12', ['file ./db/050.sql']],
  ['migration 050, migration 51', ['migration 050', 'migration 51']],
  ['050', ['number 050']],
  ['#412', []],
  ['v2.4.0', ['version v2.4.0']],
  ['`v2.4`', ['version v2.4']],
  ['release 2.4.1, #12', ['version 2.4.1']],
  ['version 2.4', ['version 2.4']],
  ['tag v2.4.0-rc.1', ['version v2.4.0-rc.1']],
  ['v1.3.2 and v2.0.0', ['version v1.3.2', 'version v2.0.0']],
  ['migration 050, v2.4.0', ['migration 050', 'version v2.4.0']],
  ['#12 (v2.4.0)', ['version v2.4.0']],
  ['2.4', []],
  ['v2', []],
  ['api v2.4.0', []],
  ['v2.4.0 of the api', []],
  ['v2.4.0 schema', []],
  ['Postgres 16.2', []],
  ['docs/v2.4.0/notes.md', ['file docs/v2.4.0/notes.md']],
  ['v2.4.0 in the web repository', []],
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
