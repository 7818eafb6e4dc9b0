import { DEFAULT_POLICY, isDecisisError } from '@decisis/core';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from './config.ts';
import type { ConfigProblem } from './config-problem.ts';
import { parseConfig } from './parse-config.ts';
import { configToJson } from './render-config.ts';

const problemsOf = async (text: string): Promise<readonly ConfigProblem[]> => {
  try {
    await parseConfig('decisis.toml', text);
    return [];
  } catch (error) {
    if (!isDecisisError(error, 'DCS_CONFIG_INVALID')) throw error;
    const { further = [], path: _path, ...first } = error.data;
    return [{ nearest: [], ...first }, ...further];
  }
};

const whereAndWhat = async (text: string): Promise<readonly string[]> =>
  (await problemsOf(text)).map(({ line, column, problem }) => `${line}:${column} ${problem}`);

test('an empty file is the default settings', async () => {
  expect(await parseConfig('decisis.toml', '')).toEqual({ ...DEFAULT_CONFIG, path: 'decisis.toml' });
});

test('every setting arrives, normalised', async () => {
  const config = await parseConfig(
    'decisis.toml',
    `[project]
name = "Harbour"
timezone = "Europe/Berlin"

[[register]]
name = "open"
path = "./plans//open.md"
dialect = "table-register"
kind = "question"
exclude = ["drafts/"]
[register.columns]
"Wer" = "owner"
"Intern" = "ignore"
__proto__ = "title"
[register.statuses]
"parked" = "deferred"
"Sealed" = "accepted"
"void" = "rejected"
locked = ["sealed", "VOID", "final"]

[[register]]
path = "docs/adr/"
statuses = { "locked" = "accepted" }

[discovery]
include = ["docs/**"]
exclude = ["archive/"]
hidden = [".plans"]

[limits]
file-size = "1.5 MB"
rows = 1000

[output]
color = "never"
`,
  );
  expect(configToJson(config)).toEqual({
    path: 'decisis.toml',
    project: { name: 'Harbour', timezone: 'Europe/Berlin', paperOnly: false },
    registers: [
      {
        name: 'open',
        path: 'plans/open.md',
        dialect: 'table-register',
        kind: 'question',
        exclude: ['drafts/'],
        columns: Object.fromEntries([
          ['Wer', 'owner'],
          ['Intern', 'ignore'],
          ['__proto__', 'title'],
        ]),
        statuses: {
          parked: { status: 'deferred', locked: false },
          Sealed: { status: 'accepted', locked: true },
          void: { status: 'rejected', locked: true },
          final: { status: 'accepted', locked: true },
        },
      },
      {
        name: 'docs/adr',
        path: 'docs/adr',
        dialect: null,
        kind: null,
        exclude: [],
        columns: {},
        statuses: { locked: { status: 'accepted', locked: true } },
      },
    ],
    discovery: { include: ['docs/**'], exclude: ['archive/'], hidden: ['.plans'] },
    limits: { documentBytes: 1_572_864, rows: 1000 },
    output: { color: 'never', hyperlinks: 'auto' },
    policy: DEFAULT_POLICY,
  });
});

test('a key that was replaced is told with what stands in its place, and nothing else', async () => {
  const [problem, ...others] = await problemsOf('[locks]\nreview-days = 60\n');
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    line: 1,
    problem: 'has the key "locks", which was replaced',
    expected: expect.stringContaining('"review-days" under [documents]'),
    nearest: [],
  });
  expect((await parseConfig('decisis.toml', '[documents]\nreview-days = 60\n')).policy.reviewDays).toBe(60);
});

test('all problems are told at once, each at its place, with the nearest known word', async () => {
  const text = `[projct]
name = "x"
[project]
timezone = "Mars/Base"
[[register]]
pth = "open.md"
dialect = "tabel-register"
columns = { "Wer" = "ownr", 'a.b' = 3 }
[[register]]
path = 7
statuses.done = "acepted"
[limits]
rows = 1.5
file-size = "10 TB"
[discovery]
hidden = [".a", "b", ".c/d"]
[output]
color = true
`;
  expect(await whereAndWhat(text)).toEqual([
    '1:2 has an unknown key "projct"',
    '5:1 has no key "path"',
    '6:1 has an unknown key "pth"',
    '7:11 has the value "tabel-register"',
    '8:21 has the value "ownr"',
    '8:37 has the value 3',
    '10:8 has the value 7',
    '11:17 has the value "acepted"',
    '13:8 has the value 1.5',
    '14:13 has the value "10 TB"',
    '16:17 has the value "b"',
    '16:22 has the value ".c/d"',
    '18:9 has the value true',
  ]);
  const nearest = Object.fromEntries((await problemsOf(text)).map(({ line, nearest }) => [line, nearest]));
  expect(nearest).toMatchObject({ 1: ['project'], 6: ['path'], 7: ['table-register'], 11: ['accepted'] });
});

test('the error reads as one line, with what to write', async () => {
  let error: unknown;
  try {
    await parseConfig('decisis.toml', '[[register]]\npth = "open.md"\npath = "open.md"\n');
  } catch (caught) {
    error = caught;
  }
  expect(isDecisisError(error) && [error.message, error.hint]).toEqual([
    'decisis.toml:2:1 has an unknown key "pth"',
    'write one of "name", "path", "dialect", "columns", "statuses", "kind", "exclude"; nearest: "path"',
  ]);
});

test.each([
  ['path = "../other/open.md"', '2:8 has the path "../other/open.md", which leads out of the repository'],
  ['path = "a/../../b"', '2:8 has the path "a/../../b", which leads out of the repository'],
  ['path = "/etc/passwd"', '2:8 has the path "/etc/passwd", which is absolute'],
  ['path = "C:/open.md"', '2:8 has the path "C:/open.md", which is absolute'],
  ["path = 'docs\\open.md'", '2:8 has the path "docs\\open.md", which has a "\\" in it'],
  ['path = "a\\u0000.md"', '2:8 has the path "a .md", which holds a NUL character'],
  ['path = ""', '2:8 has an empty text'],
])('register setting %s is refused', async (setting, expected) => {
  expect(await whereAndWhat(`[[register]]\n${setting}\n`)).toEqual([expected]);
});

test('settings that are right in shape and wrong in sense are told', async () => {
  expect(await whereAndWhat('[project]\ntimezone = "Mars/Base"\n')).toEqual([
    '2:12 has the unknown time zone "Mars/Base"',
  ]);
  expect(await whereAndWhat('[[register]]\npath = "a"\n[[register]]\nname = "a"\npath = "b"\n')).toEqual([
    '4:8 has two registers called "a"',
  ]);
});

test('at most twenty problems are told', async () => {
  const text = Array.from({ length: 50 }, (_, index) => `x${index} = 1`).join('\n');
  expect(await problemsOf(text)).toHaveLength(20);
});

test('a text that is no TOML is told where parsing stops', async () => {
  expect((await whereAndWhat('[[register]]\npath = docs/open.md\n'))[0]).toMatch(/^2:8 is not valid TOML: [a-z]/);
  expect((await whereAndWhat('\ufeff[project]\nname = "a"\nname = "b"\n'))[0]).toMatch(/^3:1 is not valid TOML/);
  expect((await whereAndWhat('a = "\r\n"'))[0]).toMatch(/^1:\d+ is not valid TOML/);
});

test('a byte order mark and Windows line ends do not move a position', async () => {
  expect(await whereAndWhat('\ufeffpth = 1\r\n\r\nnam = 2\r\n')).toEqual([
    '1:1 has an unknown key "pth"',
    '3:1 has an unknown key "nam"',
  ]);
});

// F31
test.each([
  ['20,000 brackets deep', `a = ${'['.repeat(20_000)}`],
  ['20,000 tables deep', `${'a.'.repeat(20_000)}b = 1`],
  ['inline tables', `a = ${'{ a = '.repeat(5000)}1${' }'.repeat(5000)}`],
  ['a number beyond all bounds', 'limits.rows = 1e400'],
  ['a whole number beyond all bounds', 'limits.rows = 99999999999999999999999999'],
  ['not a number', 'limits.rows = nan'],
  ['a NUL', 'project.name = "a\0b"'],
  ['duplicate keys', 'a = 1\na = 2'],
  ['an unfinished text', 'a = """'],
  ['a million commas', `a = [${','.repeat(1_000_000)}]`],
  ['many unknown keys', Array.from({ length: 20_000 }, (_, index) => `k${index} = {}`).join('\n')],
  ['one very long key', `${'k'.repeat(500_000)} = 1`],
  ['one very long value', `register = [{ path = "a", dialect = "${'d'.repeat(500_000)}" }]`],
  ['__proto__ as a table', '[__proto__]\npolluted = true'],
  ['constructor.prototype', '[constructor.prototype]\npolluted = true'],
  ['__proto__ in a register', '[[register]]\npath = "a"\n__proto__ = { polluted = true }'],
])('F31: %s gives a short error and touches no prototype', async (_, text) => {
  // What takes more than linear time runs into the time limit of the test.
  const problems = await problemsOf(text);
  expect(problems.length).toBeGreaterThan(0);
  for (const { problem } of problems) expect(problem).toMatch(/^[^\n\0]{1,300}$/);
  expect('polluted' in {}).toBe(false);
});

test('a colon after one letter is no drive unless a slash follows', async () => {
  const config = await parseConfig('decisis.toml', '[[register]]\npath = "a:D-1.md"\n');
  expect(config.registers[0]?.path).toBe('a:D-1.md');
});
