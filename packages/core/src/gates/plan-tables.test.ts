import { describe, expect, test } from 'vitest';
import { nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';

const DECISIONS =
  '# Quay\n\n| ID | Decision | Status |\n|---|---|---|\n| D-001 | Crane | open |\n| D-002 | Rail | accepted |\n';
const table = (heading: string, header: string, ...rows: readonly string[]): string => {
  const delimiter = `|${'---|'.repeat(header.split('|').length - 2)}`;
  return `${DECISIONS}\n## ${heading}\n\n${[header, delimiter, ...rows].join('\n')}\n`;
};
const plan = (heading: string, header: string, ...rows: readonly string[]) =>
  planOfText({ text: table(heading, header, ...rows) });
const idsOf = (heading: string, header: string, ...rows: readonly string[]): readonly string[] =>
  [...plan(heading, header, ...rows).plan.nodes.values()].map(({ id }) => id);

describe('a table of milestones', () => {
  const text = table(
    'Milestones',
    '| Milestone | Scope | Depends on | Gate | Status |',
    '| M1 | Pilot berth | — | D-002 | done |',
    '| M2 (fleet) | All berths | M1 | D-001 accepted | |',
    '| M3 | Night work | M1 | | in progress |',
    '| M4 | Rest | D-001, vendor answer, 2026-12-01, D-999 | | |',
    '| M5 | Paint | none | | |',
    '| M6 | Doors | | | |',
  );

  test('is read as parts of the plan that wait for what its columns name', () => {
    const { at } = planOfText({ text });
    expect(['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].map((id) => at(id).state)).toEqual([
      'done',
      'blocked',
      'started',
      'blocked',
      'ready',
      'later',
    ]);
    expect(at('M2').blockers).toMatchObject([{ by: { item: { name: 'D-001' } }, certainty: 'inferred' }]);
    expect(at('M4').blockers.map(nameOfBlocker)).toEqual(['D-001', 'D-999', '"vendor answer"', '2026-12-01']);
    expect(at('M4').isInferred).toBe(false);
    // A cell that says nothing leaves the order of numbers.
    expect(at('M6').blockers).toMatchObject([{ by: { node: { id: 'M5' } }, relation: 'order' }]);
    expect([at('M1').node.title, at('M2').node.title]).toEqual(['Pilot berth', 'fleet']);
  });

  test('gives way to the settings', () => {
    const nodes = [nodeOf({ id: 'M1', state: 'started' }), nodeOf({ id: 'M6', after: ['M1'] })];
    const { at } = planOfText({ text, plan: { nodes } });
    expect(at('M1').state).toBe('started');
    expect(at('M6').blockers.map(nameOfBlocker)).toEqual(['M1']);
  });

  test('opens nothing while a merge in it is not finished', () => {
    const half = text
      .replace('| M5 |', '<<<<<<< ours\n| M5 |')
      .replace('| M6 |', '=======\n| M5 | Paint | D-001 | | |\n>>>>>>> theirs\n| M6 |');
    expect(planOfText({ text: half }).at('M5').state).toBe('blocked');
  });
});

test('a table of workstreams, with stages', () => {
  const { at } = plan(
    'Streams',
    '| WS | Name | Needs |',
    '| WS1 | Registry | D-001 |',
    '| WS2 | Edge | WS1 design |',
    '| WS3 | Docs | - |',
  );
  expect(at('WS1').blockers.map(nameOfBlocker)).toEqual(['D-001']);
  expect(at('WS2').blockers.map(nameOfBlocker)).toEqual(['WS1 design']);
  expect(at('WS3').state).toBe('ready');
});

test('numbers alone under a noun', () => {
  const { at } = plan(
    'Order of work',
    '| Phase | Content | Requires |',
    '| 0 | Ground | |',
    '| 1 | Walls | Phase 0; D-001 |',
  );
  expect(at('Phase 0').state).toBe('ready');
  expect(at('Phase 1').blockers.map(nameOfBlocker)).toEqual(['D-001', 'Phase 0']);
});

describe('a table of steps', () => {
  const steps = plan(
    'Rollout plan',
    '| Step | What | Blocked by |',
    '| 1 | Shadow reads | D-002 |',
    '| 2 | Flip writes | 1, D-001 |',
    '| 3 | Remove the old | Step 2 |',
    '| 4 | Report | |',
    '| 5 | Clean | 1-3 |',
    '| 6 | Tell | nothing |',
  );

  test('is named by its heading, and its numbers mean its rows', () => {
    expect(steps.at('Rollout plan: step 1')).toMatchObject({ state: 'ready', node: { title: 'Shadow reads' } });
    expect(steps.at('Rollout plan: step 2').blockers.map(nameOfBlocker)).toEqual(['Rollout plan: step 1', 'D-001']);
    expect(steps.at('Rollout plan: step 3').blockers.map(nameOfBlocker)).toEqual(['Rollout plan: step 2']);
    expect(steps.at('Rollout plan: step 4').blockers).toMatchObject([{ relation: 'order' }]);
    expect(steps.at('Rollout plan: step 5').blockers).toHaveLength(3);
    expect(steps.at('Rollout plan: step 6').state).toBe('ready');
  });

  test('of two documents stay apart', () => {
    const text = table('Rollout', '| Step | What | Depends on |', '| 1 | Read | D-001 |');
    const { plan: both } = planOfText({ text: { 'a.md': text, 'b.md': text.replaceAll('D-00', 'E-00') } });
    expect([...both.nodes.values()].map(({ id }) => id)).toEqual(['Rollout: step 1', 'b.md: Rollout: step 1']);
  });
});

describe('a column "Done"', () => {
  const stateOf = (done: string, header = 'Done', status?: string): string => {
    const extra = status === undefined ? '' : ' Status |';
    const { at } = plan(
      'Rollout plan',
      `| Step | What | Needs | ${header} |${extra}`,
      `| 1 | Shadow reads | | ${done} |${status === undefined ? '' : ` ${status} |`}`,
      `| 2 | Flip writes | 1 | no |${extra === '' ? '' : ' |'}`,
    );
    expect(at('Rollout plan: step 2').state).toBe(at('Rollout plan: step 1').state === 'done' ? 'ready' : 'later');
    return at('Rollout plan: step 1').state;
  };

  test.each([
    'yes',
    'Yes',
    'x',
    'X',
    '✓',
    '✅',
    '[x]',
    '**done**',
    '2026-02-20',
    '✅ 2026-02-20',
    'Yes, 20 Feb 2026',
    'ja',
  ])('is done: %s', (done) => {
    expect(stateOf(done)).toBe('done');
  });

  test.each([
    '',
    'no',
    '-',
    '✗',
    '❌',
    '[ ]',
    'yes?',
    '~~yes~~',
    '50 %',
    '2026-03-20',
    'no, 2026-02-20',
    'yes when Ada agrees',
  ])('is not done: "%s"', (done) => {
    expect(stateOf(done)).toBe('ready');
  });

  test('is one in other words, started or said otherwise by a status', () => {
    expect(stateOf('ja', 'Erledigt?')).toBe('done');
    expect(stateOf('2026-02-20', 'Completed on')).toBe('done');
    expect(stateOf('in progress')).toBe('started');
    expect(stateOf('yes', 'Done', 'in progress')).toBe('started');
    expect(stateOf('yes', 'Done', '')).toBe('done');
    expect(stateOf('yes', 'Definition of done')).toBe('ready');
  });
});

test('steps and workstreams under the heading of a phase belong to it', () => {
  const text = `${table('Phase 2 rollout', '| Step | What | Depends on |', '| 1 | Read | - |')}\n## Phase 1 streams\n\n| Workstream | Needs |\n|---|---|\n| WS1 | D-002 |\n`;
  const { at } = planOfText({ text: text.replace('| Crane | open |', '| Crane (blocks Phase 2) | open |') });
  expect(at('Phase 2 rollout: step 1')).toMatchObject({ state: 'blocked', blockers: [{ relation: 'part-of' }] });
  expect(at('WS1')).toMatchObject({ state: 'ready', node: { within: 'PHASE1' } });
});

describe('what is no plan', () => {
  test.each<readonly [string, string, string, ...string[]]>([
    ['phases with what they cost', 'Costs', '| Phase | Days |', '| Phase 1 | 3 |'],
    ['steps without what they wait for', 'How to log in', '| Step | What |', '| 1 | Type |'],
    ['another subject', 'Risks', '| Risk | Depends on |', '| R1 flood | D-001 |'],
    ['two nodes in a cell', 'Milestones', '| Milestone | Depends on |', '| M1 to M3 | D-001 |'],
    ['words about a node', 'Milestones', '| Milestone | Depends on |', '| before M1 we talk | D-001 |'],
    ['names without number', 'Milestones', '| Milestone | Depends on |', '| Opening | D-001 |'],
  ])('%s', (_what, heading, header, ...rows) => {
    expect(idsOf(heading, header, ...rows)).toEqual([]);
  });

  test('a gate in words may be one to leave by, and holds nothing up', () => {
    const { at } = plan('Milestones', '| Milestone | Gate |', '| M1 | all tests pass |', '| M2 | M1 |');
    expect(at('M1').state).toBe('ready');
    expect(at('M2').state).toBe('later');
  });

  test('what comes before by its number does not, when it is said to come after', () => {
    const { at, plan: read } = plan('Milestones', '| Milestone | Depends on |', '| M1 | M2 |', '| M2 | |', '| M3 | |');
    expect(read.cycles).toEqual([]);
    expect([at('M1').state, at('M2').state, at('M3').blockers.map(nameOfBlocker)]).toEqual(['later', 'ready', ['M2']]);
  });

  test('a gate that names a decision is not passed when it is rejected, unless any outcome will do', () => {
    const text = table(
      'Milestones',
      '| Milestone | Gate | Depends on |',
      '| M1 | D-001 | |',
      '| M2 | D-001 decided | - |',
      '| M3 | | D-001 |',
    );
    const { at } = planOfText({ text: text.replace('| Crane | open |', '| Crane | rejected |') });
    expect(['M1', 'M2', 'M3'].map((id) => at(id).state)).toEqual(['blocked', 'ready', 'ready']);
  });

  test('a row of another kind is passed over', () => {
    const rows = ['| M1 | D-001 |', '| M2 | - |', '| Total | |'];
    expect(idsOf('Milestones', '| Milestone | Depends on |', ...rows)).toEqual(['M1', 'M2']);
  });

  test('numbers in a column of identifiers are parts of a plan under a heading of one only', () => {
    const rows = ['| P1 | D-001 |', '| P2 | - |'];
    expect(idsOf('Problems', '| ID | Depends on |', ...rows)).toEqual([]);
    expect(idsOf('Phases', '| ID | Depends on |', ...rows)).toEqual(['P1', 'P2']);
  });

  test('a row that names itself, or a decision that is settled', () => {
    const { at } = plan('Milestones', '| Milestone | Depends on |', '| M1 | M1, D-002 |');
    expect(at('M1')).toMatchObject({ state: 'ready', blockers: [] });
  });
});
