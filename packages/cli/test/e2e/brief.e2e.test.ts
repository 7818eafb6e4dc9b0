import { expect, test } from 'vitest';
import { AGENT_FILES } from '../agent-repository.ts';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

test('A-16 brief prints what binds files within a budget, what makes work wait first', () => {
  const root = temporaryRepository({ ...AGENT_FILES, 'src/lamp.ts': '// @decision D-003\n' });
  const { code, out, err } = runCli(root, [
    'brief',
    'src/crane/new.ts',
    'src/lamp.ts',
    'README',
    '--as-of',
    '2026-03-01',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('src/crane/new.ts\n  MUST WAIT  gate M1, for D-001 (open)\n    > Crane supplier\n');
  expect(out).toContain(
    '  sentinel no-night-lifting, for D-002 (accepted)\n    > Night shift rules\n    > no crane lifts at night\n',
  );
  expect(out).toContain('  cites D-003 (rejected)\n    > Lifting at night with lamps\n    decisions/harbour.md:7\n');
  expect(out).toContain('README: nothing binds it\n');
});

test('a small budget is kept, and what does not fit is counted', () => {
  const root = temporaryRepository(AGENT_FILES);
  const paths = Array.from({ length: 20 }, (_, index) => `src/crane/${index}.ts`);
  const { out } = runCli(root, ['brief', '--budget', '900', ...paths]);
  expect(out.length).toBeLessThanOrEqual(900);
  expect(out).toMatch(/\n\d+ parts do not fit; ask for them with --budget or fewer files\n$/);
  const json = runCli(root, ['brief', '--budget', '900', '--json', ...paths]).out;
  expect(JSON.parse(json)).toMatchObject({ isTruncated: true, next: expect.stringMatching(/^\d+-[0-9a-f]{12}$/) });
});

test('SR13 what documents say can neither reach the terminal nor a build runner', () => {
  const title = '\u001b[31mred\u0007 ::error::now \u202eturned';
  const register = `| ID | Decision | Status | Owner |\n|---|---|---|---|\n| D-002 | ${title} | accepted | crew |\n`;
  const root = temporaryRepository({ ...AGENT_FILES, 'decisions/harbour.md': register });
  const { out } = runCli(root, ['brief', 'src/port.ts']);
  expect(out).toContain('<U+001B>[31mred');
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(out.split('\n').some((line) => line.startsWith('::'))).toBe(false);
});

test('paths outside of the repository, and budgets that are none, are refused', () => {
  const root = temporaryRepository(AGENT_FILES);
  expect(runCli(root, ['brief', '../elsewhere.ts'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('leads out of the repository'),
  });
  expect(runCli(root, ['brief', '../elsewhere.ts']).err).toContain('hint  name files below the root of the repository');
  expect(runCli(root, ['brief', '--budget', '3', 'a.ts'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('"3" is no budget'),
  });
});

test('governs, brief and the tool of agents give one answer about what binds a file', () => {
  const root = temporaryRepository({
    ...AGENT_FILES,
    'decisis.toml': `${AGENT_FILES['decisis.toml'] ?? ''}
[[exception]]
sentinel = "no-night-lifting"
paths = ["src/lamp.ts"]
approver = "crew"
reason = "the old pier"
until = "2026-12-31"
`,
    'decisions/more.md': '# Open decisions\n\n## D-004 Lamps\n\nStatus: open\n\nEvidence: `src/lamp.ts`\n',
    'src/lamp.ts': '// @decision D-003\n',
  });
  const paths = ['src/crane/new.ts', 'src/lamp.ts', 'README'];
  interface Reason {
    readonly path?: string;
    readonly by: string;
    readonly name: string;
    readonly statement: string;
  }
  const governed = JSON.parse(
    runCli(root, ['governs', '--json', '--as-of', '2026-03-01', ...paths]).out,
  ) as ReadonlyArray<{
    readonly path: string;
    readonly bindings: ReadonlyArray<{ readonly reasons: readonly Reason[] }>;
  }>;
  const brief = JSON.parse(runCli(root, ['brief', '--json', '--as-of', '2026-03-01', ...paths]).out) as {
    readonly entries: readonly Reason[];
  };
  const told = ({ path, by, name, statement }: Reason): string => [path, by, name, statement].join(' | ');
  const people = governed.flatMap(({ path, bindings }) =>
    bindings.flatMap(({ reasons }) => reasons.map((reason) => told({ ...reason, path }))),
  );
  expect(people.toSorted()).toEqual(brief.entries.map(told).toSorted());
  expect(brief.entries.map(({ path, by, name }) => `${path ?? ''} ${by} ${name}`)).toEqual([
    'src/crane/new.ts gate M1',
    'src/crane/new.ts sentinel no-night-lifting',
    'src/lamp.ts sentinel no-night-lifting',
    'src/lamp.ts citation D-003',
    'src/lamp.ts named D-004',
    'src/lamp.ts exception no-night-lifting',
  ]);
  const shown = runCli(root, ['brief', '--as-of', '2026-03-01', 'src/lamp.ts']).out;
  for (const { by, name } of brief.entries.filter(({ path }) => path === 'src/lamp.ts'))
    expect(shown).toContain(
      `${{ sentinel: 'sentinel', citation: 'cites', named: 'named by', exception: 'leave for' }[by]} ${name}`,
    );
});
