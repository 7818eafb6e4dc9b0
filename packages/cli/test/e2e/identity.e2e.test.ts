import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absentMaterial, createGitSandbox, findMaterial, sourceRegisters, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder } from '../temporary-repository.ts';

const material = findMaterial();
// oxlint-disable-next-line no-console -- what is not measured must be said loudly
if (material === undefined) console.warn(absentMaterial('row S1-01 with A-06'));

const OPEN = 'decisions/open.md';
const table = (...rows: readonly string[]): string =>
  `# Harbour\n\n| ID | Decision | Status |\n|---|---|---|\n${rows.map((row) => `| ${row} | open |\n`).join('')}`;
const PILOT = 'D-001 | Pick the pilot';
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

interface Report {
  readonly findings: ReadonlyArray<{ ruleId: string; item: string | null; severity: string; hint: string }>;
}

function collisions({ root }: GitSandbox): string[] {
  const { findings } = JSON.parse(runCli(root, ['check', '--json']).out) as Report;
  return findings
    .filter(({ ruleId }) => ruleId === 'identity/collides-with-branch')
    .map(({ item, severity, hint }) => `${severity} ${item}: ${hint}`);
}

/** Two branches, each of which adds a D-002. */
function harbour(): GitSandbox {
  const box = createGitSandbox(temporaryFolder());
  box.commit({ [OPEN]: table(PILOT) }, 'Begin');
  box.git('checkout', '--quiet', '-b', 'tugs');
  box.commit({ [OPEN]: table(PILOT, 'D-002 | Pick the tug') }, 'Tugs');
  box.git('checkout', '--quiet', '-b', 'berths', 'main');
  box.commit({ [OPEN]: table(PILOT, 'D-002 | Pick the berth'), 'src/berth.ts': '// @decision D-002\n' }, 'Berths');
  return box;
}

test.skipIf(material === undefined)(
  'S1-01, A-06: two registers with one D-006 on two branches: told on both, renumbered with its section and citations, told no more',
  () => {
    const [first, second] = sourceRegisters(material as NonNullable<typeof material>).map(({ path }) =>
      Buffer.from((material as NonNullable<typeof material>).bytes(path)).toString('utf8'),
    );
    const box = createGitSandbox(temporaryFolder());
    box.commit({ 'README.md': '# Plans\n' }, 'Begin');
    box.git('checkout', '--quiet', '-b', 'services');
    box.commit({ 'docs/decisions.md': first ?? '' }, 'Services');
    box.git('checkout', '--quiet', '-b', 'runtime', 'main');
    const note = '# Router\n\nWaits for D-006, see [why](decisions.md), not for D-0061.\n';
    box.commit(
      { 'docs/decisions.md': second ?? '', 'docs/router.md': note, 'main.go': '// @decision D-006\n' },
      'Runtime',
    );
    expect(collisions(box)).toEqual(['error D-006: run "decisis renumber D-006 D-009"']);
    box.git('checkout', '--quiet', 'services');
    expect(collisions(box)).toHaveLength(1);
    box.git('checkout', '--quiet', 'runtime');

    const dry = runCli(box.root, ['renumber', 'D-006', 'D-009', '--dry-run']);
    expect(dry.out).toContain('4 places in 3 files');
    expect(read(box.root, 'docs/decisions.md')).toBe(second);
    expect(runCli(box.root, ['renumber', 'D-006', 'D-009']).code).toBe(0);
    const moved = read(box.root, 'docs/decisions.md');
    expect(moved).toBe(second?.replaceAll('D-006', 'D-009'));
    expect(moved).toMatch(/^## 4\. D-009 option analysis/m);
    expect(read(box.root, 'docs/router.md')).toBe(note.replace('D-006,', 'D-009,'));
    expect(read(box.root, 'main.go')).toBe('// @decision D-009\n');
    expect(collisions(box)).toEqual([]);
    box.git('checkout', '--quiet', '--force', 'services');
    expect(collisions(box)).toHaveLength(1);
  },
  60_000,
);

describe('check', () => {
  test('fails for what another branch claims, unless it is told not to look', () => {
    const { root } = harbour();
    const { code, out } = runCli(root, ['check', '--as-of', '2026-03-01']);
    expect(code).toBe(1);
    expect(out).toContain(`${OPEN}:6:1  error  identity/collides-with-branch`);
    expect(out).toContain(`D-002 also names "Pick the tug" on tugs, at ${OPEN}:6`);
    expect(out).toContain('hint  run "decisis renumber D-002 D-003"');
    const alone = runCli(root, ['check', '--no-branches', '--as-of', '2026-03-01']);
    expect(alone.out).toContain('items of 1 document judged');
    expect(alone.out).not.toContain('identity/collides');
  });

  test('--base makes the claim of the target the first one', () => {
    const { root } = harbour();
    expect(runCli(root, ['check', '--base', 'tugs']).out).toContain('(claimed there first, 2026-02-01)');
  });

  test('--heads reads trees that are checked out beside each other', () => {
    const { root } = harbour();
    for (const [name, row] of [
      ['pull-1', 'D-001 | Pick the pilot'],
      ['pull-2', 'D-002 | Pick the ferry'],
    ] as const) {
      mkdirSync(join(root, '.heads', name, 'decisions'), { recursive: true });
      writeFileSync(join(root, '.heads', name, OPEN), table(PILOT === row ? row : PILOT, row));
    }
    const { out } = runCli(root, ['check', '--no-branches', '--heads', '.heads']);
    expect(out).toContain(`D-002 also names "Pick the ferry" on .heads/pull-2, at ${OPEN}:6`);
    expect(runCli(root, ['check', '--heads', 'nowhere']).err).toContain('does not exist');
  });
});

describe('ids', () => {
  test('gives the next ID over all branches, reserves it, and new passes over it', () => {
    const { root } = harbour();
    expect(runCli(root, ['ids']).out).toMatch(/^NEXT .*\nD-003 +2 +D-002/);
    const reserved = runCli(root, ['ids', '--reserve', '1', '--for', 'Pick the crane', '--as-of', '2026-03-01']);
    expect(reserved.out).toContain('D-003  written to .decisis/ids; commit it');
    expect(read(root, '.decisis/ids')).toContain('D-003 berths 2026-03-01 Pick the crane\n');
    expect(runCli(root, ['ids', '--reserve', 'D-3']).err).toContain('D-3 is taken by a reservation for berths');
    expect(runCli(root, ['new', 'Pick the quay']).out).toContain('| D-004 | Pick the quay | open |');
    const { families } = JSON.parse(runCli(root, ['ids', '--json']).out) as { families: { next: string }[] };
    expect(families.map(({ next }) => next)).toEqual(['D-005']);
  });

  test('refuses an ID that only another branch has', () => {
    const { root, git } = harbour();
    git('checkout', '--quiet', 'main');
    expect(runCli(root, ['new', 'Pick the quay', '--id', 'D-02']).err).toContain(
      `D-02 is taken on berths at ${OPEN}:6: "Pick the berth"; nothing was written`,
    );
    expect(runCli(root, ['new', 'Pick the quay']).out).toContain('| D-003 | Pick the quay | open |');
    expect(runCli(root, ['ids', '--reserve', 'D-002']).code).toBe(2);
    expect(existsSync(join(root, '.decisis'))).toBe(false);
  });

  test('says what it could not read, and that there is no repository', () => {
    const box = harbour();
    box.git('checkout', '--quiet', '-b', 'broken', 'main');
    box.commit({ [OPEN]: 'Nothing is left.\n' }, 'Break');
    box.git('checkout', '--quiet', 'berths');
    const { code, err } = runCli(box.root, ['ids']);
    expect({ code, err }).toEqual({
      code: 2,
      err: `warning: IDs on broken are unknown: no item was read in ${OPEN}\n`,
    });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'open.md'), table(PILOT));
    expect(runCli(folder, ['ids']).out).toContain('only what is here and reserved was looked at (no git repository)');
    expect(runCli(folder, ['check', '--refs', 'refs/pull/*/head']).err).toContain('git repository');
  });
});

describe('renumber', () => {
  test('refuses an ID that another branch has, with a free one', () => {
    const box = harbour();
    box.git('checkout', '--quiet', '-b', 'cranes', 'main');
    box.commit({ [OPEN]: table(PILOT, 'D-003 | Pick the crane') }, 'Cranes');
    box.git('checkout', '--quiet', 'berths');
    const { code, err } = runCli(box.root, ['renumber', 'D-002', 'D-003']);
    expect(code).toBe(2);
    expect(err).toContain(`D-003 is taken on cranes at ${OPEN}:6: "Pick the crane"; nothing was written`);
    expect(err).toContain('take D-004');
    expect(read(box.root, OPEN)).toContain('D-002 | Pick the berth');
  });

  test('moves a register that is named, keeps BOM and line ends, and lists what it left', () => {
    const { root, commit } = harbour();
    const other = table('D-002 | Choose a caterer').replaceAll('\n', '\r\n');
    commit(
      { 'decisions/kitchen.md': `\ufeff${other}`, 'plan.md': 'D-002 is late.\nIn kitchen.md, D-002.\n' },
      'Kitchen',
    );
    const { out, code } = runCli(root, ['renumber', 'kitchen.md:D-002', 'D-010']);
    expect(code).toBe(0);
    expect(read(root, 'decisions/kitchen.md')).toBe(`\ufeff${other.replace('D-002', 'D-010')}`);
    expect(read(root, 'plan.md')).toBe('D-002 is late.\nIn kitchen.md, D-010.\n');
    expect(out).toContain('plan.md:1  may mean another item of this ID');
    expect(read(root, OPEN)).toContain('D-002 | Pick the berth');
  });
});
