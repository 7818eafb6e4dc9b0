// Run several times at once by the test of concurrent writers: appends lines to open.md, one write each, until enough
// have been acknowledged.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDecisisError, writeFileAtomically } from './load-writer.ts';

const [folder, name, count] = process.argv.slice(2) as [string, string, string];
for (let written = 0; written < Number(count);) {
  const original = readFileSync(join(folder, 'open.md'));
  const line = Buffer.from(`${name} ${written}\n`);
  try {
    writeFileAtomically(folder, 'open.md', original, Buffer.concat([original, line]));
    written += 1;
  } catch (error) {
    const isExpected =
      isDecisisError(error, 'DCS_DOCUMENT_CHANGED_MEANWHILE') ||
      (isDecisisError(error, 'DCS_DOCUMENT_WRITE_FAILED') && error.data.state === 'unchanged');
    if (!isExpected) throw error;
  }
}
