import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { NO_CACHE, openCache } from '../cache/answer-cache.ts';
import { findRepository } from './find-repository.ts';
import { decodeConfig, encodeConfig } from './kept-config.ts';
import { parseConfig } from './parse-config.ts';
import { readConfig } from './read-config.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const WRITTEN = ['decisis.toml', ...globSync('examples/*/decisis.toml', { cwd: ROOT })];

const REGISTERS = `[[register]]
path = "plans/open.md"
columns = { "Wer" = "owner", __proto__ = "title" }
statuses = { "parked" = "deferred", locked = ["sealed"] }
`;

test.each(WRITTEN)('%s comes back as it was understood', async (path) => {
  const config = await parseConfig(path, readFileSync(join(ROOT, path), 'utf8'));
  expect(decodeConfig(encodeConfig(config) as string)).toEqual(config);
});

test('the maps of registers come back as maps', async () => {
  const config = await parseConfig('decisis.toml', REGISTERS);
  const kept = decodeConfig(encodeConfig(config) as string);
  expect(kept).toEqual(config);
  expect(kept.registers[0]?.columns.get('__proto__')).toBe('title');
});

test('settings that JSON cannot hold are not kept', async () => {
  const config = await parseConfig('decisis.toml', REGISTERS);
  const odd = { ...config, policy: { ...config.policy, versions: new Set(['1.0']) } };
  expect(encodeConfig(odd as never)).toBeUndefined();
});

test('the same bytes are understood once by each program, and other bytes anew', async () => {
  const root = temporaryTree({ 'decisis.toml': '[project]\nname = "Quay"\n', other: '' });
  const folder = join(temporaryTree(), 'kept');
  const memory = (program: string | undefined) => ({ cache: openCache({ DECISIS_CACHE_DIR: folder }, '/'), program });
  const read = async (program: string | undefined): Promise<string | undefined> => {
    const { cache, ...rest } = memory(program);
    const config = await readConfig(findRepository(root), { cache, ...rest });
    await cache.close();
    return config.project.name;
  };
  expect(await read('1')).toBe('Quay');
  // Whatever is kept for these bytes is what is told.
  const { cache } = memory('1');
  const bytes = readFileSync(join(root, 'decisis.toml'));
  const key = { parts: ['1', 'decisis.toml'], contents: [bytes] };
  const config = decodeConfig(cache.get('settings', key) as string);
  cache.put('settings', key, JSON.stringify({ ...config, project: { ...config.project, name: 'Kept' } }));
  await cache.close();
  expect([await read('1'), await read('2'), await read(undefined)]).toEqual(['Kept', 'Quay', 'Quay']);
  expect((await readConfig(findRepository(root), { cache: NO_CACHE, program: '1' })).project.name).toBe('Quay');
});

test('settings that are not understood are not kept', async () => {
  const root = temporaryTree({ 'decisis.toml': '[projct]\n' });
  const folder = join(temporaryTree(), 'kept');
  for (let run = 0; run < 2; run += 1) {
    const cache = openCache({ DECISIS_CACHE_DIR: folder }, '/');
    const thrown = await readConfig(findRepository(root), { cache, program: '1' }).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'DCS_CONFIG_INVALID' });
    await cache.close();
  }
});
