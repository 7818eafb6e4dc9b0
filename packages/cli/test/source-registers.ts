import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The texts of the real registers by their leading number; undefined, and said loudly, where they are absent. */
export function sourceRegisters(): ((number: string) => string) | undefined {
  const folder = join(resolve(REPOSITORY, process.env['DECISIS_MATERIAL'] || '../shared'), 'registers');
  if (!existsSync(folder)) {
    if (process.env['DECISIS_MATERIAL']) throw new Error(`DECISIS_MATERIAL names a folder without registers/`);
    // oxlint-disable-next-line no-console -- what is not measured must be said loudly
    console.warn(
      'NOT MEASURED: the merge of the real registers. Set DECISIS_MATERIAL to the folder that holds registers/',
    );
    return undefined;
  }
  return (number) => {
    const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
    if (name === undefined) throw new Error(`no register ${number} in the material`);
    return readFileSync(join(folder, name), 'utf8');
  };
}
