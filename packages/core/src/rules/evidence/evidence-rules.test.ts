import { expect, test } from 'vitest';
import { evidenceDigest } from '../../evidence/evidence-digest.ts';
import { linesOf } from '../../../test/judge-files.ts';

const register = (...evidence: readonly string[]): string =>
  [
    '| ID | Decision | Status | Evidence |',
    '|---|---|---|---|',
    ...evidence.map((text, index) => `| D-${index + 1} | Rework the \`tide-gauge-worker\` | open | ${text} |`),
    '',
  ].join('\n');

const judge = (rule: string, evidence: readonly string[], files: Readonly<Record<string, string>>): readonly string[] =>
  linesOf(`evidence/${rule}`, {
    files: { 'plans/open.md': register(...evidence), ...files },
    registers: ['plans/open.md'],
  });

const HARBOUR = {
  'harbour/gauge.py':
    'class Gauge:\n    def read_level(self):\n        return 4\n\n    def reset(self):\n        pass\n',
};

test('S0-08 a file that evidence names is missed where its neighbours are, and found by the end of its path', () => {
  expect(
    judge('missing-file', ['`harbour/buoy.py` reads it', '`gauge.py` reads it', '`mill/saw.go` cuts'], HARBOUR),
  ).toEqual(['plans/open.md:3 warning the evidence of D-1 names harbour/buoy.py, which is not in the repository']);
});

test('documents are missed only where others that the evidence names are there', () => {
  const evidence = ['see `tides.md` and `moon.md`'];
  expect(judge('missing-file', evidence, { 'README.md': '# Port\n' })).toEqual([]);
  expect(judge('missing-file', evidence, { 'plans/tides.md': '# Tides\n' })).toEqual([
    'plans/open.md:3 warning the evidence of D-1 names moon.md, which is not in the repository',
  ]);
});

test('evidence about another repository is told once a document, as information', () => {
  expect(judge('not-here', ['`mill/saw.go` cuts', '`mill/axe.go` and `logs.md`'], HARBOUR)).toEqual([
    'plans/open.md:3 info none of the 3 files that evidence names, mill/saw.go and others, can be looked up in this repository',
  ]);
  expect(judge('not-here', ['`mill/saw.go` cuts', '`gauge.py` reads'], HARBOUR)).toEqual([]);
});

test('a section is missed in a document whose headings are numbered', () => {
  const tides = '# Tides\n\n## 1. Spring\n\nText.\n\n## 2. Neap\n\n2.1 Low\n';
  const evidence = ['`tides.md` §2 and `tides.md` §2.1', '`tides.md` §4'];
  expect(judge('missing-section', evidence, { 'plans/tides.md': tides })).toEqual([
    'plans/open.md:4 warning the evidence of D-2 names §4 of plans/tides.md, which has no such section',
  ]);
  expect(judge('missing-section', evidence, { 'plans/tides.md': '# Tides\n\n## Spring\n' })).toEqual([]);
});

test('a symbol is missed when no file beside it holds it as a word', () => {
  const evidence = [
    '`read_level()` in `harbour/gauge.py`',
    '`Gauge.readLevel` in `harbour/gauge.py`',
    '`Elsewhere.run` is slow',
  ];
  expect(judge('missing-symbol', evidence, HARBOUR)).toEqual([
    'plans/open.md:4 warning the evidence of D-2 names Gauge.readLevel, which harbour/gauge.py does not hold',
  ]);
});

test('A-10 line ranges are refused as anchors', () => {
  expect(
    judge(
      'line-anchor',
      ['`harbour/gauge.py:3-5` reads', '`harbour/gauge.py`', 'https://port.example/a.py#L3'],
      HARBOUR,
    ),
  ).toEqual(['plans/open.md:3 warning the evidence of D-1 points at lines 3-5 of harbour/gauge.py, which move']);
});

test('A-10 a digest pins a symbol: other lines may change, its own may not', () => {
  const text = HARBOUR['harbour/gauge.py'];
  const pin = (evidenceDigest(text, 'read_level') ?? '').slice(0, 16);
  const evidence = [`\`harbour/gauge.py#read_level@sha256:${pin}\``];
  expect(judge('changed', evidence, HARBOUR)).toEqual([]);
  expect(
    judge('changed', evidence, { 'harbour/gauge.py': text.replace('pass', 'return 0').replaceAll('\n', '\r\n') }),
  ).toEqual([]);
  const now = text.replace('return 4', 'return 5');
  expect(judge('changed', evidence, { 'harbour/gauge.py': now })).toEqual([
    `plans/open.md:3 warning harbour/gauge.py#read_level, evidence of D-1, has changed: sha256 ${(evidenceDigest(now, 'read_level') ?? '').slice(0, 16)} instead of ${pin}`,
  ]);
  expect(judge('changed', evidence, { 'harbour/gauge.py': '' })).toEqual([
    'plans/open.md:3 warning harbour/gauge.py#read_level, pinned as evidence of D-1, is not there any more',
  ]);
});

test('a pin of decisis.toml is judged like one in the document', () => {
  const tides = '# Tides\n\n## 1. Spring\n\nHigh.\n\n## 2. Neap\n\nLow.\n';
  const pinned = (sha256: string) =>
    linesOf('evidence/changed', {
      files: { 'plans/open.md': register('seen'), 'tides.md': tides },
      registers: ['plans/open.md'],
      policy: { evidencePins: [{ item: 'D-1', path: 'tides.md', part: '§2', sha256 }] },
    });
  expect(pinned(evidenceDigest(tides, '§2') ?? '')).toEqual([]);
  expect(pinned('000000000000')).toHaveLength(1);
});

test('S0-09 "no worker implementation" is searched for again by the name of the item', () => {
  const evidence = [
    'no worker implementation found in the repository',
    'no worker implementation in sight; in `src/tide_gauge_worker.py`',
  ];
  expect(judge('negative-claim-broken', evidence.slice(0, 1), HARBOUR)).toEqual([]);
  const built = { ...HARBOUR, 'src/tide_gauge_worker.py': 'run()\n' };
  expect(judge('negative-claim-broken', evidence.slice(0, 1), built)).toEqual([
    'plans/open.md:3 warning the evidence of D-1 says that there is no worker implementation, but src/tide_gauge_worker.py has tide-gauge-worker',
  ]);
  const notes = { ...HARBOUR, 'docs/tide-gauge-worker.md': '# Worker\n', 'tests/tide_gauge_worker.py': '' };
  expect(judge('negative-claim-broken', evidence.slice(0, 1), notes)).toEqual([]);
  expect(judge('negative-claim-broken', evidence.slice(1), built)).toEqual([]);
});

test('half of a pair of code marks is not shown', () => {
  const repository = { ...HARBOUR, 'package.json': '{\n  "dependencies": { "redis": "5.0.0" }\n}\n' };
  expect(judge('negative-claim-broken', ['no `redis` dependency in `package.json`'], repository)).toEqual([
    'plans/open.md:3 warning the evidence of D-1 says that there is no redis dependency, but package.json:2 has redis',
  ]);
});

test('S0-09 a name in code marks is searched for in the file that the claim names', () => {
  const evidence = ['no `write_level` in `harbour/gauge.py`', 'no `read_level` in `harbour/gauge.py`'];
  expect(judge('negative-claim-broken', evidence, HARBOUR)).toEqual([
    'plans/open.md:4 warning the evidence of D-2 says that there is no read_level, but harbour/gauge.py:2 has read_level',
  ]);
});

const PIER = { 'src/pier.ts': 'export class TideWorker {}\nexport function raiseFlag() {}\n' };

test('evidence that says that a file is not there is broken by the file', () => {
  const told = (...evidence: readonly string[]) => judge('negative-claim-broken', evidence, PIER);
  for (const said of [
    '`src/pier.ts` does not exist',
    'There is no `src/pier.ts` yet',
    'missing: `src/pier.ts`',
    'the file src/pier.ts was removed in #12',
    'No `src/quay.ts` or `src/pier.ts` in the repository',
    '`src/pier.ts`, `src/quay.ts` are missing',
    'Es gibt kein `src/pier.ts`',
    'Die Datei `src/pier.ts` existiert nicht mehr',
    'el archivo `src/pier.ts` no existe',
    '`src/pier.ts` は存在しない',
  ])
    expect([said, ...told(said)]).toEqual([
      said,
      'plans/open.md:3 warning the evidence of D-1 says that src/pier.ts is not there, and it is',
    ]);
  for (const unsure of [
    '`src/pier.ts` does not exist in production',
    'If `src/pier.ts` does not exist, boats wait',
    '`src/pier.ts` was removed from the list',
    '`src/pier.ts` is missing a header',
    '`src/pier.ts` has no tests',
    'no change in `src/pier.ts`',
    '`src/pier.ts:4` is missing',
    'Without `src/pier.ts` nothing floats; no `pier.ts`',
    '`src/pier.ts` was moved',
  ])
    expect([unsure, ...told(unsure)]).toEqual([unsure]);
});

test('a file that evidence says is not there is not missed', () => {
  const missed = (...evidence: readonly string[]) => judge('missing-file', evidence, PIER);
  for (const sound of [
    '`src/gone.ts` does not exist',
    '`src/gone.ts` was removed',
    '`src/gone.ts` (the old one) has been deleted',
    'missing `src/gone.ts`',
    'There is no `src/gone.ts` yet',
    '`src/gone.ts` and `src/lost.ts` are not in the repository',
    '`src/gone.ts` was renamed to `src/pier.ts`',
    '`src/gone.ts` wurde entfernt',
    '`src/gone.ts` 已删除',
  ])
    expect([sound, ...missed(sound)]).toEqual([sound]);
  for (const lost of [
    'no worker found in `src/gone.ts`',
    '`src/gone.ts` reads it, and no flag is raised',
    '`src/gone.ts`',
  ])
    expect([lost, ...missed(lost)]).toHaveLength(2);
  expect(judge('not-here', ['`mill/saw.go` does not exist'], PIER)).toEqual([]);
  expect(judge('missing-symbol', ['`TideWorker.stop` was removed from `src/pier.ts`'], PIER)).toEqual([]);
});

test('"no worker class" is searched for in the file that the claim names', () => {
  const told = (evidence: string) => judge('negative-claim-broken', [evidence], PIER);
  expect(told('no worker class found in `src/pier.ts`')).toEqual([
    'plans/open.md:3 warning the evidence of D-1 says that there is no worker class, but src/pier.ts:1 has TideWorker',
  ]);
  expect(told('no flag function in `src/pier.ts`')).toHaveLength(1);
  expect(told('no tide class in `src/pier.ts`')).toEqual([]);
  expect(told('no flag class in `src/pier.ts`')).toEqual([]);
});
