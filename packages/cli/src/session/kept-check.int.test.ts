// Checks twice with a cache and once without: the answers must be the same, byte for byte, and a kept one must be left as
// soon as anything differs that it was found from.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  absentMaterial,
  corpusDocuments,
  createGitSandbox,
  findMaterial,
  sourceRegisters,
  type GitSandbox,
} from '@decisis/testing';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { HARBOUR, SHIPYARD } from '../../test/registers.ts';
import { findCommand } from '../arguments/resolve-command.ts';
import { parseArguments } from '../arguments/parse-arguments.ts';
import { GLOBAL_OPTIONS } from '../arguments/shared-options.ts';
import { run } from '../commands/check.ts';
import { openTerminal } from '../output/terminal.ts';
import { judgeState } from './judge-state.ts';
import { programIdentity } from './program-identity.ts';

// Sources name no program and so keep nothing; here they are as good as a bundle.
vi.mock('./program-identity.ts', () => ({ programIdentity: vi.fn(() => 'tested') }));
// Nothing is started whose version could be read.
vi.mock('../output/read-version.ts', () => ({ readVersion: () => '0.0.0' }));
vi.mock('./judge-state.ts', { spy: true });
beforeEach(() => vi.mocked(programIdentity).mockReturnValue('tested'));

interface Told {
  readonly text: string;
  readonly isKept: boolean;
}

async function told(root: string, words: readonly string[], env: Readonly<Record<string, string>>): Promise<Told> {
  const spec = findCommand('check');
  if (spec === undefined) throw new Error('there is no check');
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(text);
  vi.mocked(judgeState).mockClear();
  const code = await run(parseArguments(spec, [...spec.options, ...GLOBAL_OPTIONS], words), {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    terminal: { ...openTerminal({}), out: say, err: say },
    now: new Date('2026-11-20T08:00:00Z'),
  });
  return { text: `${code}\n${lines.join('')}`, isKept: vi.mocked(judgeState).mock.calls.length === 0 };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'decisis-kept-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

// How often git is started is no answer, and differs where branches were read before.
const answerOf = ({ text }: Told): string => text.replace(/; \d+ git calls?|\s*"git": \{[^}]*\},/g, '');

const FORMS = [[], ['--json'], ['--format', 'sarif'], ['--summary', '--show-passes']] as const;

/** Where cold, warm and unkept runs of a check differ. */
async function differing(root: string, paths: readonly string[]): Promise<string[]> {
  const kept = folder();
  const found: string[] = [];
  for (const form of FORMS) {
    const words = [...paths, ...form];
    const plain = await told(root, [...words, '--no-cache'], { DECISIS_CACHE_DIR: kept });
    const first = await told(root, words, { DECISIS_CACHE_DIR: kept });
    const second = await told(root, words, { DECISIS_CACHE_DIR: kept });
    if (answerOf(first) !== answerOf(plain)) found.push(`${words.join(' ')}: first`);
    if (answerOf(second) !== answerOf(plain)) found.push(`${words.join(' ')}: second`);
    if (plain.isKept || !second.isKept) found.push(`${words.join(' ')}: not kept`);
  }
  return found;
}

test('the five source registers are judged the same, kept or not', async ({ skip }) => {
  const material = findMaterial();
  if (material === undefined) return skip(absentMaterial('kept checks of the source registers'));
  const box = createGitSandbox(folder());
  for (const { path } of sourceRegisters(material))
    write(box.root, { [path]: Buffer.from(material.bytes(path)).toString('utf8') });
  box.commit({}, 'Begin');
  expect(await differing(box.root, [])).toEqual([]);
});

test('the documents of others are judged the same, kept or not', async ({ skip }) => {
  const material = findMaterial();
  if (material === undefined) return skip(absentMaterial('kept checks of the corpus'));
  const wrong: string[] = [];
  const root = folder();
  for (const { files } of corpusDocuments(material))
    wrong.push(
      ...(await differing(
        root,
        files.map((file) => join(material.folder, file)),
      )),
    );
  expect(wrong).toEqual([]);
});

const TOML = '[project]\ntimezone = "UTC"\n';
const SOURCE = '// @decision D-001\nexport const crane = 1;\n';

/** A repository with branches, settings, source that cites, and a lockfile. */
function harbour(): GitSandbox {
  const box = createGitSandbox(folder());
  const files = { 'docs/harbour.md': HARBOUR, 'docs/yard.md': SHIPYARD, 'decisis.toml': TOML, 'src/crane.ts': SOURCE };
  box.commit(files, 'Begin');
  box.git('checkout', '--quiet', '-b', 'tugs');
  box.commit({ 'docs/harbour.md': HARBOUR.replace('D-001', 'D-009') }, 'Tugs');
  box.git('checkout', '--quiet', 'main');
  return box;
}

test('a repository with branches, source and settings is judged the same, kept or not', async () => {
  const { root } = harbour();
  expect(await differing(root, [])).toEqual([]);
  expect(await differing(root, ['docs/harbour.md'])).toEqual([]);
});

type Change = (box: GitSandbox) => unknown;
const edit =
  (path: string, text: string): Change =>
  ({ root }) =>
    write(root, { [path]: text });

test.each<[string, Change]>([
  ['a document', edit('docs/harbour.md', HARBOUR.replace('open', 'Open'))],
  ['a new document', edit('docs/slips.md', SHIPYARD.replaceAll('D-', 'S-'))],
  ['a document that goes', ({ root }) => rmSync(join(root, 'docs/yard.md'))],
  ['the settings', edit('decisis.toml', `${TOML}[rules]\n"resolution/overdue" = "off"\n`)],
  ['source that cites', edit('src/crane.ts', SOURCE.replace('D-001', 'D-777'))],
  ['new source', edit('src/tug.ts', '// @decision D-778\n')],
  ['a file that may be meant', edit('docs/notes.txt', 'tides\n')],
  ['a lockfile', edit('decisis.lock', 'not a lockfile\n')],
  ['a baseline', edit('.decisis/baseline.json', '{}\n')],
  ['reservations', edit('.decisis/ids', 'what is this\n')],
  ['an ignore file', edit('.gitignore', 'src/\n')],
  ['a new branch', ({ git }) => git('branch', 'pilots')],
  ['a branch that moves', ({ git }) => git('branch', '--force', 'tugs', 'main')],
  ['a branch that goes', ({ git }) => git('branch', '-D', 'tugs')],
  ['another branch that is checked out', ({ git }) => git('checkout', '--quiet', '-b', 'berths')],
  ['a history that is cut off', ({ root, git }) => write(root, { '.git/shallow': `${git('rev-parse', 'main')}\n` })],
  ['the program', () => vi.mocked(programIdentity).mockReturnValue('another')],
])('a kept check is not used after a change of %s', async (_name, change) => {
  const box = harbour();
  const env = { DECISIS_CACHE_DIR: folder() };
  await told(box.root, [], env);
  expect((await told(box.root, [], env)).isKept).toBe(true);
  change(box);
  const after = await told(box.root, [], env);
  expect(after.isKept).toBe(false);
  expect(answerOf(after)).toBe(answerOf(await told(box.root, ['--no-cache'], env)));
});

test.each([
  ['--as-of', '2027-01-01'],
  ['--rule', 'resolution'],
  ['--fail-level', 'advisory'],
  ['--no-branches'],
  ['--refs', 'refs/heads/tugs'],
  ['--max-rows', '2'],
  ['docs/harbour.md'],
])('a kept check does not answer for %s', async (...words) => {
  const { root } = harbour();
  const env = { DECISIS_CACHE_DIR: folder() };
  await told(root, [], env);
  const other = await told(root, words, env);
  expect(other.isKept).toBe(false);
  expect(answerOf(other)).toBe(answerOf(await told(root, [...words, '--no-cache'], env)));
});

test('what continuous integration says about branches is part of the question', async () => {
  const { root } = harbour();
  const env = { DECISIS_CACHE_DIR: folder() };
  await told(root, [], env);
  expect((await told(root, [], { ...env, GITHUB_BASE_REF: 'tugs' })).isKept).toBe(false);
});

test('a change, other trees, and sentinels that look for themselves are never kept', async () => {
  const box = harbour();
  const env = { DECISIS_CACHE_DIR: folder() };
  mkdirSync(join(box.root, 'heads/one'), { recursive: true });
  write(box.root, { 'heads/one/docs/yard.md': SHIPYARD });
  for (const words of [
    ['--base', 'tugs'],
    ['--head', 'main'],
    ['--heads', 'heads'],
  ]) {
    await told(box.root, words, env);
    expect([words, (await told(box.root, words, env)).isKept]).toEqual([words, false]);
  }
  const sentinel = '[[sentinel]]\nid = "S1"\ndecision = "D-001"\nstatement = "no crane"\nkind = "absent"\n';
  write(box.root, {
    'decisis.toml': `${TOML}${sentinel}paths = ["src/**"]\npatterns = ["crane"]\ntripwire = "crane"\n`,
  });
  await told(box.root, [], env);
  expect((await told(box.root, [], env)).isKept).toBe(false);
});

test('a repository whose objects may be missing keeps no comparison with branches', async () => {
  const box = harbour();
  const env = { DECISIS_CACHE_DIR: folder() };
  box.git('config', 'remote.origin.promisor', 'true');
  await told(box.root, [], env);
  expect((await told(box.root, [], env)).isKept).toBe(false);
  expect(existsSync(env.DECISIS_CACHE_DIR)).toBe(true);
});

test('an answer is not kept while a commit that a marker names is missing: it may be fetched', async () => {
  const box = createGitSandbox(folder());
  const first = box.commit({ 'open.md': '' }, 'Begin');
  const marked = (commit: string): string =>
    `| ID | Decision | Status |\n|---|---|---|\n| D-001 | Pick the crane | accepted (implemented in ${commit}) |\n`;
  const kept = { DECISIS_CACHE_DIR: folder() };
  const answers = async (commit: string): Promise<readonly [boolean, boolean]> => {
    write(box.root, { 'open.md': marked(commit) });
    await told(box.root, [], kept);
    const { text, isKept } = await told(box.root, [], kept);
    return [isKept, text.includes('evidence/missing-implementation')];
  };
  expect(await answers('4d5e6f7')).toEqual([false, true]);
  expect(await answers(first.slice(0, 9))).toEqual([true, false]);
});
