import { describe, expect, test } from 'vitest';
import { agentContext, sentinelOf } from '../../test/agent-context.ts';
import { gateOf, nodeOf } from '../../test/plan-of-text.ts';
import { lockStatement } from '../locks/change-lock.ts';
import { EMPTY_LOCK, LOCK_FILE } from '../locks/lock-file.ts';
import { renderLockFile } from '../locks/render-lock-file.ts';
import { statementOf } from '../locks/statement.ts';
import { NO_PLAN } from '../policy/plan-policy.ts';
import { judgeTable } from '../surveys/judge-table.ts';
import { renderSurvey } from '../surveys/render-survey.ts';
import type { Policy } from '../policy/policy.ts';
import { judgeEdits, type EditVerdict } from './judge-edits.ts';
import type { ProposedEdit } from './proposed-edit.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Who writes the rule book | open | council |
| D-002 | Routes use the plain router | accepted | edge |
| D-003 | Routes use gin | rejected | edge |
`;
const ACTOR = { by: 'Ada', on: '2026-02-01', via: 'the test' };
const FILES: Readonly<Record<string, string>> = {
  'decisions/open.md': REGISTER,
  'src/a.ts': 'use(gin)\nsound()\n',
  'src/b.ts': 'plain()\n',
};

function judge(
  edits: Readonly<Record<string, string | undefined>>,
  policy: Partial<Policy> = {},
  files = FILES,
  actor: 'agent' | 'person' = 'agent',
): EditVerdict {
  const context = agentContext(files, policy);
  const proposed = Object.entries(edits).map(([path, after]) => ({ path, before: files[path], after }));
  const documents = new Set(Object.keys(files).filter((path) => path.startsWith('decisions/')));
  return judgeEdits({ ...context, registers: () => context.registers, documents, actor }, proposed);
}

const told = ({ verdict, reasons }: EditVerdict): readonly string[] => [
  verdict,
  ...reasons.map(({ rule, decision, path, line }) => `${rule} ${decision ?? ''} ${path}:${line}`),
];

const MANY = 'use(gin)\n'.repeat(1500);
const PILOT = {
  decision: 'D-002',
  rule: undefined,
  paths: ['src/a.ts'],
  approver: 'Ada',
  reason: 'pilot',
  until: '2026-12-31',
  untilPhase: undefined,
};

describe('text sentinels', () => {
  const absent = { sentinels: [sentinelOf({ patterns: ['gin'] })] };

  test('what must be absent may not be added; what stood there before is not held against the edit', () => {
    expect(told(judge({ 'src/b.ts': 'plain()\nuse(gin)\n' }, absent))).toEqual([
      'deny',
      'sentinel/failed D-002 src/b.ts:2',
    ]);
    expect(told(judge({ 'src/a.ts': '// moved\nuse(gin)\nsound()\n' }, absent))).toEqual(['allow']);
    expect(told(judge({ 'src/a.ts': 'use(gin)\nuse(gin)\n' }, absent))).toEqual([
      'deny',
      'sentinel/failed D-002 src/a.ts:2',
    ]);
    expect(told(judge({ 'docs/a.md': 'gin\n' }, absent))).toEqual(['allow']);
  });

  test('what must be present may not be taken away from its last place', () => {
    const present = { sentinels: [sentinelOf({ kind: 'present', patterns: ['sound'] })] };
    expect(told(judge({ 'src/a.ts': 'quiet()\n' }, present))).toEqual(['deny', 'sentinel/failed D-002 decisis.toml:1']);
    expect(told(judge({ 'src/a.ts': undefined }, present))[0]).toBe('deny');
    expect(judge({ 'src/a.ts': 'quiet()\n' }, present, { ...FILES, 'src/c.ts': 'sound()\n' }).verdict).toBe('allow');
    expect(judge({ 'src/b.ts': 'other()\n' }, present, { 'src/b.ts': 'plain()\n' }).verdict).toBe('allow');
  });

  test('a count holds over all files, and an edit that brings it nearer is welcome', () => {
    const counted = { sentinels: [sentinelOf({ kind: 'count', patterns: ['plain'], least: 1, most: 1 })] };
    expect(judge({ 'src/a.ts': 'plain()\n' }, counted).verdict).toBe('deny');
    expect(judge({ 'src/b.ts': 'none\n' }, counted).verdict).toBe('deny');
    expect(judge({ 'src/b.ts': 'plain() // same\n' }, counted).verdict).toBe('allow');
    const two = { ...FILES, 'src/b.ts': 'plain()\nplain()\nplain()\n' };
    expect(judge({ 'src/b.ts': 'plain()\n' }, counted, two).verdict).toBe('allow');
  });

  test('a milder level is a note, an exception excuses, a later phase is not due', () => {
    const soft = judge({ 'src/b.ts': 'gin' }, { sentinels: [sentinelOf({ patterns: ['gin'], level: 'soft' })] });
    expect([soft.verdict, soft.notes.length]).toEqual(['allow', 1]);
    const exception = {
      decision: 'D-002',
      rule: 'sentinel/failed',
      paths: ['src/b.ts'],
      approver: 'Ada',
      reason: 'pilot',
      until: '2026-12-31',
      untilPhase: undefined,
    };
    expect(judge({ 'src/b.ts': 'gin' }, { ...absent, exceptions: [exception] }).verdict).toBe('allow');
    const later = { sentinels: [sentinelOf({ patterns: ['gin'], after: 'Phase 2' })] };
    const phase = { plan: { ...NO_PLAN, phase: 'Phase 1' } };
    expect(judge({ 'src/b.ts': 'gin' }, { ...later, ...phase }).verdict).toBe('allow');
    // Nobody knows whether its phase has come: the edit is held to it.
    expect(judge({ 'src/b.ts': 'gin' }, later).verdict).toBe('deny');
  });

  test('an exception for very many places excuses no other, when an edit adds them', () => {
    const excused = { ...absent, exceptions: [PILOT] };
    expect(told(judge({ 'src/a.ts': MANY }, excused))).toEqual(['allow']);
    const added = judge({ 'src/a.ts': MANY, 'src/b.ts': 'use(gin)\n' }, excused);
    expect(told(added)).toEqual(['deny', 'sentinel/failed D-002 src/b.ts:1']);
  });

  test('a kind that cannot be tried on a text is told, never taken as passed', () => {
    const other = { ...sentinelOf({ patterns: [] }), id: 'shape', kind: 'ast' } as never;
    expect(judge({ 'src/b.ts': 'gin' }, { sentinels: [other] }).untried).toEqual(['shape']);
  });
});

describe('a count after a figure in the words of its decision', () => {
  const files = { ...FILES, 'decisions/open.md': `${REGISTER}\n## D-002\n\nThe edge has 1 route.\n` };
  const policy = { sentinels: [sentinelOf({ kind: 'count', patterns: ['plain'], figure: { of: 'route' } })] };

  test('is held to the number', () => {
    expect(told(judge({ 'src/c.ts': 'plain()\n' }, policy, files))).toEqual([
      'deny',
      'sentinel/figure-differs D-002 decisions/open.md:9',
    ]);
    expect(told(judge({ 'src/b.ts': 'none()\n' }, policy, files))[0]).toBe('deny');
    expect(told(judge({ 'src/b.ts': 'plain() // same\n' }, policy, files))).toEqual(['allow']);
  });

  test('is held to the number that the same edit states', () => {
    const two = files['decisions/open.md'].replace('1 route', '2 route');
    expect(judge({ 'src/c.ts': 'plain()\n', 'decisions/open.md': two }, policy, files).verdict).toBe('allow');
  });

  test('that is too high already may come down', () => {
    const more = { ...files, 'src/b.ts': 'plain()\nplain()\nplain()\n' };
    expect(judge({ 'src/b.ts': 'plain()\nplain()\n' }, policy, more).verdict).toBe('allow');
  });

  test('is held to it where the decision alone is edited, unless it was wrong already', () => {
    const state = (words: string) => ({ 'decisions/open.md': files['decisions/open.md'].replace('1 route', words) });
    expect(told(judge(state('5 route'), policy, files))).toEqual([
      'deny',
      'sentinel/figure-differs D-002 decisions/open.md:9',
    ]);
    const more = { ...files, 'src/b.ts': 'plain()\nplain()\n' };
    expect(judge(state('5 route'), policy, more).verdict).toBe('allow');
    expect(judge(state('2 route'), policy, more).verdict).toBe('allow');
  });

  test('where the decision states none, it is told as not tried', () => {
    expect(judge({ 'src/c.ts': 'plain()\n' }, policy)).toMatchObject({ verdict: 'allow', untried: ['no-gin'] });
  });

  test.each([
    ['some route', 'after the edit, D-002 states no number of route'],
    ['1 route, or 3 route', 'after the edit, D-002 states two numbers of route'],
  ])('may not have the number taken away: %s', (words, reason) => {
    const edit = { 'decisions/open.md': files['decisions/open.md'].replace('1 route', words) };
    const { verdict, reasons } = judge(edit, policy, files);
    expect(reasons).toMatchObject([{ rule: 'sentinel/unrunnable', message: expect.stringContaining(reason) }]);
    expect(verdict).toBe('deny');
  });

  test('may not have its decision taken away, nor stated a second time in another file', () => {
    const [document, without] = [files['decisions/open.md'], REGISTER.replace(/.*D-002.*\n/, '')];
    const gone = judge({ 'decisions/open.md': without }, policy, files, 'person');
    expect(gone.reasons[0]?.message).toContain('after the edit, no register that was read has D-002');
    expect(judge({ 'decisions/more.md': document }, policy, files, 'person').reasons[0]?.message).toContain(
      'several registers have D-002',
    );
  });
});

describe('edits after which a text sentinel could not observe', () => {
  const absent = {
    sentinels: [sentinelOf({ patterns: ['gin'], files: { classes: [], include: ['src/**/*.ts'], exclude: [] } })],
  };
  const judged = (edits: readonly ProposedEdit[], files = FILES): EditVerdict => {
    const context = agentContext(files, absent);
    return judgeEdits({ ...context, registers: () => context.registers, documents: new Set(), actor: 'person' }, edits);
  };
  const become = (path: string, how: Omit<ProposedEdit, 'path' | 'before' | 'after'>): ProposedEdit => ({
    path,
    before: undefined,
    after: undefined,
    ...how,
  });
  const LINK = { unread: 'it is a symbolic link' };

  test.each([
    ['a link', become('src/l.ts', LINK)],
    ['a link to a file that it does not look at', become('src/l.ts', { ...LINK, leadsTo: 'decisions/open.md' })],
    ['a link to what is not there', become('src/l.ts', { ...LINK, leadsTo: 'src/gone.ts' })],
    ['a submodule above its files', become('src/sub', { unread: 'it is a submodule', isFolder: true })],
    ['what is too large', become('src/l.ts', { unread: 'it is too large' })],
  ])('%s', (_, edit) => {
    const { verdict, reasons } = judged([edit]);
    expect(reasons).toMatchObject([{ rule: 'sentinel/unrunnable', decision: 'D-002' }]);
    expect(reasons[0]?.message).toContain(`after the edit, ${edit.path} cannot be read: ${edit.unread ?? ''}`);
    expect(verdict).toBe('deny');
  });

  test.each([
    ['present', {}, 'allow'],
    ['count', { least: 1 }, 'allow'],
    ['count', { least: 1, most: 1 }, 'deny'],
    ['count', { least: 3 }, 'deny'],
  ] as const)('%s %j is kept open by none where what is left decides', (kind, bounds, verdict) => {
    const sentinels = [sentinelOf({ kind, patterns: ['sound'], ...bounds })];
    const context = agentContext(FILES, { sentinels });
    const subject = {
      ...context,
      registers: () => context.registers,
      documents: new Set<string>(),
      actor: 'person',
    } as const;
    const edits = [become('src/l.ts', LINK), become('src/sub', { unread: 'it is a submodule', isFolder: true })];
    expect(edits.map((edit) => judgeEdits(subject, [edit]).verdict)).toEqual([verdict, verdict]);
    expect(
      judgeEdits(subject, [...edits, { path: 'src/a.ts', before: FILES['src/a.ts'], after: 'quiet()\n' }]).verdict,
    ).toBe('deny');
  });

  test('lines are looked for in what is no text for others, also in files that are not edited', () => {
    const sentinels = [sentinelOf({ kind: 'present', patterns: ['sound'] })];
    const context = agentContext({ ...FILES, 'src/b.ts': 'plain()\n' }, { sentinels });
    const repository = {
      ...context.repository,
      text: (path: string) => (path === 'src/a.ts' ? undefined : context.repository.text(path)),
      searched: (path: string) => context.repository.text(path),
    };
    const subject = {
      ...context,
      repository,
      registers: () => [],
      documents: new Set<string>(),
      actor: 'agent',
    } as const;
    const quiet = { path: 'src/a.ts', before: undefined, after: 'quiet()\n' };
    expect(judgeEdits(subject, [quiet]).verdict).toBe('deny');
    const gone = { path: 'src/b.ts', before: 'sound()\n', after: undefined };
    expect(judgeEdits(subject, [gone]).verdict).toBe('allow');
  });

  test('a link to a file that it looks at hides nothing, and a submodule elsewhere is none of its business', () => {
    expect(judged([become('src/l.ts', { ...LINK, leadsTo: 'src/a.ts' })]).verdict).toBe('allow');
    expect(judged([become('lib/sub', { unread: 'it is a submodule', isFolder: true })]).verdict).toBe('allow');
  });

  test('the last of its files goes; one that is left, or comes, is enough', () => {
    const gone = (path: string): ProposedEdit => ({ path, before: FILES[path], after: undefined });
    const { verdict, reasons } = judged([gone('src/a.ts'), gone('src/b.ts')]);
    expect(reasons[0]?.message).toContain('after the edit, it looks at no file');
    expect(verdict).toBe('deny');
    expect(judged([gone('src/a.ts')]).verdict).toBe('allow');
    const moved = { path: 'src/c.ts', before: undefined, after: 'plain()\n' };
    expect(judged([gone('src/a.ts'), gone('src/b.ts'), moved]).verdict).toBe('allow');
  });
});

test('a report that lifts an embargo no longer does not leave the name where it stands', () => {
  const embargo = { name: 'gin', report: 'survey.md', adapter: undefined, at: 0 };
  const table = { name: 'public.gin', columns: [], references: [], least: 0 };
  const survey = { id: 'S', decision: 'D-002', statement: 'x', connection: 'DB', report: 'survey.md', tables: [table] };
  const report = renderSurvey(survey, [judgeTable(table, { columns: [], foreignKeys: [], rows: 3 })]);
  const files = { ...FILES, 'survey.md': report };
  const policy = { sentinels: [sentinelOf({ patterns: ['gin'], embargo })], surveys: [survey] };
  const edit = { 'survey.md': report.replace('verified_live', 'absent') };
  expect(told(judge(edit, policy, files, 'person'))).toEqual(['deny', 'sentinel/failed D-002 src/a.ts:1']);
  const context = agentContext(files, policy);
  const subject = { ...context, registers: () => [], documents: new Set<string>(), actor: 'person' } as const;
  const wide = { path: 'survey.md', before: report, after: `${report}\n`, unread: 'it is no UTF-8' };
  expect(judgeEdits(subject, [wide]).verdict).toBe('deny');
  expect(told(judge(edit, policy, { ...files, 'src/a.ts': 'rum\n' }, 'person'))).toEqual(['allow']);
  expect(told(judge({ ...edit, 'src/a.ts': 'rum\n' }, policy, files, 'person'))).toEqual(['allow']);
  // What excuses very many places excuses no other.
  const excused = { ...policy, exceptions: [PILOT] };
  const many = { ...files, 'src/a.ts': MANY };
  expect(told(judge(edit, excused, many, 'person'))).toEqual(['allow']);
  const added = judge(edit, excused, { ...many, 'src/b.ts': 'use(gin)\n' }, 'person');
  expect(told(added)).toEqual(['deny', 'sentinel/failed D-002 src/b.ts:1']);
});

describe('gates, citations and locks', () => {
  test('gated work does not start', () => {
    const policy = {
      gates: [gateOf({ node: 'Phase 1', requires: 'D-001', paths: ['rules/**'] })],
      plan: { phase: undefined, edges: [], origin: undefined, nodes: [nodeOf({ id: 'Phase 1' })] },
    };
    expect(told(judge({ 'rules/one.md': '# One\n' }, policy))).toEqual(['deny', 'gate/blocked D-001 rules/one.md:1']);
    expect(told(judge({ 'other/one.md': '# One\n' }, policy))).toEqual(['allow']);
    const ruled = { ...FILES, 'decisions/open.md': REGISTER.replace('open', 'accepted') };
    expect(told(judge({ 'rules/one.md': '# One\n' }, policy, ruled))).toEqual(['allow']);
  });

  test('a citation that is added must stand', () => {
    expect(told(judge({ 'src/b.ts': '// @decision D-003\n' }))).toEqual([
      'deny',
      'citation/rejected-decision D-003 src/b.ts:1',
    ]);
    expect(judge({ 'src/b.ts': '// @decision D-404\n' }).reasons.length).toBe(1);
    expect(told(judge({ 'src/b.ts': '// @decision D-002\n' }))).toEqual(['allow']);
    const old = { ...FILES, 'src/b.ts': '// @decision D-003\n' };
    expect(told(judge({ 'src/b.ts': '// @decision D-003\nmore\n' }, {}, old))).toEqual(['allow']);
  });

  test('a locked statement keeps its words; formatting may change', () => {
    const { registers } = agentContext(FILES);
    const item = registers[0]?.items[1];
    const statement = item === undefined ? undefined : statementOf(item);
    if (statement === undefined) throw new Error('the fixture states nothing');
    const lock = lockStatement(EMPTY_LOCK, statement, ACTOR);
    const files = { ...FILES, [LOCK_FILE]: renderLockFile(lock) };
    const edited = (from: string, to: string) => ({ 'decisions/open.md': REGISTER.replace(from, to) });
    expect(told(judge(edited('plain router', 'fancy router'), {}, files))).toEqual([
      'deny',
      'lock/changed-without-superseding D-002 decisions/open.md:4',
    ]);
    expect(told(judge(edited('| D-002 | Routes', '| D-002 |  **Routes**'), {}, files))).toEqual(['allow']);
    expect(told(judge({ 'decisions/open.md': REGISTER.replace(/.*D-002.*\n/, '') }, {}, files))[0]).toBe('deny');
  });
});

describe('SR12 A-16 what an agent may not do', () => {
  test('accept a decision, in a row or as a new document', () => {
    const accepted = { 'decisions/open.md': REGISTER.replace('| open |', '| accepted |') };
    expect(told(judge(accepted))).toEqual(['deny', 'agent/limit D-001 decisions/open.md:3']);
    expect(told(judge(accepted, {}, FILES, 'person'))).toEqual(['allow']);
    expect(told(judge({ 'decisions/0007.md': '# 7. Paint\n\nStatus: accepted\n\nBlue.\n' }))[0]).toBe('deny');
    expect(told(judge({ 'decisions/0007.md': '# 7. Paint\n\nStatus: proposed\n\nBlue.\n' }))).toEqual(['allow']);
    expect(told(judge({ 'decisions/open.md': `${REGISTER}| D-004 | Lamps | proposed | edge |\n` }))).toEqual(['allow']);
  });

  test('write the lockfile; the settings need a person to agree', () => {
    expect(told(judge({ [LOCK_FILE]: 'x' }))).toEqual(['deny', 'agent/limit  decisis.lock:1']);
    expect(judge({ [LOCK_FILE]: 'x' }, {}, FILES, 'person').verdict).toBe('allow');
    expect(judge({ 'decisis.toml': 'x' }).verdict).toBe('ask');
  });
});

test('a row of an index that comes to say the opposite of its record is refused where it is edited, not where the record is', () => {
  const record = (title: string): string =>
    `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n`;
  const row = (status: string): string =>
    `# Decision records\n\n| No | Title | Status |\n|---|---|---|\n| [1](0001-oven.md) | Heat with gas | ${status} |\n`;
  const files = {
    'decisions/0001-oven.md': record('1. Heat with gas'),
    'decisions/0002-rye.md': record('2. Bake rye'),
    'decisions/README.md': row('Accepted'),
  };
  expect(told(judge({ 'decisions/README.md': row('Rejected') }, {}, files, 'person'))).toEqual([
    'deny',
    'relation/record-disagrees 0001 decisions/README.md:5',
  ]);
  expect(told(judge({ 'decisions/README.md': `${row('Accepted')}\nMore.\n` }, {}, files, 'person'))).toEqual(['allow']);
  const over = record('1. Heat with gas').replace('Accepted', 'Deprecated');
  expect(told(judge({ 'decisions/0001-oven.md': over }, {}, files, 'person'))).toEqual(['allow']);
  expect(
    told(
      judge({ 'decisions/README.md': row('Deprecated') }, {}, { ...files, 'decisions/0001-oven.md': over }, 'person'),
    ),
  ).toEqual(['allow']);
});
