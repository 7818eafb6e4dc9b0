import { closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AstSentinel } from '@decisis/core';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { openCache } from '../../cache/answer-cache.ts';
import { findAstEngine } from './find-ast-engine.ts';
import { runAst, tryAstTripwires, type AstOptions } from './run-ast.ts';

const BASE: AstSentinel = {
  id: 'S1',
  decision: 'D-1',
  statement: 'the tide is asked for with a limit',
  kind: 'ast',
  level: 'hard',
  after: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  files: { classes: [], include: ['**'], exclude: [] },
  language: 'typescript',
  pattern: 'askTide($HARBOUR)',
  rule: undefined,
  demand: 'absent',
  least: undefined,
  most: undefined,
  tripwire: undefined,
};

type Asked = Partial<AstSentinel>;
type Files = Readonly<Record<string, string | Uint8Array>>;

async function toldIn(root: string, paths: readonly string[], asked: readonly Asked[], options: AstOptions = {}) {
  const sentinels = asked.map((one, at): AstSentinel => ({ ...BASE, id: `S${at + 1}`, ...one }));
  const results = await runAst(root, sentinels, () => paths, options);
  return results.map(({ outcome }) => {
    if (outcome.kind === 'unobserved') return `unobserved: ${outcome.reason}; ${outcome.hint}`;
    if (outcome.kind !== 'fail') return outcome.kind;
    return `${outcome.detail}: ${outcome.matches.map(({ path, line, column }) => `${path}:${line}:${column}`).join(' ')}`;
  });
}

const told = (files: Files, asked: readonly Asked[], options?: AstOptions) =>
  toldIn(temporaryTree(files), Object.keys(files), asked, options);

test('structure is found whatever its spaces and lines, and not in comments and texts', async () => {
  const pier = [
    '// askTide(north)',
    'const a = "askTide(north)";\r',
    'askTide(',
    '  north,',
    ');',
    '/* 🦀é */ askTide(b); askTide(c); askTide(d, { limit: 5 });',
  ];
  expect(await told({ 'pier.ts': pier.join('\n') }, [{}])).toEqual([
    '3 places match what must be absent: pier.ts:3:1 pier.ts:6:11 pier.ts:6:23',
  ]);
});

test('what is found must be absent, present, or as often there as the bounds say', async () => {
  const files = { 'a.ts': 'askTide(a);\naskTide(b);\n', 'b.ts': '\ufeffaskTide(c);\n' };
  expect(
    await told(files, [
      { demand: 'present' },
      { demand: 'present', pattern: 'askWind($X)' },
      { demand: 'count', least: 3, most: 3 },
      { demand: 'count', most: 2 },
      { demand: 'count', least: 4 },
    ]),
  ).toEqual([
    'pass',
    'no place matches what must be present: ',
    'pass',
    '3 places of at most 2: a.ts:1:1 a.ts:2:1 b.ts:1:1',
    '3 places of at least 4: a.ts:1:1 a.ts:2:1 b.ts:1:1',
  ]);
});

test('a rule says where, and a pattern with it what', async () => {
  const loop = 'for (const a of b) {\n  await askTide(a);\n}\nawait askTide(c);\n';
  const inside = { inside: { kind: 'for_in_statement', stopBy: 'end' } };
  expect(
    await told({ 'a.ts': loop }, [
      { pattern: undefined, rule: { kind: 'await_expression', ...inside } },
      { rule: inside },
      { rule: { not: inside } },
    ]),
  ).toEqual([
    'one place matches what must be absent: a.ts:2:3',
    'one place matches what must be absent: a.ts:2:9',
    'one place matches what must be absent: a.ts:4:7',
  ]);
});

test('what the engine refuses is told with its place, and leaves the others alone', async () => {
  const correct =
    'correct it; code that stands only inside of other code is written pattern = { context = "…", selector = "…" } in a rule';
  expect(
    await told({ 'a.ts': 'askTide(a);\n' }, [
      { pattern: 'if (x) askTide($H' },
      { pattern: 'a; b' },
      { pattern: undefined, rule: { kind: 'tide' } },
      { pattern: undefined, rule: { any: [{ regex: 'ti(de' }] } },
      {},
    ]),
  ).toEqual([
    `unobserved: its pattern "if (x) askTide($H" is no typescript by itself at line 1, column 1; ${correct}`,
    `unobserved: Multiple AST nodes are detected. Please check the pattern source \`a; b\`; ${correct}`,
    `unobserved: Kind \`tide\` is invalid; ${correct}`,
    `unobserved: its regex "ti(de" does not compile at character 3: unclosed group; ${correct}`,
    'one place matches what must be absent: a.ts:1:1',
  ]);
});

test('an engine and a language that are not installed are told with the line that installs them', async () => {
  const found = findAstEngine();
  const asked = [{}, { language: 'python', pattern: 'ask_tide($H)' }] as const;
  const install = 'install it with "npm install --save-dev @ast-grep';
  expect(
    await told({ 'a.ts': 'askTide(a);\n' }, asked, { engine: { engine: undefined, packageOf: found.packageOf } }),
  ).toEqual([
    `unobserved: the engine that reads the structure of code is not installed; ${install}/napi"`,
    `unobserved: the engine that reads the structure of code is not installed; ${install}/napi"`,
  ]);
  expect(await told({ 'a.ts': '' }, asked, { engine: { ...found, packageOf: () => undefined } })).toEqual([
    'pass',
    `unobserved: the grammar of python is not installed; ${install}/lang-python"`,
  ]);
});

test('an engine that is there and cannot be loaded is told', async () => {
  const root = temporaryTree({ 'engine.cjs': 'throw new Error("no binary for this machine")', 'a.ts': '' });
  const engine = { engine: { file: join(root, 'engine.cjs'), version: '1' }, packageOf: () => undefined };
  expect(await toldIn(root, ['a.ts'], [{}], { engine })).toEqual([
    'unobserved: the engine cannot be loaded: no binary for this machine; install it with "npm install --save-dev @ast-grep/napi"',
  ]);
});

test('a language that a package brings is looked at like the others', async () => {
  const python = { language: 'python', pattern: 'ask_tide($HARBOUR)' } as const;
  expect(await told({ 'a.py': '# ask_tide(a)\nx = ask_tide(\n  b)\n' }, [python])).toEqual([
    'one place matches what must be absent: a.py:2:5',
  ]);
});

test('A-05 files that nobody can read leave open what they could change, and no more', async () => {
  const root = temporaryTree({
    'a.ts': 'askTide(a);\n',
    'latin.ts': Buffer.from('const é = 1;\n', 'latin1'),
    'broken.ts': 'const a = 1;\nconst = = ;\n',
  });
  symlinkSync('loop.ts', join(root, 'loop.ts'));
  const fd = openSync(join(root, 'huge.ts'), 'w');
  ftruncateSync(fd, 2 * 1024 ** 3);
  closeSync(fd);
  const because = 'make them readable, or take them out with "exclude"';
  const paths = ['a.ts', 'latin.ts', 'broken.ts', 'loop.ts', 'huge.ts', 'gone.ts'];
  const found = await toldIn(root, paths, [{}, { demand: 'present' }]);
  expect(found).toEqual(['one place matches what must be absent: a.ts:1:1', 'pass']);
  const absent = { pattern: 'askWind($X)' };
  const reasons = ['it is not UTF-8', 'line 2 is no typescript', 'it is a symbolic link', 'it has more than 4 MB'];
  for (const [index, reason] of [...reasons, 'it is gone'].entries()) {
    const path = paths[index + 1] ?? '';
    expect(await toldIn(root, [path], [absent])).toEqual([
      `unobserved: one file could not be read: ${path} (${reason}); ${because}`,
    ]);
  }
});

test('no file to look at is no pass', async () => {
  expect(await told({}, [{}])).toEqual([expect.stringContaining('unobserved: it looks at no file')]);
});

test('a file on which the engine hangs is left out, and the others are judged', async () => {
  const depth = 20_000;
  const files = { 'a.ts': 'askWind(a);\n', 'deep.ts': `${'f('.repeat(depth)}${')'.repeat(depth)};\n` };
  const dear = { pattern: undefined, rule: { kind: 'call_expression', has: { pattern: 'q', stopBy: 'end' } } } as const;
  expect(await told(files, [dear, { pattern: 'askWind($X)' }], { stepMs: 2000 })).toEqual([
    'unobserved: one file could not be read: deep.ts (the engine took longer than 2000 ms); make them readable, or take them out with "exclude"',
    'one place matches what must be absent: a.ts:1:1',
  ]);
});

// Finds nothing; a rule or a text with the word "down" ends the process as a crash does.
const CRASHING = `
  const look = (asked) => { if (JSON.stringify(asked).includes('down')) process.abort(); };
  const root = { find: (rule) => { look(rule); return null; }, findAll: () => [] };
  exports.parse = (language, text) => { look(text); return { root: () => root }; };
`;

test('a rule and a file that bring the engine down are left out, and the others are judged, a few times', async () => {
  const root = temporaryTree({ 'engine.cjs': CRASHING, 'a.ts': '', 'b.ts': 'down', 'c.ts': '' });
  const engine = { engine: { file: join(root, 'engine.cjs'), version: '1' }, packageOf: () => undefined };
  const down = { pattern: undefined, rule: { kind: 'down' } };
  expect(await toldIn(root, ['a.ts', 'b.ts', 'c.ts'], [down, {}], { engine })).toEqual([
    expect.stringMatching(/^unobserved: the engine was ended by SIG\w+ with its pattern or rule; /),
    expect.stringMatching(/^unobserved: one file could not be read: b\.ts \(the engine was ended by SIG\w+\); /),
  ]);
  const five = ['1.ts', '2.ts', '3.ts', '4.ts', '5.ts'];
  for (const path of five) writeFileSync(join(root, path), 'down');
  expect(await toldIn(root, five, [{}], { engine })).toEqual([
    expect.stringMatching(/^unobserved: the engine that reads the structure of code was ended by SIG\w+, 4 times;/),
  ]);
});

test('a tripwire is read in the language; one on which the engine refuses the pattern shows nothing', async () => {
  const tripwires = [
    { tripwire: 'await askTide(north)' },
    { tripwire: '// askTide(north)' },
    { tripwire: 'askTide(north)', demand: 'present' },
    { tripwire: undefined },
    { tripwire: 'askTide(north)', pattern: 'askTide(' },
  ] as const;
  expect(await tryAstTripwires(tripwires.map((one) => ({ ...BASE, ...one })))).toEqual([
    'fails',
    'passes',
    'passes',
    'none',
    'untried',
  ]);
});

test('what did not change is not read again; what did is, and so is all by another engine', async () => {
  const root = temporaryTree({ 'a.ts': 'askTide(a);\n', 'b.ts': 'const = 1;\n' });
  const folder = join(temporaryTree(), 'cache');
  const engine = findAstEngine();
  const run = async (version = '1', asked: readonly Asked[] = [{ tripwire: 'askTide(x)' }]) => {
    const cache = openCache({ DECISIS_CACHE_DIR: folder }, root);
    const found = { ...engine, engine: { file: engine.engine?.file ?? '', version } };
    const sentinels = asked.map((one, at): AstSentinel => ({ ...BASE, id: `S${at}`, ...one }));
    const options = { cache, program: 'test', engine: found };
    const results = await runAst(root, sentinels, () => ['a.ts', 'b.ts'], options);
    await cache.close();
    return results.map(({ outcome, fromCache, tripwire }) =>
      [outcome.kind === 'fail' ? outcome.count : outcome.kind, tripwire, fromCache].join(' '),
    );
  };
  expect(await run()).toEqual(['1 fails false']);
  expect(await run()).toEqual(['1 fails true']);
  writeFileSync(join(root, 'a.ts'), 'askTide(a, 2);\n');
  expect(await run()).toEqual(['unobserved fails false']);
  expect(await run()).toEqual(['unobserved fails true']);
  expect(await run('2')).toEqual(['unobserved fails false']);
  const refused = [{ pattern: 'askTide(' }, {}];
  expect(await run('1', refused)).toEqual(['unobserved none false', 'unobserved none false']);
  expect(await run('1', refused)).toEqual(['unobserved none false', 'unobserved none false']);
});
