import { expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';
import type { Sentinel } from '../../policy/sentinel.ts';

const REGISTER = `| ID | Decision | Status |
|---|---|---|
| D-1 | Sluice by hand | superseded by D-2 |
| D-2 | Sluice by motor | accepted |
| D-3 | Sluice by wind | rejected |
| D-4 | Sluice by horse | deprecated |
`;

const sentinel = (decision: string, more: Partial<Sentinel> = {}): Sentinel =>
  ({
    id: `of-${decision}`,
    decision,
    statement: 'x',
    kind: 'absent',
    level: 'hard',
    after: undefined,
    tripwire: 'x',
    origin: { path: 'decisis.toml', line: 7 },
    files: { classes: [], include: ['src/**'], exclude: [] },
    patterns: ['x'],
    least: undefined,
    most: undefined,
    ...more,
  }) as Sentinel;

const judge = (sentinels: readonly Sentinel[], more: object = {}) =>
  linesOf('sentinel', { files: { 'pond.md': REGISTER }, registers: ['pond.md'], policy: { sentinels }, ...more });

test('a sentinel of a decision that no register has is told', () => {
  expect(
    judge([sentinel('D-2'), sentinel('D-9'), sentinel('mill:D-2'), sentinel('pond:D-2'), sentinel('d-2')]),
  ).toEqual([
    'decisis.toml:7 error sentinel of-D-9 holds D-9, which no register has',
    'decisis.toml:7 error sentinel of-mill:D-2 holds mill:D-2, which no register has',
  ]);
  expect(judge([sentinel('D-9')], { isPartial: true })).toEqual([]);
});

test('an adapter that no accepted decision approved is told, for its embargo holds', () => {
  const held = (standing: 'accepted' | 'undecided' | 'unknown') =>
    sentinel('D-2', {
      id: `E:${standing}`,
      embargo: { name: 'x', report: undefined, adapter: { approval: 'D-8', standing }, at: 0 },
    });
  expect(judge(['accepted', 'undecided', 'unknown'].map((one) => held(one as 'unknown')))).toEqual([
    'decisis.toml:7 error the adapter of E:undecided lifts nothing: D-8, which approves it, is not accepted',
    'decisis.toml:7 error the adapter of E:unknown lifts nothing: no register has "D-8", which is to approve it',
  ]);
});

test('what the plan has, such as a gap or a survey, may be held as well as a decision', () => {
  const node = { id: 'G2', kind: 'survey', after: [], paths: [], state: 'open' };
  const policy = { sentinels: [sentinel('G2'), sentinel('G3')], plan: { nodes: [node], edges: [] } };
  expect(judge([], { policy })).toEqual(['decisis.toml:7 error sentinel of-G3 holds G3, which no register has']);
});

test('a sentinel of a rejected, a deprecated or a superseded decision is told', () => {
  expect(judge([sentinel('D-1'), sentinel('D-3'), sentinel('D-4')])).toEqual([
    'decisis.toml:7 warning sentinel of-D-4 holds D-4, which is deprecated',
    'decisis.toml:7 warning sentinel of-D-3 holds D-3, which was rejected',
    'decisis.toml:7 warning sentinel of-D-1 holds D-1, which is superseded by D-2',
  ]);
});

test('a sentinel that watches whether a rejected or deprecated decision is looked at again, and an embargo, are none of these', () => {
  const embargo = { name: 'x', report: undefined, adapter: undefined, at: 0 };
  expect(
    judge([
      ...['D-3', 'D-4'].map((id) => sentinel(id, { reopens: { expires: undefined } })),
      ...['D-1', 'D-3', 'D-4', 'D-9'].map((id) => sentinel(id, { embargo })),
    ]),
  ).toEqual([]);
});

test('files that a sentinel leaves out for upper and lower case alone are told, and what it excludes is not', () => {
  const files = {
    'pond.md': REGISTER,
    'src/a.ts': '',
    'Src/b.ts': '',
    'SRC/C.TS': '',
    'srcs/d.ts': '',
    'lib/quay.TS': '',
    'lib/quay.ts': '',
    'lib/cafe\u0301.ts': '',
  };
  const looking = (include: readonly string[], exclude: readonly string[] = [], classes: readonly string[] = []) => ({
    files: { classes, include, exclude },
  });
  const told = (more: Partial<Sentinel>, policy: object = {}) =>
    linesOf('sentinel/case-twin', {
      files,
      registers: ['pond.md'],
      policy: { sentinels: [sentinel('D-2', more)], ...policy },
    });
  const line = (what: string): string =>
    `decisis.toml:7 warning sentinel of-D-2 does not look at ${what}, for upper and lower case alone`;
  expect(told(looking(['src/**']))).toEqual([line('SRC/C.TS and 1 more')]);
  expect(told(looking(['Src/**']))).toEqual([line('SRC/C.TS and 1 more')]);
  expect(told(looking(['lib/*.ts']))).toEqual([line('lib/quay.TS')]);
  expect(told(looking(['lib/caf\u00e9.ts']))).toEqual([line('lib/cafe\u0301.ts')]);
  expect(told(looking(['src/**'], ['Src/**']))).toEqual([]);
  expect(told(looking(['src/**', 'Src/**', 'SRC/**']))).toEqual([]);
  expect(told(looking(['[A-Z]*/**']))).toEqual([]);
  // "User.ts" is no other way to write "use*.ts", nor "*.C" one for "*.c".
  for (const glob of ['src/q*.ts', 's*/**', 'lib/*ay.ts', 'lib/*.q']) expect(told(looking([glob]))).toEqual([]);
  const pathClasses = [{ name: 'code', include: ['src/**'], exclude: ['**/c.ts'] }];
  expect(told(looking([], [], ['code']), { pathClasses })).toEqual([line('Src/b.ts')]);
});
