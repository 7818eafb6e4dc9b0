import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitRepository } from '../git-repository.ts';
import { runCli, type CliResult } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const KILN = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| K-1 | Which kiln | open | fire | 2026-02-01 |
| K-2 | Which glaze | open | fire | 2026-02-02 |
| K-3 | Which clay | open | | 2026-09-01 |
`;
const SETTINGS =
  '# Our settings.\n[check]\nfail-level = "soft"\n\n[rules]\n"resolution/overdue" = "soft"\n"resolution/missing-owner" = "hard"\n';
const FILES = { 'kiln.md': KILN, 'decisis.toml': SETTINGS };
const read = (root: string): string => readFileSync(join(root, 'decisis.toml'), 'utf8');
const run = (root: string, ...words: readonly string[]): CliResult =>
  runCli(root, [...words, '--as-of', '2026-03-01'], { DECISIS_ACTOR: 'mara' });
const reason = ['--reason', 'the bricks come in spring'];

test('A-26 a soft finding is overridden with a name and a reason, shown in every report, listed, and ends', () => {
  const root = temporaryRepository(FILES);
  const dry = run(root, 'override', 'resolution/overdue', 'k-1', ...reason, '--dry-run');
  expect([dry.code, read(root)]).toEqual([0, SETTINGS]);
  expect(dry.out).toContain('+ reason = "the bricks come in spring"\nnothing was written: this is a dry run\n');
  const done = run(root, 'override', 'resolution/overdue', 'K-1', ...reason, '--until', '2026-04-01');
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toBe(
    'decisis.toml  resolution/overdue (K-1) overridden by mara: the bricks come in spring (2026-03-01, until 2026-04-01)\n' +
      'written; of a change, it counts once it is on the base\n',
  );
  expect(read(root)).toMatch(
    /^# Our settings\.[\s\S]*"hard"\n\n\[\[override\]\]\nfinding = "[0-9a-f]{16}"\nrule = "resolution\/overdue"\nabout = "K-1"\nby = "mara"\non = "2026-03-01"\nreason = "the bricks come in spring"\nuntil = "2026-04-01"\n$/,
  );
  const note = 'overridden by mara: the bricks come in spring (2026-03-01, until 2026-04-01)';
  const text = run(root, 'check').out;
  expect(text).toContain(`info  resolution/overdue\n`);
  expect(text).toContain(`leave ${note}\n`);
  expect(text.match(/warning  resolution\/overdue/g)).toHaveLength(1);
  for (const format of ['github', 'gitlab', 'sarif', 'junit', 'markdown', 'json'])
    expect([format, run(root, 'check', '--format', format).out.replaceAll('\\', '')]).toEqual([
      format,
      expect.stringMatching(/verridden by mara: the bricks come in spring/),
    ]);
  const { findings } = JSON.parse(run(root, 'check', '--json').out) as {
    readonly findings: ReadonlyArray<{ readonly item: string; readonly ruleId: string; readonly override: unknown }>;
  };
  expect(findings.filter(({ override }) => override !== null)).toMatchObject([
    { item: 'K-1', ruleId: 'resolution/overdue', override: { by: 'mara', on: '2026-03-01', until: '2026-04-01' } },
  ]);
  expect(run(root, 'override').out).toMatch(
    /^[0-9a-f]{16}  resolution\/overdue  K-1\n  by   mara on 2026-03-01, until 2026-04-01\n  why  the bricks come in spring\n$/,
  );
  const later = runCli(root, ['check', '--as-of', '2026-04-02']).out;
  expect(later).toContain('decisis.toml:9:1  warning  override/expired\n');
  expect(later).not.toContain('leave');
});

test('an override is refused without a reason or a name, for what is hard, unknown, several or overridden', () => {
  const root = temporaryRepository(FILES);
  const refused = (...words: readonly string[]): string => {
    const { code, out, err } = run(root, 'override', ...words);
    expect([code, out, read(root)]).toEqual([2, '', SETTINGS]);
    return err;
  };
  expect(refused('resolution/overdue', 'K-1')).toContain('an override needs a reason');
  expect(refused('resolution/overdue', 'K-1', ...reason, '--until', 'soon')).toContain('"soon" is no date');
  expect(refused('resolution/overdue', 'K-1', ...reason, '--until', '2026-02-01')).toContain('2026-02-01 has passed');
  expect(refused('resolution/missing-owner', 'K-3', ...reason)).toContain(
    'resolution/missing-owner of K-3 is hard: only soft findings can be overridden',
  );
  expect(refused('resolution/overdue', ...reason)).toMatch(
    /2 findings are meant by resolution\/overdue[\s\S]*fingerprint: [0-9a-f]{16} \(K-1\), [0-9a-f]{16} \(K-2\)/,
  );
  expect(refused('resolution/overdue', 'K-9', ...reason)).toContain(
    'name what resolution/overdue is found of: K-1, K-2',
  );
  expect(refused('resolution/overdu', 'K-1', ...reason)).toContain('write "resolution/overdue"');
  const nobody = runCli(root, ['override', 'resolution/overdue', 'K-1', ...reason, '--as-of', '2026-03-01']);
  expect([nobody.code, read(root)]).toEqual([2, SETTINGS]);
  expect(run(root, 'override', 'resolution/overdue', 'K-1', ...reason).code).toBe(0);
  expect(run(root, 'override', 'resolution/overdue', 'K-1', ...reason).err).toContain(
    'resolution/overdue (K-1) has an override already: by mara on 2026-03-01',
  );
});

test('an override is refused to somebody who may not decide the item, and taken from a member', () => {
  const settings = `${SETTINGS}\n[[authority]]\nbody = "Kiln Council"\nmembers = ["ines"]\nids = ["K-1"]\n`;
  const root = temporaryRepository({ ...FILES, 'decisis.toml': settings });
  const refused = run(root, 'override', 'resolution/overdue', 'K-1', ...reason);
  expect([refused.code, refused.out, read(root)]).toEqual([2, '', settings]);
  expect(refused.err).toContain('mara is not of Kiln Council, who decides K-1');
  expect(run(root, 'override', 'resolution/overdue', 'K-2', ...reason).code).toBe(0);
  expect(run(root, 'override', 'resolution/overdue', 'K-1', ...reason, '--actor', 'ines').code).toBe(0);
  expect(run(root, 'check').out).not.toContain('override/refused');
  writeFileSync(join(root, 'decisis.toml'), read(root).replace('by = "ines"', 'by = "mara"'));
  const { code, out } = run(root, 'check');
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('mara overrides resolution/overdue (K-1), but Kiln Council decides K-1'),
  ]);
});

test('SR01 a change does not override its own findings: only what the base records counts', () => {
  const box = gitRepository();
  const soft = SETTINGS.replace('"hard"', '"off"');
  box.commit({ 'kiln.md': KILN.replaceAll('| open |', '| accepted |'), 'decisis.toml': soft });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'kiln.md': KILN });
  for (const item of ['K-1', 'K-2'])
    expect(run(box.root, 'override', 'resolution/overdue', item, ...reason).code).toBe(0);
  expect(run(box.root, 'check').code).toBe(0);
  const judged = run(box.root, 'check', '--base', 'main');
  expect(judged.code).toBe(1);
  expect(judged.out).not.toContain('overridden');
  expect(judged.out.match(/warning  resolution\/overdue/g)).toHaveLength(2);
  const settings = read(box.root);
  box.git('checkout', '--quiet', '--force', 'main');
  box.commit({ 'decisis.toml': settings });
  box.git('checkout', '--quiet', 'topic');
  box.git('merge', '--quiet', '--no-edit', 'main');
  writeFileSync(join(box.root, 'kiln.md'), KILN);
  const after = run(box.root, 'check', '--base', 'main');
  expect([after.code, after.out.match(/leave overridden by mara/g)?.length]).toEqual([0, 2]);
});
