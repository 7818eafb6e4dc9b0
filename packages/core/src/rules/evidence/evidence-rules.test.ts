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

test('S0-09 a name in code marks is searched for in the file that the claim names', () => {
  const evidence = ['no `write_level` in `harbour/gauge.py`', 'no `read_level` in `harbour/gauge.py`'];
  expect(judge('negative-claim-broken', evidence, HARBOUR)).toEqual([
    'plans/open.md:4 warning the evidence of D-2 says that there is no read_level, but harbour/gauge.py:2 has read_level',
  ]);
});
