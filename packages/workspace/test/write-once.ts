// Run under strace by the F23 test: replaces open.md in the given folder by new.md, the way the first argument says.
// The two look-ups of names that do not exist mark the window in which faults are injected.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDecisisError, nodeHost, writeFileAtomically } from './load-writer.ts';

// A process number that no process has, and a clock that stands still: the temporary file has the same name each time.
const host = { ...nodeHost, pid: 9_999_999, nowMs: () => 1 };

const [way, folder] = process.argv.slice(2) as [string, string];
const original = readFileSync(join(folder, 'open.md'));
const next = readFileSync(join(folder, 'new.md'));
let outcome = 'written';
existsSync(join(folder, 'window-begins'));
try {
  if (way === 'atomic') writeFileAtomically(folder, 'open.md', original, next, host);
  else writeFileSync(join(folder, 'open.md'), next);
} catch (error) {
  outcome = isDecisisError(error, 'DCS_DOCUMENT_WRITE_FAILED') ? error.data.state : 'unchanged';
  if (!isDecisisError(error) && way === 'atomic') outcome = `not one of our errors: ${String(error)}`;
}
existsSync(join(folder, 'window-ends'));
writeFileSync(join(folder, 'outcome'), outcome);
