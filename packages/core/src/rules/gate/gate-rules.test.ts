import { describe, expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf, type PlanInput } from '../../../test/plan-of-text.ts';
import { findingWords } from '../../findings/finding-words.ts';
import type { Rule } from '../rule.ts';
import { blocked } from './blocked.ts';
import { cycle } from './cycle.ts';
import { openObligation } from './open-obligation.ts';
import { undeclared } from './undeclared.ts';
import { unknownNode } from './unknown-node.ts';
import { waitsForNonGate } from './waits-for-non-gate.ts';

const OPEN = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Who writes the rule book | open | council |
`;
const ACCEPTED = OPEN.replace('open', 'accepted');
const WAYS = [
  { name: 'wait-for-D-001', letter: 'a', waits: true },
  { name: 'handbook-boundary', letter: 'b', obligation: 'take over the names' },
];
const PHASE = [nodeOf({ id: 'Phase 1' })];

const told = (rule: Rule, input: PlanInput): string[] =>
  [...rule.check(contextOf(input))].map(
    (finding) => `${finding.location.path}:${finding.location.range.line} ${findingWords(finding).message}`,
  );

describe('gate/blocked', () => {
  const gates = [gateOf({ node: 'Phase 1', paths: ['rules/**'] })];
  const plan = { nodes: PHASE };

  test('names the file, the gate, what it waits for and who owns it', () => {
    expect(told(blocked, { text: OPEN, gates, plan, changed: ['rules/one.md', 'docs/other.md'] })).toEqual([
      'rules/one.md:1 rules/one.md stays as it is until the gate of Phase 1 opens, which waits for D-001 (owner: council)',
    ]);
  });

  test('a state, a change elsewhere and an open gate are fine', () => {
    expect(told(blocked, { text: OPEN, gates, plan })).toEqual([]);
    expect(told(blocked, { text: OPEN, gates, plan, changed: ['docs/rules/one.md', 'rules.md'] })).toEqual([]);
    expect(told(blocked, { text: ACCEPTED, gates, plan, changed: ['rules/one.md'] })).toEqual([]);
  });

  test('a change cannot open its own gate, nor close one and pass', () => {
    expect(told(blocked, { text: ACCEPTED, baseText: OPEN, gates, plan, changed: ['rules/one.md'] })).toEqual([
      'rules/one.md:1 rules/one.md changes together with D-001, which opens the gate of Phase 1 only once it is on the base',
    ]);
    expect(told(blocked, { text: OPEN, baseText: ACCEPTED, gates, plan, changed: ['rules/one.md'] })).toHaveLength(1);
  });

  test('a new path that differs from a gated one only in case is one path with it for many', () => {
    expect(told(blocked, { text: OPEN, gates, plan, added: ['Rules/one.md', 'rules-old/one.md'] })).toEqual([
      'Rules/one.md:1 Rules/one.md differs only in case from what stays as it is until the gate of Phase 1 opens, which waits for D-001 (owner: council)',
    ]);
    const stated = { nodes: [nodeOf({ id: 'Phase 1', paths: ['Text/*.md'] })] };
    const bare = [gateOf({ node: 'Phase 1' })];
    expect(told(blocked, { text: OPEN, gates: bare, plan: stated, added: ['text/ONE.md'] })).toHaveLength(1);
    expect(told(blocked, { text: OPEN, gates, plan, changed: ['Rules/one.md'] })).toEqual([]);
    expect(told(blocked, { text: ACCEPTED, gates, plan, added: ['Rules/one.md'] })).toEqual([]);
  });

  test('an unknown name and a "not" before it keep a gate closed', () => {
    for (const requires of ['D-404', 'not D-404', 'D-404 or not D-405']) {
      const closed = [gateOf({ node: 'Phase 1', requires, paths: ['rules/**'] })];
      expect(told(blocked, { text: OPEN, gates: closed, plan, changed: ['rules/one.md'] }), requires).toHaveLength(1);
    }
  });
});

test.each([
  'needs revision (was approved)',
  'previously approved',
  'approved 1/3',
  'accepted until 2026-01-01',
  'approved by nobody yet',
])('a decision that is "%s" opens no gate', (status) => {
  const text = OPEN.replace(/\| open \|/g, `| ${status} |`);
  expect(text).toContain(status);
  const closed = [gateOf({ node: 'Phase 1', requires: 'D-001', paths: ['rules/**'] })];
  expect(told(blocked, { text, gates: closed, plan: { nodes: PHASE }, changed: ['rules/one.md'] })).toHaveLength(1);
});

describe('a gate that asks for a declaration', () => {
  const gates = [gateOf({ node: 'Phase 1', work: 'rules', paths: ['rules/**'], declare: WAYS })];

  test('asks it of a new path that differs only in case, too', () => {
    const files = { 'Rules/one.md': '# One\n\nNothing is declared.\n' };
    expect(
      told(undeclared, { text: OPEN, gates, plan: { nodes: PHASE }, files, added: ['Rules/one.md'] }),
    ).toHaveLength(1);
    expect(told(undeclared, { text: OPEN, gates, plan: { nodes: PHASE }, files, changed: ['Rules/one.md'] })).toEqual(
      [],
    );
  });
  const chapter = nodeOf({
    id: 'R1',
    within: 'Phase 1',
    work: 'rules',
    document: 'plans/r1.md',
    paths: ['rules/r1.md'],
  });
  const plan = { nodes: [...PHASE, chapter] };
  const input = (authority: string, more: Partial<PlanInput> = {}): PlanInput => ({
    text: OPEN,
    gates,
    plan,
    files: { 'plans/r1.md': `# Chapter\n\n${authority}\n\nText.\n` },
    ...more,
  });

  test.each([
    [
      '',
      'plans/r1.md:1 plans/r1.md has no authority block, and the gate of Phase 1: rules asks it for one of wait-for-D-001, handbook-boundary',
    ],
    [
      'Authority: board',
      'plans/r1.md:3 the authority block of plans/r1.md declares none of wait-for-D-001, handbook-boundary, which the gate of Phase 1: rules asks for',
    ],
    [
      'Authority: (a) or (b), to be chosen',
      'plans/r1.md:3 the authority block of plans/r1.md declares none of wait-for-D-001, handbook-boundary, which the gate of Phase 1: rules asks for',
    ],
  ])('gate/undeclared: %s', (authority, message) => {
    expect(told(undeclared, input(authority))).toEqual([message]);
    // What nothing is declared for is told once, not as blocked too.
    expect(told(blocked, input(authority, { changed: ['rules/r1.md'] }))).toEqual([]);
  });

  test.each(['Authority: (a)', 'Authority: board; handbook boundary', 'Authority: Handbook-Boundary.'])(
    'declared: %s',
    (authority) => {
      expect(told(undeclared, input(authority))).toEqual([]);
    },
  );

  test('a document that is absent or not named is told at the setting', () => {
    expect(told(undeclared, input('', { files: {} }))).toEqual([
      'decisis.toml:1 plans/r1.md, which should declare one of wait-for-D-001, handbook-boundary for R1 at the gate of Phase 1: rules, is not there',
    ]);
    const nameless = { nodes: [...PHASE, nodeOf({ id: 'R1', within: 'Phase 1', work: 'rules' })] };
    expect(told(undeclared, input('', { plan: nameless }))[0]).toContain('R1 names no document');
  });

  test('once the gate is open nothing has to be declared', () => {
    expect(told(undeclared, input('', { text: ACCEPTED }))).toEqual([]);
  });

  test('a changed file that no node accounts for declares for itself', () => {
    const files = { 'rules/x.md': '# X\n\nAuthority: (b)\n', 'rules/y.md': '# Y\n', 'plans/r1.md': 'Authority: (a)\n' };
    const given = input('', { files, changed: ['rules/x.md', 'rules/y.md'] });
    expect(told(undeclared, given).map((line) => line.split(' ')[0])).toEqual(['rules/y.md:1']);
    expect(told(blocked, given)).toEqual([]);
  });

  test('work that declares to wait does not change its files, but its document may', () => {
    expect(told(blocked, input('Authority: (a)', { changed: ['rules/r1.md', 'plans/r1.md'] }))).toEqual([
      'rules/r1.md:1 rules/r1.md belongs to work that declares "wait-for-D-001" at the gate of Phase 1: rules, which waits for D-001',
    ]);
  });

  test('gate/open-obligation: a way that proceeds leaves one until it is made good', () => {
    const way = input('Authority: (b)', { changed: ['rules/r1.md'] });
    expect(told(blocked, way)).toEqual([]);
    expect(told(openObligation, way)).toEqual([
      'plans/r1.md:3 R1 declares "handbook-boundary" and owes, once D-001 is settled: take over the names',
    ]);
    expect(told(openObligation, { ...way, text: ACCEPTED })).toEqual([
      'plans/r1.md:3 the gate of Phase 1: rules is open, so R1 has to make good: take over the names',
    ]);
    expect(told(openObligation, input('Authority: council', { text: ACCEPTED }))).toEqual([]);
  });
});

describe('gate/unknown-node', () => {
  test('names in gates, the plan and the current phase, each with what is near', () => {
    const origin = { path: 'decisis.toml', range: { start: 0, end: 5, line: 4, column: 1 } };
    const found = [
      ...unknownNode.check(
        contextOf({
          text: OPEN,
          gates: [gateOf({ node: 'Phse 1', requires: 'D-001 or D-404', nonGates: ['OD9'], origin })],
          plan: { phase: 'Phase 7', nodes: [nodeOf({ id: 'Phase 1', after: ['Phase 0'] })] },
        }),
      ),
    ];
    expect(found.map((finding) => findingWords(finding).message)).toEqual([
      'the current phase names "Phase 7", and there is no such node',
      'the node Phase 1 names "Phase 0", and there is no such node',
      'the gate of Phse 1 names "Phse 1", and there is no such node',
      'the gate of Phse 1 names "D-404", and there is no such item or node',
      'the gate of Phse 1 names "OD9", and there is no such item',
    ]);
    expect(findingWords(found[2] ?? (found[0] as never)).hint).toBe('use "Phase 1"');
    expect(found[2]?.location.range.line).toBe(4);
  });

  test('an identifier that two registers use means neither', () => {
    const text = { 'a.md': OPEN, 'b.md': OPEN };
    expect(told(unknownNode, { text, gates: [gateOf({ node: 'Phase 1' })], plan: { nodes: PHASE } })[0]).toContain(
      'several registers use',
    );
  });

  test('known names are fine', () => {
    expect(
      told(unknownNode, {
        text: OPEN,
        gates: [gateOf({ node: 'Phase 1', requires: 'D-001 and "phase 1" is started' })],
        plan: { nodes: PHASE, phase: 'phase 1' },
      }),
    ).toEqual([]);
  });
});

test('gate/cycle: at the gate or node that closes the ring', () => {
  const nodes = [nodeOf({ id: 'WS1', after: ['WS2'] }), nodeOf({ id: 'WS2' })];
  expect(told(cycle, { text: OPEN, plan: { nodes }, gates: [gateOf({ node: 'WS2', requires: 'WS1' })] })).toEqual([
    'decisis.toml:1 WS1 waits for WS2 waits for WS1: none of them can start',
  ]);
});

describe('gate/waits-for-non-gate', () => {
  const said = `## D-001 Who writes the rule book

Status: open

Phase 0 may proceed without D-001.
`;

  test('prose against prose, a gate against prose, prose against a gate', () => {
    expect(told(waitsForNonGate, { text: `${said}\nImpact if delayed: Blocks Phase 0.\n` })).toEqual([
      'decisions.md:7 D-001 is said to hold up Phase 0, which must not wait for it',
    ]);
    expect(told(waitsForNonGate, { text: said, gates: [gateOf({ node: 'Phase 0' })] })).toEqual([
      'decisis.toml:1 the gate of Phase 0 requires D-001, for which it must not wait',
    ]);
    const table = OPEN.replace('Owner |', 'Blocks |').replace('council', 'M1');
    expect(
      told(waitsForNonGate, {
        text: table,
        gates: [gateOf({ node: 'M1', requires: '"M1" is started', nonGates: ['D-001'] })],
      }),
    ).toEqual(['decisions.md:3 D-001 is said to hold up M1, which must not wait for it']);
  });

  test('work in the phase that depends on it', () => {
    const gaps = `\n# Gaps\n\n| ID | Gap | Closes at | Depends on |\n|---|---|---|---|\n| G1 | A column | Phase 0 | D-001 |\n`;
    expect(told(waitsForNonGate, { text: said + gaps })).toEqual([
      'decisions.md:11 G1 depends on D-001, for which Phase 0 must not wait',
    ]);
  });

  test('nobody waits', () => expect(told(waitsForNonGate, { text: said })).toEqual([]));
});
