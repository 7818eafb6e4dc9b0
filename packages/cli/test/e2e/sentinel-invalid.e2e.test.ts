// A table that cannot be understood is the result of its own sentinel; everything else runs.
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | No crane on the quay | accepted | port |
`;

const table = (id: string, rest: string): string =>
  `[[sentinel]]\nid = "${id}"\ndecision = "D-001"\nstatement = "no crane"\npaths = ["src/**"]\n${rest}\n\n`;

const BAD: Readonly<Record<string, readonly [rest: string, words: RegExp]>> = {
  pattern: ['kind = "absent"\npatterns = ["a(b[c"]', /:7:\d+ has the pattern "a\(b\[c", which does not compile/],
  kind: ['kind = "grepp"\npatterns = ["crane"]', /:6:8 has the value "grepp"/],
  language: ['kind = "ast"\nlanguage = "klingon"\npattern = "f()"', /:7:12 has the value "klingon"/],
  grammar: ['kind = "names"\npattern = "x"\ngrammar = "x"', /:8:11 has a grammar without parts/],
  data: ['kind = "data"\npath = "a[b"\nequals = 1', /:7:\d+ has the path "a\[b", which/],
  key: ['kind = "absent"\npatterns = ["crane"]\nleest = 1', /:8:1 has an unknown key "leest"/],
  heir: ['inherits = "nobody"', /:6:12 has a sentinel "bad" that inherits from "nobody"/],
};

const GOOD = table('good', 'kind = "absent"\npatterns = ["crane"]');

const settings = (bad: string): string => `${table('bad', bad)}${GOOD}[[register]]\npath = "open.md"\n`;

const states = (root: string): Readonly<Record<string, string>> => {
  const rows = JSON.parse(runCli(root, ['sentinel', 'run', '--json']).out) as ReadonlyArray<{
    id: string;
    state: string;
  }>;
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
};

test.each(Object.entries(BAD))('a wrong %s is told for its sentinel, and the others run', (_, [rest, words]) => {
  const root = temporaryRepository({
    'decisis.toml': settings(rest),
    'open.md': REGISTER,
    'src/a.ts': 'one crane\n',
  });
  const place = new RegExp(`^could not observe: decisis\\.toml${words.source}`);
  expect(states(root)).toEqual({ bad: expect.stringMatching(place), good: expect.stringMatching(/^fail/) });
  expect(runCli(root, ['sentinel']).out).toMatch(/^bad +D-001 /m);
  const check = runCli(root, ['check', '--as-of', '2026-03-01']);
  expect(check.code).toBe(1);
  expect(check.out).toMatch(/decisis\.toml:\d+:\d+ +error +sentinel\/invalid/);
  expect(check.out).toMatch(/src\/a\.ts:1:5 +error +sentinel\/failed/);
  expect(check.out).not.toContain('sentinel/unrunnable');
  const config = runCli(root, ['config']);
  expect(config).toMatchObject({ code: 2, err: expect.stringMatching(words) });
});

test('a table that is no list, and a text that is no TOML, stop the run', () => {
  for (const [bad, words] of [
    [`[sentinel]\nid = "S"\n`, 'has a table'],
    [`[exception]\nreason = "x"\n`, 'has a table'],
    [`[[sentinel]\n`, 'is not valid TOML'],
    [`sentinel = 1\n`, 'has the value 1'],
  ] as const) {
    const root = temporaryRepository({ 'decisis.toml': bad, 'open.md': REGISTER });
    expect(runCli(root, ['check'])).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  }
});

test('a wrong table in a block is told for its sentinel at its place; the rest of the block holds', () => {
  const block = `[[sentinel]]\nid = "bad"\nstatement = "x"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["a(b"]

[[sentinel]]\nid = "good"\nstatement = "x"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["crane"]

[[gate]]\nnode = "M1"\nrequires = "D-001 or"\n`;
  const root = temporaryRepository({
    'decisis.toml': '[[register]]\npath = "open.md"\n',
    'open.md': `# Open decisions\n\n## D-001 Crane\n\nStatus: open\n\n\`\`\`toml decisis\n${block}\`\`\`\n`,
    'src/a.ts': 'one crane\n',
  });
  expect(states(root)).toEqual({
    bad: expect.stringMatching(/^could not observe: open\.md:13:15 has the pattern "a\(b", which does not compile/),
    good: expect.stringMatching(/^fail/),
  });
  const { out } = runCli(root, ['check', '--as-of', '2026-03-01']);
  expect(out).toMatch(/open\.md:13:15 +error +sentinel\/invalid/);
  expect(out).toMatch(/open\.md:24:\d+ +error +policy\/invalid-block/);
  expect(runCli(root, ['sentinel']).out).toMatch(/^bad +D-001 /m);
});
