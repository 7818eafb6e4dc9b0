import { expect, test } from 'vitest';
import { viewOf } from '../../test/judge-files.ts';
import { checkContextOf } from '../checking/check-context-of.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { parseCondition } from '../policy/parse-condition.ts';
import { ALWAYS } from '../policy/condition.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { answerTool } from '../agent-tools/answer-tool.ts';
import { bindingsOf } from './bindings-of.ts';
import type { Binding } from './binding.ts';
import { governing } from './governing.ts';

type Told = Pick<Binding, 'by' | 'name' | 'statement' | 'isBlocking'>;

const FILES: Readonly<Record<string, string>> = {
  'pond.md': `| ID | Decision | Status | Evidence | Impacts |
|---|---|---|---|---|
| D-1 | Sluice by hand | accepted | seen in \`src/sluice.ts\` | |
| D-2 | Dam of stone | open | \`sluice.ts\` of the mill | |
| D-3 | No boats | accepted | | \`src/boat.ts\`: remove |
`,
  'src/sluice.ts': '// @decision D-1: by hand\nopen();\n',
  'src/boat.ts': 'row();\n',
  'mill/sluice.ts': '',
  'decisis.toml': '[check]\n\n[[exception]]\nsentinel = "S1"\n',
};

const parsed = parseCondition('D-2');
const POLICY: Partial<Policy> = {
  pathClasses: [{ name: 'code', include: ['src/**'], exclude: [] }],
  sentinels: [
    {
      id: 'S1',
      decision: 'D-3',
      statement: 'no boat',
      kind: 'absent',
      level: 'soft',
      after: undefined,
      tripwire: undefined,
      origin: { path: 'decisis.toml', line: 4 },
      files: { classes: ['code'], include: [], exclude: ['src/boat.ts'] },
      patterns: ['boat'],
      least: undefined,
      most: undefined,
    },
  ],
  gates: [
    {
      node: 'M1',
      work: undefined,
      requires: 'condition' in parsed ? parsed.condition : ALWAYS,
      nonGates: [],
      paths: ['src/dam/**'],
      declarations: [],
      origin: undefined,
    },
  ],
  exceptions: [
    {
      decision: undefined,
      rule: undefined,
      sentinel: 'S1',
      paths: ['src/sluice.ts'],
      approver: 'Ada',
      reason: 'one ferry',
      until: '2026-12-31',
      untilPhase: undefined,
    },
  ],
};

const subject = {
  today: '2026-03-01',
  registers: [readRegister('pond.md', 'pond.md', [sourceOf('pond.md', FILES['pond.md'] ?? '')])],
  repository: viewOf(FILES),
  policy: { ...DEFAULT_POLICY, ...POLICY },
};

function told(path: string) {
  return governing(checkContextOf(subject), path).map(({ decision, status, reasons }) =>
    [decision, status, ...reasons.map(({ by }) => by)].join(' '),
  );
}

test('a file is bound by sentinels, citations and decisions that name it, with the exceptions that hold there', () => {
  expect(told('src/sluice.ts')).toEqual(['D-3 accepted sentinel exception', 'D-1 accepted citation named']);
});

test('an exception is told at its place in the settings', () => {
  const sources = bindingsOf(checkContextOf(subject), 'src/sluice.ts').map(({ by, source }) => [by, source]);
  expect(sources).toContainEqual(['exception', { path: 'decisis.toml', line: 3 }]);
});

test('what a sentinel leaves out it does not bind; an outcome that changes the file does', () => {
  expect(told('src/boat.ts')).toEqual(['D-3 accepted impact']);
});

test('a file that does not exist yet is bound by sentinels and gates', () => {
  expect(told('src/dam/wall.ts')).toEqual(['D-2 open gate', 'D-3 accepted sentinel']);
});

test('a name that can mean two files binds neither', () => {
  expect(told('mill/sluice.ts')).toEqual([]);
});

test.each(['src/sluice.ts', 'src/boat.ts', 'src/dam/wall.ts', 'mill/sluice.ts', 'pond.md'])(
  'people and agents get one answer about %s',
  (path) => {
    const byDecision = governing(checkContextOf(subject), path).flatMap(({ reasons }) => reasons);
    const answer = answerTool('governs', { paths: [path] }, { ...subject, reread: () => subject.registers });
    const entries = answer.kind === 'answer' ? (answer.data['entries'] as readonly Told[]) : [];
    const asTold = ({ by, name, statement, isBlocking }: Told) => [by, name, statement, isBlocking].join(' ');
    expect([...new Set(byDecision)].map(asTold).toSorted()).toEqual(entries.map(asTold).toSorted());
    expect(bindingsOf(checkContextOf(subject), path).map(asTold)).toEqual(entries.map(asTold));
  },
);

test('a folder is bound by what binds any file below it, each thing once', () => {
  expect(told('src')).toEqual(['D-3 accepted sentinel impact exception', 'D-1 accepted citation named']);
  expect(told('mill')).toEqual([]);
  const entries = bindingsOf(checkContextOf(subject), 'src');
  expect(entries.filter(({ by }) => by === 'sentinel').map(({ path }) => path)).toEqual(['src/sluice.ts']);
});

test.each(['.', './'])('the root %s is bound by what binds any file', (root) => {
  expect(told(root)).toEqual(['D-3 accepted sentinel impact exception', 'D-1 accepted citation named']);
  const answer = answerTool('governs', { paths: [root] }, { ...subject, reread: () => subject.registers });
  expect(answer.kind).toBe('answer');
});

test('of a folder with more files than can be told at once nobody is left to wait for an answer', () => {
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`big/${index}.ts`, '']));
  const repository = viewOf({ ...FILES, ...many });
  const answer = answerTool('governs', { paths: ['big'] }, { ...subject, repository, reread: () => subject.registers });
  expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining('a folder with 501 files') });
});

test('a lifted embargo binds nothing', () => {
  const [sentinel] = POLICY.sentinels ?? [];
  const embargo = (standing: string) =>
    ({
      ...sentinel,
      embargo: { name: 'boat', report: undefined, adapter: { approval: 'D-1', standing }, at: 0 },
    }) as never;
  const by = (standing: string) =>
    bindingsOf(
      checkContextOf({ ...subject, policy: { ...subject.policy, sentinels: [embargo(standing)] } }),
      'src/sluice.ts',
    )
      .map((one) => one.by)
      .includes('sentinel');
  expect([by('undecided'), by('accepted')]).toEqual([true, false]);
});

test('a citation that two registers can mean says so, with both places', () => {
  const other = '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Weir | open |\n';
  const registers = [...subject.registers, readRegister('weir.md', 'weir.md', [sourceOf('weir.md', other)])];
  const repository = viewOf({ ...FILES, 'lib/weir.ts': '// @decision D-1\n' });
  const context = checkContextOf({ ...subject, registers, repository, policy: DEFAULT_POLICY });
  const [first] = governing(context, 'lib/weir.ts');
  expect(first).toMatchObject({
    decision: 'D-1',
    status: undefined,
    candidates: [
      { path: 'pond.md', line: 3 },
      { path: 'weir.md', line: 3 },
    ],
  });
  expect(first?.reasons[0]?.statement).toBe('several registers have it: pond.md:3, weir.md:3');
});

test('a record that is cited by its kind and number, and names the file itself, is one decision', () => {
  const record = (number: number, more: string) =>
    `# ${number}. Sluice ${number}\n\n## Status\n\nAccepted\n\n## Decision\n\nBy hand. ${more}\n`;
  const files = {
    'docs/adr/0005-sluice.md': record(5, 'See `src/sluice.ts`.'),
    'docs/adr/0006-dam.md': record(6, 'See [5](0005-sluice.md).'),
    'src/sluice.ts': '// @decision ADR-0005: by hand\n',
  };
  const documents = ['docs/adr/0005-sluice.md', 'docs/adr/0006-dam.md'] as const;
  const context = checkContextOf({
    today: '2026-03-01',
    registers: [
      readRegister(
        'docs/adr',
        'docs/adr',
        documents.map((path) => sourceOf(path, files[path])),
      ),
    ],
    repository: viewOf(files),
    policy: DEFAULT_POLICY,
  });
  const told = (path: string) =>
    governing(context, path).map(({ decision, reasons }) => [decision, ...reasons.map(({ by }) => by)]);
  expect(told('src/sluice.ts')).toEqual([['ADR-0005', 'citation', 'named']]);
  expect(told('.')).toEqual([['ADR-0005', 'citation', 'named']]);
  expect(told('docs/adr/0005-sluice.md')).toEqual([['0006', 'named']]);
});
