import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';

const SCRIPT = fileURLToPath(new URL('../../test/keep-answers.ts', import.meta.url));

async function run(folder: string): Promise<{ readonly found: number; readonly wrong: number }> {
  const child = spawn(process.execPath, [SCRIPT, folder, '100'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (data: Buffer) => (told += data.toString()));
  await once(child, 'close');
  return JSON.parse(told) as { found: number; wrong: number };
}

test('runs that fight for one entry each get their own answer or none, and leave nothing behind', async () => {
  const folder = join(temporaryTree(), 'cache');
  const runs = await Promise.all([run(folder), run(folder), run(folder)]);
  expect(runs.map(({ wrong }) => wrong)).toEqual([0, 0, 0]);
  // Were nothing ever found, nothing would have been tried.
  expect(runs.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(0);
  expect(readdirSync(folder).filter((name) => name !== '.gitignore')).toHaveLength(1);
});
