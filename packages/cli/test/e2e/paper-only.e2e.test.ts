import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absentMaterial, findMaterial } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

const material = findMaterial();
// oxlint-disable-next-line no-console -- what is not measured must be said loudly
if (material === undefined) console.warn(absentMaterial('row S3-55'));

const NOTICE = 'nothing was written: decisis.toml says paper-only; add --write to write\n';
const SETTINGS = '[project]\npaper-only = true\n';
const ROWS =
  '| ID | Decision | Status | Owner | Due | Outcome | Rollback | Supersedes |\n|---|---|---|---|---|---|---|---|\n| D-001 | Crane | accepted | quay | 2026-12-01 | Twelve tons | Rent one | |\n| D-002 | Tug | open | quay | 2026-12-01 | Hire | Buy | |\n| D-003 | New crane | accepted | quay | 2026-12-01 | Ten tons | Rent one | |\n';

const files = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
const run = (root: string, ...args: readonly string[]) =>
  runCli(root, [...args, '--as-of', '2026-06-01'], { DECISIS_ACTOR: 'mara' });

describe('a repository that is kept on paper', () => {
  test.each([
    [['set', 'D-002', 'owner=harbour']],
    [['new', 'Depth of the berth']],
    [['renumber', 'D-002', 'D-009']],
    [['accept', 'D-002']],
    [['reject', 'D-002', '--reason', 'no tide']],
    [['supersede', 'D-001', 'D-003']],
    [['lock', '--all', '--accepted']],
    [['ids', '--reserve', '1']],
  ])('shows what %j would change, says so, and writes when it is told to', (command) => {
    const root = temporaryRepository({ 'open.md': ROWS, 'decisis.toml': SETTINGS });
    const before = files(root);
    const shown = run(root, ...command);
    expect({ code: shown.code, err: shown.err }).toEqual({ code: 0, err: NOTICE });
    expect(files(root)).toEqual(before);
    const written = run(root, ...command, '--write');
    expect({ code: written.code, err: written.err }).toEqual({ code: 0, err: '' });
    expect(files(root)).not.toEqual(before);
  });

  const GENERATED = `${SETTINGS}[[generate]]\nkind = "log"\npath = "log.md"\n`;

  test.each([
    [['generate'], GENERATED, 'would be written  log.md\n'],
    [['log', '--out', 'log.md'], SETTINGS, 'would be written  log.md\n'],
    [['export', 'csv', '--out', 'all.csv'], SETTINGS, 'would be written  all.csv\n'],
    [['check', '--write-baseline'], SETTINGS, 'baseline: 1 finding would be accepted in .decisis/baseline.json\n'],
  ])('neither does %j write what it makes', (command, settings, told) => {
    const root = temporaryRepository({ 'open.md': ROWS.replace('| Buy |', '| |'), 'decisis.toml': settings });
    const before = files(root);
    const asked =
      command.includes('export') || command.includes('log') || command.includes('generate')
        ? command
        : [...command, '--as-of', '2026-12-24'];
    const shown = runCli(root, asked);
    expect({ code: shown.code, err: shown.err }).toEqual({ code: 0, err: `${told}${NOTICE}` });
    expect(files(root)).toEqual(before);
    expect(runCli(root, [...asked, '--write'])).toMatchObject({ code: 0 });
    expect(files(root)).not.toEqual(before);
  });

  test('the merge driver is not installed, but merges where git calls it', () => {
    const root = temporaryRepository({ 'open.md': ROWS, 'decisis.toml': SETTINGS, '.git/config': '[core]\n' });
    const before = files(root);
    const shown = runCli(root, ['merge-driver', '--install']);
    expect({ code: shown.code, err: shown.err }).toEqual({ code: 0, err: NOTICE });
    expect(shown.out).toContain('.gitattributes would be written');
    expect(files(root)).toEqual(before);
    expect(runCli(root, ['merge-driver', '--install', '--write']).err).toBe('');
    expect(files(root)).not.toEqual(before);
    for (const name of ['base', 'ours', 'theirs']) writeFileSync(join(root, `${name}.md`), ROWS);
    writeFileSync(join(root, 'theirs.md'), ROWS.replace('Hire', 'Rent'));
    expect(runCli(root, ['merge-driver', 'base.md', 'ours.md', 'theirs.md', 'open.md'])).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readFileSync(join(root, 'ours.md'), 'utf8')).toContain('Rent |');
  });

  test('what a command prints, checks or writes outside of the repository is no change of it', () => {
    const root = temporaryRepository({ 'open.md': ROWS, 'decisis.toml': GENERATED });
    const elsewhere = temporaryFolder();
    expect(runCli(root, ['log']).err).toBe('');
    expect(runCli(root, ['log', '--out', join(elsewhere, 'log.md')]).err).not.toContain('paper-only');
    expect(Object.keys(files(elsewhere))).toEqual(['log.md']);
    expect(runCli(root, ['generate', '--check']).err).not.toContain('paper-only');
    expect(run(root, 'check', '--report', 'json=report.json').err).toBe('');
    expect(Object.keys(files(root))).toContain('report.json');
    expect(runCli(root, ['init']).err).toContain('decisis.toml exists');
  });

  test('is read without a word', () => {
    const root = temporaryRepository({ 'open.md': ROWS, 'decisis.toml': SETTINGS });
    expect(run(root, 'ids').err).toBe('');
    expect(run(root, 'list').err).toBe('');
  });
});

test.skipIf(material === undefined)(
  'S3-55 a readiness document that is paper only stays as it is until somebody says otherwise',
  () => {
    const [path = ''] = material?.filesBelow('registers').filter((name) => name.includes('/002_')) ?? [];
    const text = Buffer.from(material?.bytes(path) ?? []).toString('utf8');
    const root = temporaryRepository({
      'questions.txt': text,
      'decisis.toml': `${SETTINGS}[[register]]\npath = "questions.txt"\n`,
    });
    const shown = run(root, 'renumber', 'DC-7', 'DC-17');
    expect({ code: shown.code, err: shown.err }).toEqual({ code: 0, err: NOTICE });
    expect(files(root)['questions.txt']).toBe(text);
    expect(run(root, 'renumber', 'DC-7', 'DC-17', '--write').code).toBe(0);
    expect(files(root)['questions.txt']).toBe(text.replaceAll('DC-7.', 'DC-17.'));
  },
);
