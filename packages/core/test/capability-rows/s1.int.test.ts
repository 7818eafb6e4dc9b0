import { expect } from 'vitest';
import { registerFacts } from '../../src/facets/register-facts.ts';
import { rowTest } from './source-register.ts';

const ANALYSED = ['D-006', 'D-007', 'D-008'];

rowTest('S1-02 the count in the head is checked against the rows', '001', ({ reading }) => {
  expect(registerFacts(reading).statedCount).toEqual({
    stated: 3,
    what: 'open decisions',
    status: 'open',
    actual: 3,
    agrees: true,
  });
});

rowTest('S1-03 a row and its option analysis are one item', '001', ({ reading, item, facets }) => {
  for (const [index, id] of ANALYSED.entries()) {
    expect(item(id).entries).toHaveLength(2);
    const [see] = facets(id).relations.filter(({ kind }) => kind === 'see');
    expect(see).toMatchObject({ target: `§${index + 4}`, item: id });
    expect(reading.outline.sections[see?.section ?? 0]?.title).toMatch(new RegExp(`^${index + 4}\\. ${id} `));
  }
});

rowTest('S1-04 the parts of an option analysis are fields', '001', ({ item, facets }) => {
  for (const id of ANALYSED) {
    for (const name of ['context', 'recommendation', 'impacts', 'rollback'] as const)
      expect(item(id).text(name)?.length, `${id} ${name}`).toBeGreaterThan(60);
    expect(facets(id).options.options).toHaveLength(3);
  }
});

rowTest('S1-05 options carry pros, cons and code', '001', ({ facets }) => {
  const shape = (id: string): string[] =>
    facets(id).options.options.map(
      ({ label, pros, cons, snippets }) =>
        `${label} ${pros.length} ${cons.length} ${snippets.map(({ language }) => language || '-').join('+')}`,
    );
  expect(shape('D-006')).toEqual(['A 5 4 ', 'B 4 3 ', 'C 0 0 ']);
  expect(shape('D-007')).toEqual(['A 5 5 ini+nginx', 'B 4 6 yaml+nginx', 'C 4 3 ']);
  expect(shape('D-008')).toEqual(['A 5 2 -', 'B 2 4 ', 'C 2 5 ']);
});

rowTest(
  'S1-06 options are marked: recommended, status quo, plan of record, not recommended with reason',
  '001',
  ({ facets }) => {
    const marks = (id: string): string[] =>
      facets(id).options.options.flatMap(({ label, markers }) =>
        markers.map(({ marker, scope, reason }) =>
          [label, marker, scope ?? '', reason === undefined ? '' : 'reason'].join(' ').trim(),
        ),
      );
    expect(marks('D-006')).toEqual(['C status-quo', 'C not-recommended  reason']);
    expect(marks('D-008')).toEqual(['A recommended', 'B plan-of-record M2-M3', 'C plan-of-record M4+']);
    expect(ANALYSED.map((id) => facets(id).options.recommended?.option)).toEqual(['A', 'C', 'A']);
  },
);

rowTest('S1-07 an option is made of two others', '001', ({ facets }) => {
  const [, , hybrid] = facets('D-007').options.options;
  expect(hybrid?.parts).toMatchObject([
    { option: 'A', purpose: 'standalone/mirror deployments' },
    { option: 'B', purpose: 'Kubernetes deployments' },
  ]);
});

rowTest('S1-08 the answer differs by deployment model', '001', ({ facets }) => {
  const { contexts, outcomes } = facets('D-007').options;
  expect(contexts.map(({ text }) => text.split(' ')[0])).toEqual(['Single-container', 'Quay', 'VM/bare-metal']);
  expect(outcomes).toEqual([
    { context: 'standalone/mirror deployments', option: 'A' },
    { context: 'Kubernetes deployments', option: 'B' },
  ]);
  expect(facets('D-006').options.contexts).toEqual([]);
});

rowTest('S1-09 actions follow from approval', '001', ({ facets }) => {
  const { actions } = facets('D-007');
  expect(actions.map(({ number, onApproval }) => `${number} ${onApproval}`)).toEqual([
    '1 true',
    '2 true',
    '3 true',
    '4 true',
    '5 true',
  ]);
  expect(actions[2]?.references.flatMap(({ targets }) => targets)).toContain('WS11');
  expect(actions[4]?.references).toMatchObject([{ kind: 'section', targets: ['5.1'] }]);
});

rowTest('S1-10 an outcome takes things out of the plan', '001', ({ facets }) => {
  const { retired } = facets('D-008').planEdits;
  expect(retired).toHaveLength(4);
  expect(retired[0]?.text).toContain('pinning');
  expect(facets('D-007').planEdits.retired).toEqual([]);
});

rowTest('S1-11 an outcome splits a milestone', '001', ({ facets }) => {
  expect(facets('D-008').planEdits.splits).toMatchObject([
    {
      node: 'M2',
      into: [
        { id: 'M2a', title: 'pull parity' },
        { id: 'M2b', title: 'push parity' },
      ],
    },
  ]);
});

rowTest('S1-12 impacts name document, section and verb, and attest no change', '001', ({ facets }) => {
  const impacts = (id: string): string[] =>
    facets(id).impacts.map(({ document, sections, verbs }) => `${document} ${sections.join('/')} ${verbs.join('+')}`);
  expect(impacts('D-006')).toEqual([
    'registryd_design.md 3 remove',
    'go_module_strategy.md  remove',
    'quay_distribution_reconciliation.md 5.2 update',
    'architecture_diagrams.md 7 no-change',
  ]);
  expect(impacts('D-007').map((impact) => impact.split(' ').at(-1))).toEqual([
    'add',
    'add',
    'revise',
    'add',
    'confirm',
    'add',
  ]);
  expect(impacts('D-008')).toEqual([
    'registryd_design.md 9 replace',
    'registryd_design.md 9 remove+add',
    'quay_rewrite.md 6 note',
    'cutover_matrix.md  add',
    'architecture_diagrams.md 5a/5b update',
    'rollout_playbooks.md 3 add',
    'test_strategy.md  remove',
  ]);
  expect(facets('D-006').impacts.map(({ isAttestedNoChange }) => isAttestedNoChange)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

rowTest('S1-13 rollback is told per deployment path and per switch', '001', ({ facets }) => {
  expect(facets('D-007').rollback.map(({ option }) => option)).toEqual(['A', 'B']);
  expect(facets('D-008').rollback.map(({ symbol }) => symbol)).toEqual(['V2_PULL', 'V2_PUSH']);
  expect(facets('D-006').rollback).toMatchObject([{ subject: undefined, option: undefined }]);
});

rowTest('S1-14 blocking edges are read from prose', '001', ({ facets }) => {
  const edges = (id: string): string[] =>
    facets(id).blocking.edges.map(({ relation, target }) =>
      [relation, target.kind, target.id, target.stage ?? ''].join(' ').trim(),
    );
  expect(edges('D-006')).toEqual([
    'decide-before workstream WS3 implementation',
    'decide-before workstream WS4 implementation',
  ]);
  expect(edges('D-007')).toEqual(['blocks milestone M1', 'blocks workstream WS2', 'blocks workstream WS11']);
  expect(edges('D-008')).toEqual(['blocks workstream WS3 design']);
  expect(facets('D-007').blocking.edges[0]).toMatchObject({
    inferred: true,
    field: 'impact',
    target: { title: 'edge routing and ownership controls' },
  });
});

rowTest('S1-17 options without a design are known', '001', ({ facets }) => {
  const readiness = facets('D-008').options.options.map((option) => option.readiness);
  expect(readiness.map((found) => found?.state)).toEqual([undefined, 'not-designed', 'not-designed']);
  expect(readiness.map((found) => found?.inferred)).toEqual([undefined, false, true]);
});

rowTest('S1-18 versions that are counted on are assumptions', '001', ({ facets }) => {
  expect(
    facets('D-006').assumptions.versions.map(({ subject, version, bound }) => `${subject} ${version} ${bound}`),
  ).toEqual(expect.arrayContaining(['Go 1.24 from', 'Go 1.22 from']));
});

rowTest('S1-19 a dependency follows from a document that another decision owns', '001', ({ facets, text }) => {
  const inferred = facets('D-008').relations.filter((relation) => relation.inferred);
  expect(inferred).toMatchObject([{ kind: 'depends-on', target: 'D-002', item: 'D-002' }]);
  expect(text.slice(inferred[0]?.start, inferred[0]?.end)).toBe('switch_spec.md');
  expect(
    ['D-003', 'D-004', 'D-006', 'D-007'].flatMap((id) => facets(id).relations.filter((relation) => relation.inferred)),
  ).toEqual([]);
});

rowTest('S1-20 concerns can be filtered by', '001', ({ facets }) => {
  const topics = (id: string, stated?: string): string[] =>
    facets(id)
      .drivers.filter((driver) => stated === undefined || driver.stated === stated)
      .flatMap(({ topic }) => topic ?? []);
  expect(topics('D-006')).toEqual(expect.arrayContaining(['fips', 'architectures', 'supply-chain']));
  expect(topics('D-006', 'scope')).toEqual(expect.arrayContaining(['fips', 'architectures']));
  expect(topics('D-008')).not.toContain('fips');
});

rowTest('S1-28 an accepted risk stays with its option', '001', ({ facets }) => {
  const accepted = facets('D-008').options.options.map((option) => option.accepted.length);
  expect(accepted).toEqual([1, 0, 0]);
  expect(facets('D-008').options.options[0]?.accepted[0]?.text).toMatch(/^Emergency rollback/);
});
