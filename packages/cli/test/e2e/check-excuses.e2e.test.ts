import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const BASELINE = '.decisis/baseline.json';
const AS_OF = ['--as-of', '2026-03-01'];

const row = (id: string, rest = ''): string => `| ${id} | Which crane${rest} | open | quay | 2026-02-01 |\n`;
const register = (...rows: readonly string[]): string =>
  `# Quay\n\n| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n${rows.join('')}`;

test('a baseline is written, accepts what is there, and only what is new fails', () => {
  const root = temporaryRepository({ 'quay.md': register(row('Q-1')) });
  expect(runCli(root, ['check', ...AS_OF]).code).toBe(1);
  const written = runCli(root, ['check', '--write-baseline', ...AS_OF]);
  expect([written.code, written.err]).toEqual([0, `baseline: 1 finding accepted in ${BASELINE}\n`]);
  const clean = runCli(root, ['check', ...AS_OF]);
  expect([clean.code, clean.out]).toEqual([0, expect.stringContaining('; 1 in the baseline')]);
  writeFileSync(join(root, 'quay.md'), register(row('Q-2'), row('Q-1')));
  const grown = runCli(root, ['check', ...AS_OF]);
  expect([grown.code, grown.out]).toEqual([1, expect.stringContaining('Q-2 was due')]);
  expect(grown.out).not.toContain('Q-1 was due');
  expect(runCli(root, ['check', '--show-suppressed', ...AS_OF]).out).toContain('not counted  it is in the baseline');
});

test('a broken baseline is never green, and a part is no baseline', () => {
  const root = temporaryRepository({
    'quay.md': register('| Q-1 | Which crane | accepted | quay | |\n'),
    [BASELINE]: '<<<<<<< ours\n',
  });
  const broken = runCli(root, ['check', ...AS_OF]);
  expect([broken.code, broken.out]).toEqual([1, expect.stringContaining('baseline/unreadable')]);
  const part = runCli(root, ['check', '--write-baseline', '--rule', 'resolution']);
  expect([part.code, part.out]).toEqual([2, '']);
  expect(readFileSync(join(root, BASELINE), 'utf8')).toBe('<<<<<<< ours\n');
});

test('a baseline above the limit of one file is not taken for none: it says so, with the way out', () => {
  const root = temporaryRepository({ 'quay.md': register(row('Q-1')) });
  runCli(root, ['check', '--write-baseline', ...AS_OF]);
  const text = readFileSync(join(root, BASELINE), 'utf8');
  writeFileSync(join(root, BASELINE), `${text}${' '.repeat(2000)}`);
  expect(runCli(root, ['check', ...AS_OF]).code).toBe(0);
  const { code, out } = runCli(root, ['check', '--max-bytes', '1000', ...AS_OF]);
  expect(code).toBe(1);
  expect(out).toContain('baseline/unreadable\n  the baseline is larger than a file may be\n');
  expect(out).toContain('hint  raise "file-size" under [limits] in decisis.toml, or pass "--max-bytes 64000000"');
});

test('a baseline is not written through a link that leads out of the repository', () => {
  const outside = temporaryRepository({});
  const root = temporaryRepository({ 'quay.md': register(row('Q-1')) });
  mkdirSync(join(outside, 'there'));
  symlinkSync(join(outside, 'there'), join(root, '.decisis'));
  expect(runCli(root, ['check', '--write-baseline', ...AS_OF]).code).toBe(2);
  expect(existsSync(join(outside, 'there/baseline.json'))).toBe(false);
});

test('init accepts today when it is asked to', () => {
  const root = temporaryRepository({ 'quay.md': register(row('Q-1')) });
  expect(runCli(root, ['init', '--baseline']).code).toBe(0);
  expect(runCli(root, ['check']).code).toBe(0);
  const bare = temporaryRepository({ 'quay.md': register(row('Q-1')) });
  runCli(bare, ['init']);
  expect(existsSync(join(bare, BASELINE))).toBe(false);
});

test.each([
  ['document/conflict-marker at quay.md:6', { 'quay.md': register(row('Q-1'), '<<<<<<< ours\n') }],
  ['lock/broken-lockfile at decisis.lock:1', { 'decisis.lock': 'garbage\n' }],
  [
    'gate/unknown-node at decisis.toml:3',
    { 'decisis.toml': '[[register]]\npath = "quay.md"\n[[gate]]\nnode = "Q-1"\nrequires = "Q-9"\n' },
  ],
])('%s is never accepted: a baseline is refused and nothing is written', (name, files) => {
  const root = temporaryRepository({ 'quay.md': register(row('Q-1')), ...files });
  const { code, out, err } = runCli(root, ['check', '--write-baseline', ...AS_OF]);
  expect(code).toBe(2);
  expect(out).toContain(name.split(' ')[0]);
  expect(err).toContain(`no baseline was written, for not everything could be judged: ${name}`);
  expect(existsSync(join(root, BASELINE))).toBe(false);
});

test('init says that it wrote its settings and no baseline, where not everything could be judged', () => {
  const root = temporaryRepository({ 'quay.md': register(row('Q-1'), '<<<<<<< ours\n') });
  const { code, err } = runCli(root, ['init', '--baseline']);
  expect(code).toBe(2);
  expect(err).toContain('no baseline was written (decisis.toml was), for not everything could be judged');
  expect([existsSync(join(root, 'decisis.toml')), existsSync(join(root, BASELINE))]).toEqual([true, false]);
});

test('suppressions need a reason and say it on request', () => {
  const why = ' <!-- decisis-ignore resolution/overdue: the crane is on its way -->';
  const root = temporaryRepository({ 'quay.md': register(row('Q-1', why)) });
  const run = runCli(root, ['check', '--show-suppressed', ...AS_OF]);
  expect([run.code, run.out]).toEqual([0, expect.stringContaining('not counted  the crane is on its way')]);
});

test('rules and levels are chosen, and a mistyped one is refused', () => {
  const root = temporaryRepository({ 'quay.md': register(row('Q-1'), row('Q-2'), row('Q-3')) });
  const only = runCli(root, ['check', '--rule', 'resolution/due-collision', '--show-passes', ...AS_OF]);
  expect([only.code, only.out]).toEqual([0, expect.not.stringContaining('was due')]);
  expect(runCli(root, ['check', '--rule', 'resolution/due-collision', '--fail-level', 'advisory', ...AS_OF]).code).toBe(
    1,
  );
  expect(runCli(root, ['check', '--level', 'hard', ...AS_OF]).out).not.toContain('due-collision');
  for (const words of [
    ['--rule', 'resolution/overdu'],
    ['--level', 'off'],
    ['--max', 'many'],
  ])
    expect(runCli(root, ['check', ...words]).code).toBe(2);
});

test('many findings are counted, and the heaviest shown', () => {
  const rows = Array.from({ length: 300 }, (_, index) => row(`Q-${1001 + index}`));
  const root = temporaryRepository({ 'quay.md': register(...rows) });
  const run = runCli(root, ['check', ...AS_OF]);
  expect(run.code).toBe(1);
  expect(run.out.match(/^quay\.md:\d/gm)).toHaveLength(100);
  expect(run.out).toContain('201 more findings are not shown');
  expect(run.out).toContain('300 errors, 1 info');
  expect(runCli(root, ['check', '--summary', ...AS_OF]).out).toMatch(/^ {3}300 {2}resolution\/overdue +error$/m);
});

test('no baseline takes the place of another file, whatever the settings name', () => {
  const files = { 'quay.md': register(row('Q-1')), 'src/index.ts': 'hello();\n' };
  for (const path of ['quay.md', 'src/index.ts', 'decisis.toml']) {
    const settings = `[[register]]\npath = "quay.md"\n[check]\nbaseline = "${path}"\n`;
    const root = temporaryRepository({ ...files, 'decisis.toml': settings });
    const before = readFileSync(join(root, path), 'utf8');
    expect({ path, code: runCli(root, ['check', '--write-baseline', ...AS_OF]).code }).toEqual({ path, code: 2 });
    expect(readFileSync(join(root, path), 'utf8')).toBe(before);
  }
});
