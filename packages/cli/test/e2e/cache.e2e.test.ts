import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { AGENT_FILES } from '../agent-repository.ts';
import { HARBOUR, SHIPYARD } from '../registers.ts';
import { BIN, runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const { findFreshBundle } = createRequire(BIN)('./fresh-bundle.cjs') as {
  readonly findFreshBundle: () => string | undefined;
};

// Only a bundle knows its own name, and so keeps anything.
beforeAll(() => {
  if (findFreshBundle() !== undefined) return;
  const script = fileURLToPath(new URL('../../../../scripts/bundle/refresh-bundle.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

const FILES = { 'docs/harbour.md': HARBOUR, 'docs/yard.md': SHIPYARD };

function cached(root: string): Readonly<Record<string, string>> {
  return { DECISIS_CACHE: '', DECISIS_CACHE_DIR: join(root, '.kept') };
}

const entriesIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name !== '.gitignore');

test('the second run answers from the cache, and as the first did', () => {
  const root = temporaryRepository(FILES);
  for (const words of [['list'], ['list', '--json'], [], ['--json'], ['list', '--blocks', 'any']]) {
    const plain = runCli(root, words);
    expect(plain.code).toBe(0);
    expect([runCli(root, words, cached(root)), runCli(root, words, cached(root))]).toEqual([plain, plain]);
  }
  const kinds = new Set(entriesIn(join(root, '.kept')).map((name) => name.split('-')[0]));
  expect(kinds).toEqual(new Set(['register', 'detection', 'findings', 'blocks', 'identity', 'ownerless', 'json']));
});

test('what is kept is what is told: an answer of another text is never taken, one of this text is', () => {
  const root = temporaryRepository({ 'harbour.md': HARBOUR });
  const words = ['list', 'harbour.md'];
  runCli(root, words, cached(root));
  const [name = ''] = entriesIn(join(root, '.kept'));
  const before = readFileSync(join(root, '.kept', name));
  runCli(root, words, cached(root));
  expect(readFileSync(join(root, '.kept', name))).toEqual(before);
  // The same size and the same time of change, as after a careful copy: only the bytes tell.
  const path = join(root, 'harbour.md');
  const { atime, mtime } = statSync(path);
  writeFileSync(path, HARBOUR.replace('Crane supplier', 'Crane producer'));
  utimesSync(path, atime, mtime);
  expect(runCli(root, words, cached(root)).out).toContain('Crane producer');
  expect(readFileSync(join(root, '.kept', name))).not.toEqual(before);
});

test('--no-cache and DECISIS_CACHE=off look at nothing and leave nothing', () => {
  const root = temporaryRepository(FILES);
  runCli(root, ['list', '--no-cache'], cached(root));
  runCli(root, ['list'], { ...cached(root), DECISIS_CACHE: 'off' });
  expect(readdirSync(root)).not.toContain('.kept');
});

test('a cache that cannot be written is not mentioned', () => {
  const root = temporaryRepository(FILES);
  writeFileSync(join(root, 'occupied'), '');
  const plain = runCli(root, ['list', 'docs']);
  for (const place of ['occupied', 'occupied/below', '/proc/nowhere']) {
    expect(runCli(root, ['list', 'docs'], { DECISIS_CACHE: '', DECISIS_CACHE_DIR: place })).toEqual(plain);
  }
  mkdirSync(join(root, 'open'), { mode: 0o777 });
  expect(runCli(root, ['list', 'docs'], { DECISIS_CACHE: '', DECISIS_CACHE_DIR: 'open' })).toEqual(plain);
  expect(readdirSync(join(root, 'open'))).toEqual([]);
});

test('a change to a document is made on its text, never on what was kept of it', () => {
  const root = temporaryRepository({ 'harbour.md': HARBOUR });
  runCli(root, ['list'], cached(root));
  writeFileSync(join(root, 'harbour.md'), `<!-- a line above -->\n${HARBOUR}`);
  expect(runCli(root, ['set', 'D-001', 'status=accepted'], cached(root)).code).toBe(0);
  expect(readFileSync(join(root, 'harbour.md'), 'utf8')).toBe(
    `<!-- a line above -->\n${HARBOUR.replace('| open | port-works', '| accepted | port-works')}`,
  );
  expect(runCli(root, ['list'], cached(root)).out).toMatch(/D-001 +accepted/);
});

/** The files of the bundle that a command line loads. */
function loadedBy(root: string, words: readonly string[], input = ''): unknown {
  const script = `const { basename } = require('node:path');
    require(${JSON.stringify(findFreshBundle())}).main(${JSON.stringify(words)})
      .then(() => console.error(JSON.stringify(Object.keys(require.cache).map((path) => basename(path)))));`;
  const env = { ...process.env, ...cached(root) };
  const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8', env, input });
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
}

test('a list whose answers are kept loads one file, and nothing that reads documents', () => {
  const root = temporaryRepository(FILES);
  const loaded = (): unknown => loadedBy(root, ['list', 'docs/harbour.md', 'docs/yard.md']);
  expect(loaded()).toContain('core.cjs');
  expect(loaded()).toEqual(['main.cjs', 'rolldown-runtime.cjs']);
});

test('an edit that no pattern can find anything in loads nothing that reads documents, judges by rules or words errors', () => {
  const root = temporaryRepository(AGENT_FILES);
  const loaded = (path: string): unknown => {
    const tool_input = { file_path: join(root, path), content: 'one line\n' };
    const event = { hook_event_name: 'PreToolUse', cwd: root, tool_name: 'Write', tool_input };
    return loadedBy(root, ['hook', 'pre-edit'], JSON.stringify(event));
  };
  expect(loaded('src/new.ts')).toContain('core.cjs');
  for (const path of ['src/new.ts', 'src/port.ts', 'assets/new.css']) {
    const again = loaded(path);
    expect(again).toContain('editing.cjs');
    for (const heavy of ['core.cjs', 'telling.cjs', 'judging.cjs']) expect(again).not.toContain(heavy);
  }
});

test('sentinel run keeps what it found, and with --no-cache looks again and leaves nothing', () => {
  const root = temporaryRepository({
    ...FILES,
    'src/a.ts': 'one crane\n',
    'decisis.toml':
      '[[register]]\npath = "docs/harbour.md"\n\n[[sentinel]]\nid = "S"\ndecision = "H-01"\nstatement = "x"\nkind = "present"\npatterns = ["crane"]\npaths = ["src/**"]\n',
  });
  const kept = () => (existsSync(join(root, '.kept')) ? entriesIn(join(root, '.kept')) : []);
  expect(runCli(root, ['sentinel', 'run', '--no-cache'], cached(root))).toMatchObject({ code: 0, err: '' });
  expect(kept()).toEqual([]);
  expect(runCli(root, ['sentinel', 'run'], cached(root)).code).toBe(0);
  expect(kept().filter((name) => name.startsWith('sentinel'))).not.toEqual([]);
});

test('a cache that lies in the repository, as builds want it, is not judged itself', () => {
  const settings = `[[register]]
path = "docs/harbour.md"

[[sentinel]]
id = "no-crane"
decision = "D-001"
statement = "no crane"
kind = "absent"
paths = ["src/**"]
patterns = ["crane"]
tripwire = "crane"
`;
  const files = Array.from({ length: 20 }, (_, index) => [`src/f${index}.ts`, 'x\n'] as const);
  const root = temporaryRepository({
    ...FILES,
    'decisis.toml': settings,
    'src/a.ts': 'crane\n',
    ...Object.fromEntries(files),
  });
  const env = { DECISIS_CACHE: '', DECISIS_CACHE_DIR: 'src/kept' };
  const first = runCli(root, ['sentinel', 'run'], env);
  expect(first.out).toContain('one line matches');
  expect(entriesIn(join(root, 'src/kept'))).not.toEqual([]);
  expect(runCli(root, ['sentinel', 'run'], env)).toEqual(first);
});
