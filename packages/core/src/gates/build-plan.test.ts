import { describe, expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';
import { planOf } from './build-plan.ts';
import type { Plan } from './plan.ts';
import { unknownNames } from './policy-problems.ts';

const HARBOUR = `| ID | Decision | Status | Impact if delayed |
|---|---|---|---|
| D-001 | Crane type | open | Blocks M1 (quay) |
| D-002 | Crane track | open | Decide before WS3 implementation begins |
| D-003 | Berth depth | open | Blocks WS3 design |
| D-004 | Paint | accepted | Blocks M9 |
`;

const edges = ({ edges: all }: Plan): string[] =>
  all.map(
    ({ from, to, relation, certainty }) =>
      `${'item' in from ? from.item.name : from.node} ${relation} ${to} ${certainty}`,
  );

test('edges come from undecided items only, with the place of their words', () => {
  const { plan } = planOfText({ text: HARBOUR });
  expect(edges(plan)).toEqual([
    'D-001 blocks M1 inferred',
    'D-002 decide-before WS3 IMPLEMENTATION inferred',
    'D-003 blocks WS3 DESIGN inferred',
    'M1 order M9 inferred',
    'WS3 DESIGN stage WS3 IMPLEMENTATION inferred',
  ]);
  expect(plan.edges[0]?.said).toMatchObject({
    text: 'Blocks M1 (quay)',
    location: { path: 'decisions.md', range: { line: 3 } },
  });
  expect(plan.nodes.get('M1')?.title).toBe('quay');
});

test('phases and milestones follow their numbers, a stated order replaces that', () => {
  const text = `# Plan\n\n## Phase 0 Ground\n\n1. Dig\n\n## Phase 2 Roof\n\n1. Nail\n\n## Phase 1 Walls\n\n1. Stack\n`;
  expect(edges(planOfText({ text }).plan)).toEqual(
    ['PHASE 0 order PHASE 1 inferred', 'PHASE 1 order PHASE 2 inferred'].map((edge) =>
      edge.replace(/PHASE (\d)/g, 'PHASE$1'),
    ),
  );
  const stated = planOfText({ text, plan: { nodes: [nodeOf({ id: 'Phase 2', after: ['Phase 0'] })] } });
  expect(edges(stated.plan)).toEqual(['PHASE0 after PHASE2 stated', 'PHASE0 order PHASE1 inferred']);
});

test('a name in "after" that nothing bears holds the node up, spelt as written', () => {
  const { at } = planOfText({
    text: HARBOUR,
    plan: {
      phase: 'Phase 0',
      nodes: [nodeOf({ id: 'A-1', after: ['Ws 9'] }), nodeOf({ id: 'Q', after: ['Phase 0'] })],
    },
  });
  for (const [node, name] of [
    ['A-1', 'Ws 9'],
    ['Q', 'Phase 0'],
  ] as const) {
    expect(at(node)).toMatchObject({ state: 'blocked', reasons: [] });
    expect(at(node).blockers).toMatchObject([{ by: { term: { name } }, relation: 'after' }]);
  }
});

test('work that has started is not said to rest on what is not settled', () => {
  const { at } = planOfText({
    text: HARBOUR,
    plan: { nodes: [nodeOf({ id: 'M1', state: 'started' }), nodeOf({ id: 'Q', state: 'started', after: ['M1'] })] },
  });
  expect([...at('M1').reasons, ...at('Q').reasons]).toEqual([]);
});

test('a looked-at edge is confirmed, taken out, or added', () => {
  const { plan } = planOfText({
    text: HARBOUR,
    plan: {
      edges: [
        { item: 'D-001', blocks: ['M1', 'M2'], misread: [], origin: undefined },
        { item: 'D-003', blocks: [], misread: ['WS3 design'], origin: undefined },
      ],
    },
  });
  expect(edges(plan)).toEqual([
    'D-001 blocks M1 confirmed',
    'D-002 decide-before WS3 IMPLEMENTATION inferred',
    'D-001 blocks M2 stated',
    'M1 order M2 inferred',
    'M2 order M9 inferred',
    'WS3 DESIGN stage WS3 IMPLEMENTATION inferred',
  ]);
});

test('a gate says better what prose about the same item and node was read to say', () => {
  const { plan, at } = planOfText({ text: HARBOUR, gates: [gateOf({ node: 'M1', requires: 'D-001' })] });
  expect(edges(plan)).not.toContain('D-001 blocks M1 inferred');
  expect(at('M1')).toMatchObject({ state: 'blocked', isInferred: false });
});

describe('a part of a phase', () => {
  const text = `## D-001 Who writes the rule book

Status: open

1. Phase 0 may proceed without D-001. It closes G1 (a column), and runs the G2 survey (read-only).
2. Phase 1 work that drafts rules MUST EITHER (a) wait for D-001, or (b) declare the handbook boundary and accept that a later ruling renames things.
`;

  test('waits by itself, and knows its ways through', () => {
    const { plan, at } = planOfText({ text });
    expect(at('Phase 1: work that drafts rules').roots.size).toBe(1);
    expect(at('Phase 0')).toMatchObject({ state: 'ready', reasons: [{ kind: 'must-not-wait', subject: 'D-001' }] });
    expect(at('Phase 1').state).toBe('later');
    const ways = plan.edges.find(({ alternatives }) => alternatives !== undefined)?.alternatives?.ways;
    expect(ways?.map(({ letter, waits, obligation }) => [letter, waits, obligation?.text])).toEqual([
      ['a', true, undefined],
      ['b', false, 'accept that a later ruling renames things'],
    ]);
  });
});

test('an edge that a non-gate forbids is told and does not hold', () => {
  const text = `## D-001 Who writes the rule book

Status: open

Phase 0 may proceed without D-001.

Impact if delayed: Blocks Phase 0.
`;
  const { plan, at } = planOfText({ text });
  expect(plan.wrongWaits).toMatchObject([{ node: 'PHASE0', nonGate: { subject: 'Phase 0 may proceed' } }]);
  expect(at('Phase 0').state).toBe('ready');
});

test('actions belong to the phase that the heading above them names', () => {
  const text = `# Carry-forward

## Decisions (need council approval before Phase 2)

- Q1 Which queue?

## Phase 2 carry-forward

- HB-A: wire the heartbeat.
`;
  const { plan, at } = planOfText({ text });
  expect(plan.nodes.get('HB-A')?.within).toBe('PHASE2');
  expect(at('HB-A')).toMatchObject({ state: 'blocked', blockers: [{ relation: 'part-of' }] });
});

test('what is said to be safe may start, with the heading that says so', () => {
  const text = `# Notes\n\n## What is not safe to start now\n\n- Crane wiring\n\n## Safe to start now\n\n- Painting: the sheds\n- [x] Sweeping\n`;
  const { plan } = planOfText({ text });
  expect([...plan.nodes.values()].map(({ id, claims }) => [id, claims[0]?.text])).toEqual([
    ['Painting', 'Safe to start now'],
  ]);
});

test('rings are found once, and their nodes never start', () => {
  const nodes = [
    nodeOf({ id: 'WS1', after: ['WS2'] }),
    nodeOf({ id: 'WS2', after: ['WS3'] }),
    nodeOf({ id: 'WS3', after: ['WS1'] }),
    nodeOf({ id: 'WS4', after: ['WS1'] }),
    nodeOf({ id: 'WS5' }),
  ];
  const { plan, at } = planOfText({ text: '', plan: { nodes } });
  expect(plan.cycles).toEqual([['WS1', 'WS2', 'WS3']]);
  expect(['WS1', 'WS2', 'WS3', 'WS4', 'WS5'].map((id) => at(id).state)).toEqual([
    'blocked',
    'blocked',
    'blocked',
    'blocked',
    'ready',
  ]);
});

test('a gate that requires its own node is a ring', () => {
  const { plan } = planOfText({ text: HARBOUR, gates: [gateOf({ node: 'M1', requires: '"M1" is done' })] });
  expect(plan.cycles).toEqual([['M1']]);
});

test('ten thousand nodes in a row are no trouble, whichever end comes first', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) =>
    nodeOf({ id: `N-${at}`, after: at === 0 ? [] : [`N-${at - 1}`] }),
  );
  const nodes = chain.toReversed();
  const { plan, at } = planOfText({ text: '', plan: { nodes } });
  expect(plan.cycles).toEqual([]);
  expect(at('N-9999').state).toBe('later');
});

const settledAs = (status: string): string => HARBOUR.replace('| open | Blocks M1', `| ${status} | Blocks M1`);
const ON_M1 = [gateOf({ node: 'M1', requires: 'D-001 is decided' })];

test('what a decision holds up goes on to be a part of the plan when it is accepted, and nothing holds it up', () => {
  for (const more of [{}, { gates: ON_M1 }]) {
    const { plan, at } = planOfText({ text: settledAs('accepted'), ...more });
    expect(at('M1')).toMatchObject({ state: 'ready', blockers: [], node: { title: 'quay' } });
    expect(edges(plan).filter((edge) => edge.startsWith('D-001'))).toEqual([]);
    expect([...plan.nodes.keys()]).toEqual([...planOfText({ text: settledAs('open'), ...more }).plan.nodes.keys()]);
  }
});

describe.each(['rejected', 'superseded', 'deprecated'])('what only a %s decision names', (status) => {
  const text = settledAs(status);

  test('is no part of the plan, and nothing comes after it', () => {
    const { plan } = planOfText({ text });
    expect(plan.nodes.has('M1')).toBe(false);
    expect(edges(plan).join('; ')).not.toContain('M1');
  });

  test('stays where another decision, a heading or the settings name it, and waits for nothing', () => {
    const others = [
      { text: `${text}| D-005 | Mast | accepted | Blocks M1 |\n` },
      { text: `${text}\n## M1 Quay\n\n1. Dig\n`, gates: ON_M1 },
      { text, gates: ON_M1 },
      { text, plan: { nodes: [nodeOf({ id: 'M1' })] } },
    ];
    for (const input of others) expect(planOfText(input).at('M1')).toMatchObject({ state: 'ready', blockers: [] });
    const { policy, ...context } = contextOf({ text, gates: ON_M1 });
    expect(unknownNames(planOf({ policy, ...context }), policy)).toEqual([]);
  });
});

test('phases and milestones are listed by their numbers, wherever a document names them; the rest where it is named', () => {
  const text = `| ID | Decision | Status | Impact if delayed |
|---|---|---|---|
| D-001 | Crane | open | Blocks M10 |
| D-002 | Track | open | Blocks WS3 design |
| D-003 | Berth | accepted | Blocks M2 |
| D-004 | Rope | open | Blocks M9 |
`;
  const { plan, at } = planOfText({ text });
  expect([...plan.nodes.keys()]).toEqual(['M2', 'WS3', 'WS3 DESIGN', 'M9', 'M10']);
  expect(at('M9').blockers.map(({ relation }) => relation)).toEqual(['blocks', 'order']);
});

test('a gate and a stated edge know the node of a decision that was accepted', () => {
  const text = HARBOUR.replaceAll('| open |', '| accepted |');
  for (const node of ['M1', 'WS3 design', 'M9']) {
    const context = contextOf({ text, gates: [gateOf({ node, requires: 'D-001' })], plan: { phase: node } });
    expect(unknownNames(planOf(context), context.policy)).toEqual([]);
  }
});

test('what only words name ends with its decision, unless configuration names it', () => {
  const text = `| ID | Decision | Status | Blocks |\n|---|---|---|---|\n| D-001 | Crane | accepted | quay opening |\n| D-002 | Rail | accepted | D-900 |\n`;
  expect([...planOfText({ text }).plan.nodes.keys()]).toEqual([]);
  for (const node of ['quay opening', 'D-900']) {
    const context = contextOf({ text, gates: [gateOf({ node, requires: 'D-001' })] });
    expect(unknownNames(planOf(context), context.policy), node).toEqual([]);
  }
});

describe('a decision that says what it does not block', () => {
  const frees = (words: string): readonly string[] => {
    const text = `# Port\n\n| ID | Decision | Status | Impact |\n|---|---|---|---|\n| D-001 | Tug operator | open | ${words} |\n`;
    const { plan } = planOfText({ text });
    expect(plan.edges.filter(({ from }) => 'item' in from).map(({ to }) => to)).toEqual([]);
    return plan.nonGates.map(
      ({ node, subject }) => `${node === undefined ? '-' : (plan.nodes.get(node)?.id ?? '?')}: ${subject}`,
    );
  };

  test.each([
    ['Does not block WS15.', 'WS15'],
    ['This does not block WS15.', 'WS15'],
    ['Will not block WS15; agreed.', 'WS15'],
    ["Doesn't block WS15", 'WS15'],
    ['It must never block WS15 design', 'WS15 design'],
    ['Blockiert WS15 nicht.', 'WS15'],
    ['No bloquea WS15.', 'WS15'],
    ['Não bloqueia WS15.', 'WS15'],
    ['Ne bloque pas WS15.', 'WS15'],
    ['Non blocca WS15.', 'WS15'],
    ['Nie blokuje WS15.', 'WS15'],
    ['Не блокирует WS15.', 'WS15'],
    ['Không chặn WS15.', 'WS15'],
    ['WS15 is not blocked by this.', 'WS15'],
    ['Phase 0 must not block on D-001.', 'Phase 0'],
  ])('%s', (words, node) => {
    const [free = '', ...others] = frees(words);
    expect([free.split(':')[0], others]).toEqual([node, []]);
    expect(free).not.toMatch(/: (?:Does|This|Will|It|Ne)$/);
  });

  test('words that no part of the plan stands behind are told as they are', () => {
    expect(frees('Does not block the launch of the ferry.')).toEqual(['-: the launch of the ferry']);
  });
});

test('a part that is named only as one that nothing blocks takes no place in the order of numbers', () => {
  const rows = (notes: string, status = 'open'): string =>
    `# Q\n\n| ID | Question | Status | Blocks | Notes |\n|---|---|---|---|---|\n| Q-7 | Which kiln | ${status} | Milestone M2 | ${notes} |\n`;
  const before = (text: string): readonly string[] => planOfText({ text }).at('M2').blockers.map(nameOfBlocker);
  expect(before(rows('Does not block M1.'))).toEqual(['Q-7']);
  expect(before(rows('Does not block M1.', 'accepted'))).toEqual([]);
  expect(before(`${rows('Does not block M1.')}| Q-8 | Which clay | open | M1 | |\n`)).toEqual(['Q-7', 'M1']);
  expect(before(rows('Does not block M1.').replace('| Q-7', '| Q-8 | Which clay | open | M1 | |\n| Q-7'))).toEqual([
    'Q-7',
    'M1',
  ]);
});
