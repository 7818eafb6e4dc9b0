import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARBOUR } from '../registers.ts';
import { runCli } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

const CONFIG = `[[register]]
path = "plans/harbour.md"
[[generate]]
kind = "log"
path = "plans/decision_log.md"
[[generate]]
kind = "calendar"
path = "public/decisions.ics"
`;
const FILES = { 'plans/harbour.md': HARBOUR, 'decisis.toml': CONFIG };
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

describe('generated documents', () => {
  test('are written, held to their registers by --check, and no registers themselves', () => {
    const root = temporaryRepository(FILES);
    const missing = runCli(root, ['generate', '--check']);
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('generated/missing\n  plans/decision_log.md does not exist');
    const judged = runCli(root, ['check', '--rule', 'generated', '--no-branches']);
    expect(judged.out).toContain('generated/missing\n  plans/decision_log.md does not exist');
    const written = runCli(root, ['generate']);
    expect({ code: written.code, err: written.err }).toEqual({
      code: 0,
      err: 'written  plans/decision_log.md\nwritten  public/decisions.ics\n',
    });
    expect(read(root, 'plans/decision_log.md')).toContain('| [D-002](harbour.md) | Night shift rules |');
    expect(runCli(root, ['generate', '--check']).code).toBe(0);
    expect(runCli(root, ['generate']).err).toContain('up to date: plans/decision_log.md');
    const all = JSON.parse(runCli(root, ['list', '.', '--json']).out) as Array<{ path: string }>;
    expect(new Set(all.map(({ path }) => path))).toEqual(new Set(['plans/harbour.md']));
  });

  test('a register that moves on makes the document stale, with the line where it differs', () => {
    const root = temporaryRepository(FILES);
    runCli(root, ['generate']);
    writeFileSync(
      join(root, 'plans/harbour.md'),
      HARBOUR.replace('Crane supplier | open', 'Crane supplier | accepted'),
    );
    const { code, out } = runCli(root, ['log', '--check']);
    expect(code).toBe(1);
    expect(out).toMatch(/plans\/decision_log\.md:\d+:1 {2}error {2}generated\/out-of-date/);
  });

  test('a log that people write is compared and never overwritten', () => {
    const log = '# Log\n\n| ID | Decision | Status |\n|---|---|---|\n| D-001 | Crane supplier | accepted |\n';
    const root = temporaryRepository({ ...FILES, 'plans/decision_log.md': log });
    const check = runCli(root, ['log', '--check']);
    expect(check.code).toBe(1);
    expect(check.out).toContain('D-001 is accepted in the log and open in plans/harbour.md');
    expect(check.out).toContain('D-002 is accepted in plans/harbour.md and not in the log');
    const write = runCli(root, ['generate']);
    expect(write.code).toBe(2);
    expect(write.err).toContain('plans/decision_log.md was not made by "decisis log"; nothing was written');
    expect(read(root, 'plans/decision_log.md')).toBe(log);
    expect(() => read(root, 'public/decisions.ics')).toThrow();
  });

  test('SR08 nothing is written through a link that leads out, or into the folder of git, whatever the settings name', () => {
    const place = temporaryFolder();
    const settings = (path: string): string => `${CONFIG}[[generate]]\nkind = "csv"\npath = "${path}"\n`;
    const root = temporaryRepository({
      'plans/harbour.md': HARBOUR,
      'decisis.toml': settings('away/new/folder/x.csv'),
    });
    symlinkSync(place, join(root, 'away'));
    symlinkSync('.git', join(root, 'inner'));
    const refused = (path: string): void => {
      writeFileSync(join(root, 'decisis.toml'), settings(path));
      const { code, err } = runCli(root, ['generate']);
      expect({ path, code, err }).toEqual({
        path,
        code: 2,
        err: expect.stringMatching(/leads out of the|folder of git/),
      });
    };
    for (const path of ['away/new/folder/x.csv', '.git/hooks/post-checkout', '.GIT/x', 'inner/hooks/post-checkout'])
      refused(path);
    for (const path of [
      'away/x.md',
      'away/new/x.md',
      '.git/hooks/x',
      'inner/hooks/x',
      'decisis.lock',
      '.decisis/baseline.json',
    ])
      expect({ path, code: runCli(root, ['index', '--out', path]).code }).toEqual({ path, code: 2 });
    expect([readdirSync(place), existsSync(join(root, 'plans/decision_log.md'))]).toEqual([[], false]);
    writeFileSync(join(root, 'decisis.toml'), '[check]\nbaseline = ".git/b.json"\n');
    expect(runCli(root, ['check', '--write-baseline'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('folder of git'),
    });
  });

  test('the traceability matrix is what decisis.toml traces, and held to it', () => {
    const root = temporaryRepository({
      'plans/harbour.md': HARBOUR,
      'asks.md': '# Asked\n\n- R-1 a crane\n- R-2 a light\n',
      'decisis.toml':
        '[[register]]\npath = "plans/harbour.md"\n[[generate]]\nkind = "trace"\npath = "plans/traceability.md"\n' +
        '[[trace]]\nname = "asked"\nregister = "plans/harbour.md"\nfrom = ["**/*.md"]\nids = ["R-"]\n',
    });
    expect(runCli(root, ['trace']).out).toContain('| [R-1](asks.md) | **no decision** |');
    expect(JSON.parse(runCli(root, ['trace', '--json']).out)).toMatchObject({
      traces: [
        {
          name: 'asked',
          requirements: [
            { id: 'R-1', path: 'asks.md', line: 3, answeredBy: [] },
            { id: 'R-2', path: 'asks.md', line: 4, answeredBy: [] },
          ],
          answerNone: expect.arrayContaining([expect.objectContaining({ id: 'D-001', status: 'open' })]),
        },
      ],
    });
    expect(runCli(root, ['trace', '--json', '--check'])).toMatchObject({ code: 2, out: '' });
    expect(runCli(root, ['generate']).code).toBe(0);
    expect(runCli(root, ['trace', '--check']).code).toBe(0);
    writeFileSync(join(root, 'plans/harbour.md'), HARBOUR.replace('Crane supplier', 'Crane supplier for R-1'));
    const stale = runCli(root, ['generate', '--check']);
    expect(stale.code).toBe(1);
    expect(stale.out).toContain('generated/out-of-date');
    expect(runCli(root, ['check', '--no-branches', '--rule', 'generated']).out).toContain('generated/out-of-date');
    expect(runCli(root, ['generate']).code).toBe(0);
    expect(read(root, 'plans/traceability.md')).toMatch(
      /\[R-1\]\(\.\.\/asks\.md\) \| \[D-001\]\(harbour\.md\) Crane supplier for R-1/,
    );
    expect(runCli(root, ['check', '--no-branches', '--rule', 'generated']).code).toBe(0);
  });

  test('print without a file, and write with --out', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    expect(runCli(root, ['packet']).out).toContain('## D-001: Crane supplier');
    expect(runCli(root, ['export', 'csv']).out).toContain('"harbour.md","harbour.md","5","D-001"');
    expect(runCli(root, ['index', '--out', 'docs/LOCKED.md']).code).toBe(0);
    expect(read(root, 'docs/LOCKED.md')).toContain('- **Night shift rules.**');
    expect(runCli(root, ['matrix']).out).toContain('| M1 |');
  });

  test.each([
    [['export', 'xls'], '"xls" is no format of export'],
    [['generate'], 'decisis.toml names no document to generate'],
    [['log', '--check'], '--check needs to know the file of the log'],
    [['trace'], 'decisis.toml states no [[trace]], so nothing can be traced'],
    [['generate'], 'hint  add [[generate]] with kind = "log" and path = "plans/decision_log.md"'],
    [['trace'], 'hint  add [[trace]] with name = "requirements", register = "decisions.md"'],
    [['trace', '--json'], 'decisis.toml states no [[trace]]'],
  ])('%j is refused with the way out', (words, message) => {
    const { code, err } = runCli(temporaryRepository({ 'harbour.md': HARBOUR }), words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
