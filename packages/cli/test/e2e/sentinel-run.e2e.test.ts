// What "sentinel run" answers to a program, and by which number it ends.
import { symlinkSync } from 'node:fs';
import nodePath from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | No crane on the quay | accepted | port | |
`;
const sentinel = (id: string, rest: string): string =>
  `[[sentinel]]\nid = "${id}"\ndecision = "D-001"\nstatement = "no crane"\npaths = ["src/**"]\n${rest}\n\n`;
const absent = (id: string, rest = ''): string =>
  sentinel(id, `kind = "absent"\npatterns = ["crane"]\ntripwire = "crane"\n${rest}`);

const repository = (settings: string, files: Readonly<Record<string, string>> = { 'src/a.ts': 'buoy\n  crane 1\n' }) =>
  temporaryRepository({
    'decisis.toml': `[[register]]\npath = "open.md"\n\n${settings}`,
    'open.md': REGISTER,
    ...files,
  });

const codesOf = (root: string): ReadonlyArray<number | null> => [
  runCli(root, ['check', '--as-of', '2026-03-01']).code,
  runCli(root, ['sentinel', 'run', '--as-of', '2026-03-01']).code,
];

interface Row {
  readonly id: string;
  readonly outcome: string;
  readonly places: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly placesTotal: number;
  readonly unread: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly unreadTotal: number;
}

const rowsOf = (root: string): readonly Row[] =>
  JSON.parse(runCli(root, ['sentinel', 'run', '--json']).out) as readonly Row[];

test('a program is told each place with its text, of many the first hundred and their number', () => {
  const many = 'crane\n'.repeat(150);
  const root = repository(absent('few') + absent('many').replace('src/**', 'big/**'), {
    'src/a.ts': 'buoy\n  crane 1\n',
    'src/b.ts': 'x crane\n',
    'big/a.ts': many,
  });
  const [few, lots] = rowsOf(root);
  expect(few).toMatchObject({
    outcome: 'fail',
    placesTotal: 2,
    places: [
      { path: 'src/a.ts', line: 2, column: 3, text: '  crane 1' },
      { path: 'src/b.ts', line: 1, column: 3, text: 'x crane' },
    ],
    unread: [],
    unreadTotal: 0,
  });
  expect(lots).toMatchObject({ outcome: 'fail', placesTotal: 150 });
  expect(lots?.places).toHaveLength(100);
});

test('a program is told each file that nobody could read, whether others fail or not', () => {
  const root = repository(absent('text') + sentinel('data', 'kind = "data"\npath = "a"\nequals = 1\ntripwire = "{}"'), {
    'src/a.json': '{"a": 1}\n',
    'src/b.json': '{"a": \n',
    'src/c.json': '{"a": \n',
    'elsewhere/x': 'crane\n',
  });
  symlinkSync(nodePath.join(root, 'elsewhere/x'), nodePath.join(root, 'src/linked'));
  const [text, data] = rowsOf(root);
  expect(text).toMatchObject({ outcome: 'unobserved', places: [], placesTotal: 0, unreadTotal: 1 });
  expect(text?.unread).toEqual([{ path: 'src/linked', reason: expect.stringMatching(/link/) }]);
  expect(data?.outcome).toBe('unobserved');
  expect(data?.unread.map(({ path }) => path)).toEqual(expect.arrayContaining(['src/b.json', 'src/c.json']));
});

test.each<readonly [string, string, number]>([
  ['a hard failure', absent('S'), 1],
  ['a soft one', absent('S', 'level = "soft"'), 0],
  ['an advisory one', absent('S', 'level = "advisory"'), 0],
  ['a soft one where soft fails', `[check]\nfail-level = "soft"\n\n${absent('S', 'level = "soft"')}`, 1],
  ['a hard one that a rule makes soft', `[rules]\n"sentinel/failed" = "soft"\n\n${absent('S')}`, 0],
  ['a soft one that a rule makes hard', `[rules]\n"sentinel/failed" = "hard"\n\n${absent('S', 'level = "soft"')}`, 1],
  [
    'a suppressed one',
    `[[suppression]]\nrule = "sentinel/failed"\nitem = "D-001"\nreason = "the old crane"\n\n${absent('S')}`,
    0,
  ],
  ['one that could not look', absent('S', 'level = "advisory"').replace('src/**', 'nowhere/**'), 1],
  ...[
    '[[exception]]\nrule = "sentinel/unrunnable"\napprover = "bob"\nreason = "x"\nuntil = "2099-01-01"\n\n',
    '[[exception]]\nrule = "sentinel"\napprover = "bob"\nreason = "x"\nuntil = "2099-01-01"\n\n',
    '[[suppression]]\nrule = "sentinel/unrunnable"\nreason = "x"\n\n',
    '[rules]\n"sentinel/unrunnable" = "off"\n\n',
    '[rules]\nsentinel = "off"\n\n',
  ].map(
    (excuse) =>
      [`one that could not look, with ${excuse}`, excuse + absent('S').replace('src/**', 'nowhere/**'), 1] as const,
  ),
])('"sentinel run" and "check" end by the same number: %s', (_, settings, code) => {
  expect(codesOf(repository(settings))).toEqual([code, code]);
});

test('a failure that the baseline holds ends neither', () => {
  const root = repository(absent('S'));
  expect(codesOf(root)).toEqual([1, 1]);
  runCli(root, ['check', '--as-of', '2026-03-01', '--write-baseline']);
  expect(codesOf(root)).toEqual([0, 0]);
  const run = runCli(root, ['sentinel', 'run', '--as-of', '2026-03-01']);
  expect(run.out).toMatch(/fail: one line matches what must be absent \(the baseline holds it\)/);
});

test('what a mild failure weighs is told with it', () => {
  const { out } = runCli(repository(absent('S', 'level = "advisory"')), ['sentinel', 'run']);
  expect(out).toContain('fail: one line matches what must be absent (advisory)');
});
