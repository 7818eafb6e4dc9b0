import { expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { DEFAULT_POLICY, type Policy } from '../../policy/policy.ts';

const TABLE = `| ID | Decision | Area | Status | Owner | Decided by | Decided on | Rollback |
|---|---|---|---|---|---|---|---|
| D-001 | Pick the harbour pilot | Quay | accepted | port | Zoe | 2026-12-24 | none |
`;
const EMPTY = { registers: [], areas: [], kinds: [], ids: [] };
const DAYS = { name: 'year end', from: '2026-12-20', to: '2027-01-03' };
const REQUEST = { requestedBy: 'a', approvedBy: 'b', reason: 'c', riskIfDone: 'd', riskIfNot: 'e' };
const council = (scope: Partial<Policy['authorities'][number]>): Partial<Policy> => ({
  authorities: [{ body: 'Harbour Council', members: ['mara'], ...EMPTY, ...scope }],
});

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly isPartial?: boolean;
  readonly isChange?: boolean;
}

function judge(policy: Partial<Policy>, { files = {}, isPartial = false, isChange = false }: Given = {}) {
  const repository = {
    paths: () => Object.keys(files),
    has: (path: string) => path in files,
    text: (path: string) => files[path],
  };
  const registers = [readRegister('open', 'docs/open.md', [sourceOf('docs/open.md', TABLE)])];
  const change = { base: 'c'.repeat(40), files: () => [], registers: () => registers, repository, missing: [] };
  const { findings } = check({
    today: '2026-12-28',
    registers,
    repository,
    policy: { ...DEFAULT_POLICY, ...policy },
    isPartial,
    ...(isChange ? { change } : {}),
  });
  return findings.flatMap(({ finding: { ruleId, data } }) =>
    /^(?:policy|authority|evidence)\//.test(ruleId)
      ? [`${ruleId} ${typeof data['name'] === 'string' ? data['name'] : ''}`.trim()]
      : [],
  );
}

test('a register that an authority or a freeze names and that is none is told', () => {
  expect(judge(council({ registers: ['opne'] }))).toEqual(['policy/unknown-name opne']);
  expect(judge({ freezes: [{ ...DAYS, registers: ['opne'], exceptions: [] }] })).toEqual(['policy/unknown-name opne']);
});

test.each(['open', 'docs/open.md', './docs/open.md', 'docs/', 'docs', 'docs/*.md', '**/open.md'])(
  'a register is named by its name, its path, its folder or a glob: %s',
  (name) => {
    expect(judge(council({ registers: [name] }))).toEqual(['authority/wrong-body']);
    expect(judge({ freezes: [{ ...DAYS, registers: [name], exceptions: [] }] })).toEqual(['policy/freeze']);
  },
);

test('identifiers are compared apart from letter case', () => {
  for (const id of ['d-00*', 'd-001', 'D-001']) expect(judge(council({ ids: [id] }))).toEqual(['authority/wrong-body']);
  const asked = (item: string) =>
    judge({ freezes: [{ ...DAYS, registers: undefined, exceptions: [{ item, ...REQUEST }] }] });
  for (const item of ['D-001', 'd-001', 'open:D-001', 'docs/open.md:d-001']) expect(asked(item)).toEqual([]);
  expect(asked('D-002')).toEqual(['policy/unknown-name D-002', 'policy/freeze']);
  expect(asked('opne:D-001')).toEqual(['policy/unknown-name opne:D-001', 'policy/freeze']);
});

test('an identifier that nothing bears is an error, a pattern or an area that nothing matches a warning', () => {
  expect(judge(council({ ids: ['E-001'] }))).toEqual(['policy/unknown-name E-001']);
  expect(judge(council({ ids: ['E-*'] }))).toEqual(['policy/matches-nothing E-*']);
  expect(judge(council({ areas: ['Quai'] }))).toEqual(['policy/matches-nothing Quai']);
  expect(judge(council({ areas: ['quay'] }))).toEqual(['authority/wrong-body']);
});

test('evidence of an item that is not there is told, and looked at behind a register', () => {
  const pin = (item: string) =>
    judge({ evidencePins: [{ item, path: 'src/none.ts', part: undefined, sha256: '0'.repeat(12) }] });
  expect(pin('D-009')).toEqual(['policy/unknown-name D-009']);
  for (const item of ['D-001', 'd-001', 'open:D-001']) expect(pin(item)).toEqual(['evidence/changed']);
});

test('so is the decision that waits for a survey, and a register that a document is generated from', () => {
  const survey = { id: 's', statement: '?', connection: 'URL', report: 'docs/s.md', tables: [] };
  expect(judge({ surveys: [{ ...survey, decision: 'D-009' }] })).toEqual(['policy/unknown-name D-009']);
  expect(judge({ surveys: [{ ...survey, decision: 'd-001' }] })).toEqual([]);
  expect(judge({ generated: [{ kind: 'log', path: 'log.md', registers: ['opne'] }] })).toEqual([
    'policy/unknown-name opne',
  ]);
});

test('globs that match no file are told where nothing would be looked at', () => {
  const files = { 'src/a.ts': '' };
  const owned = (within: readonly string[]) =>
    judge({ ownership: [{ artifact: 'berth', owner: 'port', fields: {}, within }] }, { files });
  expect(owned(['sql/**'])).toEqual(['policy/matches-nothing sql/**']);
  expect(owned(['src/**'])).toEqual([]);
  const cited = (paths: readonly string[]) => judge({ citations: { ...DEFAULT_POLICY.citations, paths } }, { files });
  expect(cited(['source/**'])).toEqual(['policy/matches-nothing source/**']);
  expect(cited(['src/**'])).toEqual([]);
});

test('nodes and classes of work that nothing else names are told', () => {
  const origin = { path: 'decisis.toml', range: { start: 0, end: 0, line: 3, column: 1 } };
  const node = { id: 'M1', kind: undefined, title: undefined, after: [], within: undefined, paths: [], origin };
  const stated = { ...node, work: 'law', document: 'plan.md', state: 'started' as const };
  const plan = (blocks: readonly string[], misread: readonly string[]) =>
    judge({
      plan: {
        phase: undefined,
        nodes: [{ ...stated, document: undefined }],
        edges: [{ item: 'D-001', blocks, misread, origin }],
        origin,
      },
    });
  expect(plan(['MM1'], ['M7'])).toEqual(['policy/matches-nothing MM1', 'policy/matches-nothing M7']);
  expect(plan(['M1'], [])).toEqual([]);
  const gate = {
    node: undefined,
    requires: { op: 'is', name: 'D-001', state: undefined, at: 0 } as const,
    nonGates: [],
    paths: [],
    declarations: [],
    origin,
  };
  const begun = { plan: { phase: undefined, nodes: [stated], edges: [], origin } };
  expect(judge(begun)).toEqual(['policy/matches-nothing plan.md']);
  expect(judge(begun, { files: { 'plan.md': '' } })).toEqual([]);
  const gated = (work: string) => judge({ ...begun, gates: [{ ...gate, work }] }, { files: { 'plan.md': '' } });
  expect(gated('lwa')).toEqual(['policy/matches-nothing lwa']);
  expect(gated('law')).toEqual([]);
});

test('nobody is told where only some registers are read, or a change takes the name out', () => {
  const policy = council({ registers: ['opne'] });
  expect(judge(policy, { isPartial: true })).toEqual([]);
  const files = { 'decisis.toml': 'registers = ["open"]' };
  expect(judge(policy, { files, isChange: true })).toEqual([]);
  expect(judge(policy, { files: { 'decisis.toml': 'registers = ["opne"]' }, isChange: true })).toEqual([
    'policy/unknown-name opne',
  ]);
});
