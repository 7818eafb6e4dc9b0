// Lists real documents twice and without a cache: the answers must be the same, byte for byte.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absentMaterial, corpusDocuments, findMaterial, sourceRegisters, TEXT_VARIANTS } from '@decisis/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HARBOUR, SHIPYARD } from '../../test/registers.ts';
import { parseArguments } from '../arguments/parse-arguments.ts';
import { findCommand } from '../arguments/resolve-command.ts';
import { OVERVIEW } from '../arguments/catalogue.ts';
import { GLOBAL_OPTIONS } from '../arguments/shared-options.ts';
import { loadCommand } from '../commands/load-command.ts';
import { openTerminal } from '../output/terminal.ts';

// Sources name no program and so keep nothing; here they are as good as a bundle.
vi.mock('./program-identity.ts', () => ({ programIdentity: () => 'tested' }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decisis-cached-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(words: readonly string[], cache = 'off'): Promise<string> {
  const [name = '', ...rest] = words;
  const spec = findCommand(name) ?? OVERVIEW;
  const told: string[] = [];
  const say = (text: string): void => void told.push(text);
  const invocation = parseArguments(spec, [...spec.options, ...GLOBAL_OPTIONS], spec === OVERVIEW ? words : rest);
  const code = await (
    await loadCommand(spec.name)
  )(invocation, {
    cwd: folder,
    env: cache === 'off' ? { DECISIS_CACHE: 'off' } : { DECISIS_CACHE_DIR: cache },
    terminal: { ...openTerminal({}), out: say, err: say },
    now: new Date('2026-11-20T08:00:00Z'),
  });
  return `${code}\n${told.join('')}`;
}

const QUESTIONS = [
  ['list'],
  ['list', '--json'],
  ['list', '--all', '--columns', 'id,kind,statusText,blocks,impact,where'],
  ['list', '--owner', 'none', '--blocks', 'any'],
  [],
  ['--json'],
] as const;

/** What is asked twice with a cache and once without, and answered differently. */
async function differing(paths: readonly string[], questions: readonly (readonly string[])[]): Promise<string[]> {
  const cache = mkdtempSync(join(folder, 'cache-'));
  const found: string[] = [];
  for (const question of questions) {
    const words = [...question, ...paths];
    const [plain, first, second] = [await answer(words), await answer(words, cache), await answer(words, cache)];
    if (plain !== first) found.push(`${words.join(' ')}: first`);
    if (plain !== second) found.push(`${words.join(' ')}: second`);
  }
  if (readdirSync(cache).length === 0) found.push(`${paths.join(' ')}: nothing was kept`);
  return found;
}

test('our own registers are told the same, from memory or not', async () => {
  writeFileSync(join(folder, 'harbour.md'), HARBOUR);
  writeFileSync(join(folder, 'yard.md'), SHIPYARD);
  expect(await differing(['harbour.md', 'yard.md'], QUESTIONS)).toEqual([]);
  expect(await differing(['harbour.md'], QUESTIONS)).toEqual([]);
  expect(await answer(['harbour.md', 'yard.md'])).toContain('D-001');
});

test('real registers are told the same, from memory or not, also all together', async ({ skip }) => {
  const material = findMaterial();
  if (material === undefined) return skip(absentMaterial('answers from memory about the source registers'));
  const paths = sourceRegisters(material).map(({ path }) => join(material.folder, path));
  expect(await differing(paths, QUESTIONS)).toEqual([]);
});

test('the documents of others, and every other way to write them, are told the same', async ({ skip }) => {
  const material = findMaterial();
  if (material === undefined) return skip(absentMaterial('answers from memory about the corpus'));
  const wrong: string[] = [];
  for (const document of corpusDocuments(material)) {
    const paths = document.files.map((file) => join(material.folder, file));
    wrong.push(...(await differing(paths, [['list', '--json']])));
  }
  for (const { name, rewrite } of TEXT_VARIANTS) {
    const paths: string[] = [];
    for (const document of sourceRegisters(material)) {
      const [file = ''] = document.files;
      const path = join(folder, `${name.replaceAll(' ', '-')}-${file.replaceAll('/', '-')}`);
      writeFileSync(path, rewrite(Buffer.from(material.bytes(file)).toString('utf8')));
      paths.push(path);
    }
    wrong.push(...(await differing(paths, [['list', '--json']])));
  }
  expect(wrong).toEqual([]);
});

test('an edit is seen at once, and so is taking it back', async () => {
  const cache = mkdtempSync(join(folder, 'cache-'));
  const path = join(folder, 'edited.md');
  const edited = HARBOUR.replace('Crane supplier', 'Crane suppliers');
  const seen: boolean[] = [];
  for (const text of [HARBOUR, edited, HARBOUR, edited, edited]) {
    writeFileSync(path, text);
    seen.push((await answer(['list', 'edited.md'], cache)).includes('Crane suppliers'));
  }
  expect(seen).toEqual([false, true, false, true, true]);
});
