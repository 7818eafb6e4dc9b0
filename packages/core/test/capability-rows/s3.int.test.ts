import { expect } from 'vitest';
import { check } from '../../src/checking/check.ts';
import { readRegister } from '../../src/documents/register.ts';
import { sourceOf } from '../../src/documents/source-text.ts';
import { DEFAULT_POLICY } from '../../src/policy/policy.ts';
import type { ChangedFile } from '../../src/rules/check-context.ts';
import { viewOf } from '../judge-files.ts';
import { declaredSentinels } from '../../src/facets/drafts/declared-sentinels.ts';
import { readReferences } from '../../src/facets/references/references.ts';
import { registerFacts } from '../../src/facets/register-facts.ts';
import { readOwnershipClaims } from '../../src/facets/claims/ownership-claims.ts';
import { rowTest } from './source-register.ts';

const DECISIONS = Array.from({ length: 15 }, (_, index) => `OD${index + 1}`);

rowTest('S3-01 metadata and revision of a document', '003', ({ reading }) => {
  const { statements, revision } = registerFacts(reading);
  const of = (kind: string): string | undefined => statements.find((statement) => statement.kind === kind)?.text;
  expect(revision).toBe('2');
  expect(of('status')).toMatch(/^DRAFT/);
  expect(of('path')).toMatch(/^knowledge\/.*06-open-decisions-and-readiness\.md$/);
  expect(of('companion')).toMatch(/^00-master-design-rev2\.md/);
  expect(of('date')).toBe('2026-05-27');
});

rowTest('S3-02 authority and boundary are statements', '003', ({ reading }) => {
  const { statements } = registerFacts(reading);
  const authority = statements.find(({ kind }) => kind === 'authority');
  expect(authority?.references.flatMap(({ targets }) => targets)).toEqual(
    expect.arrayContaining(['19', '12', '15', '11', '16', '17']),
  );
  expect(authority?.references.find(({ form }) => form === 'range')?.targets).toEqual(DECISIONS);
  expect(statements.find(({ kind }) => kind === 'boundary')?.text).toMatch(/No PG mutation/);
});

rowTest('S3-02 a change that edits the document and adds a migration crosses its boundary', '003', ({ text }) => {
  const path = 'design/06-open-decisions.md';
  const crossed = (after: string, ...added: readonly string[]): readonly unknown[] => {
    const registers = (words: string) => [readRegister(path, path, [sourceOf(path, words)])];
    const files: ChangedFile[] = added.map((file) => ({ path: file, kind: 'added', from: undefined }));
    if (after !== text) files.push({ path, kind: 'modified', from: undefined });
    return check({
      today: '2026-06-01',
      registers: registers(after),
      repository: viewOf({ [path]: after }),
      policy: DEFAULT_POLICY,
      change: {
        base: 'c'.repeat(40),
        files: () => files,
        registers: () => registers(text),
        repository: viewOf({ [path]: text }),
        missing: [],
      },
    })
      .findings.filter(({ finding }) => finding.ruleId === 'document/boundary-crossed')
      .map(({ finding }) => [finding.location.path, finding.messageId, finding.data['file']]);
  };
  expect(crossed(`${text}\n`, 'db/migrations/050.sql')).toEqual([[path, 'crossed', 'db/migrations/050.sql']]);
  expect(crossed(`${text}\n`, 'docs/notes.md')).toEqual([]);
  expect(crossed(text, 'db/migrations/050.sql')).toEqual([]);
});

rowTest('S3-04 disposition is apart from status and outcome', '003', ({ facets }) => {
  expect(DECISIONS.map((id) => facets(id).disposition?.disposition)).toEqual([
    'deferred',
    'refined',
    'kept',
    'kept',
    'refined',
    'kept',
    'kept',
    'refined',
    'kept',
    'kept',
    'kept',
    'refined',
    'kept',
    'kept',
    'kept',
  ]);
  expect(facets('OD1').disposition?.deferredTo).toBe('Council');
  expect(facets('OD2').outcome?.text).toMatch(/^Keep workflow_change_requests/);
  expect(facets('OD12').outcome?.text).toMatch(/^Adopt paused/);
  expect(facets('OD2').default?.text).toMatch(/^Reuse/);
});

rowTest('S3-06 each branch has its consequence', '003', ({ facets }) => {
  const { branches, options } = facets('OD1');
  expect(options.options.map(({ label }) => label)).toEqual(['1', '2', '3']);
  expect(branches.map(({ option }) => option)).toEqual(['1', '2', '3']);
  expect(branches[1]?.consequence).toMatch(/^Điều XX absorbs/);
});

rowTest('S3-07 what must not wait is said so', '003', ({ facets }) => {
  const free = facets('OD1').blocking.nonGates;
  expect(free.filter(({ target }) => target?.id === 'Phase 0')).toHaveLength(2);
  expect(free.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      'Master Design Rev2',
      'Approval of Master Design Rev2',
      'Implementation (non-law) extensions',
    ]),
  );
  expect(facets('OD1').blocking.edges).toMatchObject([
    { relation: 'blocks', target: { kind: 'phase', id: 'Phase 1' } },
  ]);
  expect(facets('MP-D10').blocking.nonGates.length).toBeGreaterThanOrEqual(4);
  expect(facets('OD6').blocking.nonGates).toMatchObject([{ target: { id: 'Phase 6' } }]);
});

rowTest('S3-48 rows of a flattened gap table are divided where that is certain', '003', ({ reading }) => {
  const { gaps } = registerFacts(reading);
  expect(gaps.map(({ id, closesAt }) => `${id ?? '-'} ${closesAt.id}`)).toEqual([
    'G1 Phase 0',
    'G2 Phase 0',
    'G3 Phase 1',
    'G4 Phase 1',
    'G5 Phase 1',
    'G6 Phase 1',
    'G7 Phase 1',
    '- Phase 2',
  ]);
  expect(gaps[0]?.subject.text).toBe('review_decision_id for split/merge');
  expect(gaps.filter(({ isSubjectCertain }) => !isSubjectCertain).map(({ id }) => id)).toEqual(['G7']);
  expect(gaps[6]?.ambiguous.text).toMatch(/^Design team/);
});

rowTest('S3-49 phases with their steps, conditions and an open end', '003', ({ reading }) => {
  const { phases } = registerFacts(reading);
  expect(phases.map(({ id, isOpenEnded, steps }) => `${id}${isOpenEnded ? '+' : ''} ${steps.length}`)).toEqual([
    'Phase 0 4',
    'Phase 1 9',
    'Phase 2 6',
    'Phase 3 4',
    'Phase 4 3',
    'Phase 5 2',
    'Phase 6 2',
    'Phase 7+ 3',
  ]);
  expect(phases[4]?.steps.map(({ condition }) => condition)).toEqual(['Triggered', 'Triggered', 'Triggered']);
  expect(phases[4]?.condition).toBe('if profile triggers');
  expect(phases[1]?.steps[0]?.references.flatMap(({ targets }) => targets)).toEqual(['G6', 'OD9']);
});

rowTest('S3-54 shortened names, sections and outside authorities are references', '003', ({ facets }) => {
  const shown = (id: string): string[] =>
    facets(id).references.map(({ kind, document, targets, version }) =>
      [kind, document?.split('/').at(-1), targets.join('+'), version].filter((part) => part !== undefined).join(' '),
    );
  expect(shown('OD4')).toEqual(
    expect.arrayContaining([
      'section 05-oss-candidate-strategy-rev2.md 3.11',
      'authority Điều 33 v2.1',
      'authority Điều 37 v3.3',
    ]),
  );
  expect(facets('OD4').references.find(({ document }) => document === '03-event-5layer-…')?.isUnresolved).toBe(true);
  expect(shown('OD1')).toContain('authority Điều 45 v1.0');
  expect(shown('OD3')).toContain('authority Điều 35 v5.2');
  expect(shown('OD2')).toEqual(
    expect.arrayContaining([
      'section 04-iu-centered-4mothers-binding-design.md 3.5',
      'section 04-iu-centered-4mothers-binding-design.md 3.7',
    ]),
  );
});

rowTest('S3-57 decisions without a number have a key from their section', '003', ({ reading }) => {
  const keys = reading.items.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['S16', 'S17', 'MP-D7', 'MP-D10']));
  expect(keys.filter((key) => DECISIONS.includes(key))).toEqual(DECISIONS);
  expect(reading.items.filter(({ kind }) => kind === 'binding').map(({ id }) => id)).toEqual(['MP-D10', 'MP-D7']);
  expect(new Set(keys).size).toBe(keys.length);
});

rowTest('S3-58 ranges and lists are spelled out and never one identifier', '003', ({ reading, text }) => {
  const references = readReferences(text, 0, text.length);
  const targets = references.map((reference) => reference.targets.join(' '));
  expect(targets).toContain(DECISIONS.join(' '));
  expect(targets).toContain('T8r T12r');
  expect(targets).toContain('G1 G2 G3 G4 G5 G6 G7');
  expect(references.find(({ text: shown }) => shown === '§S1..§S15')?.targets).toHaveLength(15);
  expect(reading.items.some(({ key }) => /\.\.|T8r|–/.test(key))).toBe(false);
});

rowTest('S3-58 lists of workstreams are spelled out', '001', ({ text }) => {
  expect(readReferences(text, 0, text.length).find(({ text: shown }) => shown === 'WS3/WS4')?.targets).toEqual([
    'WS3',
    'WS4',
  ]);
});

rowTest('S3-38 every sentinel that the document states in words is listed under its decision', '003', ({ reading }) => {
  const declared = declaredSentinels(reading);
  const names = declared.map(({ item }) => item?.id);
  expect(names).toEqual(expect.arrayContaining(DECISIONS));
  expect(declared).toHaveLength(19);
  const drafts = new Map(
    declared.flatMap(({ item, draft }) => (draft === undefined ? [] : [[item?.id, draft] as const])),
  );
  expect([...drafts].map(([id, draft]) => `${id} ${draft.kind === 'table' ? draft.of : draft.kind}`)).toEqual([
    'OD1 mention',
    'OD2 sql',
    'OD3 sql',
    'OD4 absent',
    'OD6 mention',
    'OD7 sql',
    'OD8 sql',
    'OD9 sql',
    'OD10 sql',
    'OD11 sql',
    'OD12 count',
    'OD13 names',
    'OD14 http',
    'OD15 sql',
    'S16 embargo',
    'MP-D7 embargo',
  ]);
  expect(drafts.get('OD4')).toEqual({
    kind: 'absent',
    patterns: ['\\bLISTEN\\b', '\\bevent_outbox\\b', '\\bpg\\.connect\\b', '\\bNOTIFY\\b'],
  });
  expect(drafts.get('OD10')).toEqual({
    kind: 'sql',
    query: `select 1 from public.dlq_replay_request where proposal_state <> 'submitted' and approval_id is null`,
  });
  expect(drafts.get('OD12')).toEqual({ kind: 'count', figure: 11, of: 'codes' });
});

rowTest('S3-37 the embargo is drafted with the registries that it keeps', '003', ({ reading }) => {
  const embargo = declaredSentinels(reading).find(({ item }) => item?.id === 'MP-D7');
  expect(embargo?.draft).toEqual({
    kind: 'embargo',
    names: ['field_registry', 'input_form_registry', 'output_table_registry', 'dot_function_registry'],
  });
});

rowTest('S3-16 a registry row carries one field for each owner', '003', ({ reading }) => {
  const claims = readOwnershipClaims(reading.outline);
  expect(claims.map(({ artifact, field, owner }) => [artifact, field, owner.provision])).toEqual([
    ['executor_class_registry', 'executor_kind', 'Điều XX'],
    ['executor_class_registry', 'mutating', 'Điều 35'],
    ['executor_class_registry', 'heartbeat_caller_fn', 'Điều 45'],
  ]);
});
