import { describe, expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf, type PlanInput } from '../../../test/plan-of-text.ts';
import { findingWords } from '../../findings/finding-words.ts';
import type { Rule } from '../rule.ts';
import { inferredEdge } from './inferred-edge.ts';
import { unsafeStart } from './unsafe-start.ts';

const TABLE = `| ID | Decision | Status | Impact if delayed |
|---|---|---|---|
| D-001 | Crane type | open | Blocks M1 and M2 |
| D-002 | Paint | accepted | Blocks M3 |
`;

const told = (rule: Rule, input: PlanInput): string[] =>
  [...rule.check(contextOf(input))].map(
    (finding) => `${finding.location.path}:${finding.location.range.line} ${findingWords(finding).message}`,
  );

describe('readiness/unsafe-start', () => {
  const started = [nodeOf({ id: 'M1', state: 'started' })];

  test('a gate, and a confirmed decision', () => {
    expect(told(unsafeStart, { text: TABLE, plan: { nodes: started }, gates: [gateOf({ node: 'M1' })] })).toEqual([
      'decisis.toml:1 the plan says that M1 is started, though it waits for D-001',
    ]);
    const edges = [{ item: 'D-001', blocks: ['M1'], misread: [], origin: undefined }];
    expect(told(unsafeStart, { text: TABLE, plan: { nodes: started, edges } })).toHaveLength(1);
  });

  test('the current phase, and an item that a register calls done', () => {
    const phases = [nodeOf({ id: 'Phase 0' }), nodeOf({ id: 'Phase 1' })];
    const gates = [gateOf({ node: 'Phase 1' })];
    expect(told(unsafeStart, { text: TABLE, plan: { nodes: phases, phase: 'Phase 1' }, gates })).toHaveLength(1);
    expect(told(unsafeStart, { text: TABLE, plan: { nodes: phases, phase: 'Phase 0' }, gates })).toEqual([]);
    const actions = `${TABLE}\n## Actions\n\n| ID | Action | Status |\n|---|---|---|\n| A-1 | Wire the crane | done |\n`;
    expect(told(unsafeStart, { text: actions, gates: [gateOf({ node: 'A-1' })] })).toEqual([
      'decisions.md:10 the plan says that A-1 is done, though it waits for D-001',
    ]);
  });

  test('prose alone, and the order of work, stop nobody', () => {
    expect(told(unsafeStart, { text: TABLE, plan: { nodes: started } })).toEqual([]);
    expect(
      told(unsafeStart, {
        text: TABLE,
        plan: { nodes: [nodeOf({ id: 'M9', state: 'done', after: ['M8'] }), nodeOf({ id: 'M8' })] },
      }),
    ).toEqual([]);
  });
});

describe('readiness/inferred-edge', () => {
  test('what an open item holds up, until somebody has looked', () => {
    expect(told(inferredEdge, { text: TABLE })).toEqual([
      'decisions.md:3 D-001 was read to hold up M1, M2, which nobody has confirmed',
    ]);
    const edges = [{ item: 'D-001', blocks: ['M1'], misread: ['M2'], origin: undefined }];
    expect(told(inferredEdge, { text: TABLE, plan: { edges } })).toEqual([]);
    expect(told(inferredEdge, { text: TABLE, gates: [gateOf({ node: 'M1' }), gateOf({ node: 'M2' })] })).toEqual([]);
  });

  test('a part of a phase is not the phase, and "entirely" is all of it', () => {
    const row = (blocks: string) =>
      `| ID | Decision | Status | Blocks |\n|---|---|---|---|\n| D-001 | Pick the lamp | open | ${blocks} |\n`;
    expect(told(inferredEdge, { text: row('P2 lantern prototypes') })).toEqual([]);
    expect(told(inferredEdge, { text: row('P2 entirely') })).toHaveLength(1);
    expect(told(inferredEdge, { text: row('P2') })).toHaveLength(1);
  });

  test('a heading that speaks of several items is told once', () => {
    const text = `# Questions\n\n## Questions (need council approval before Phase 2)\n\n- Q1 Which queue?\n- Q2 Which lamp?\n`;
    expect(told(inferredEdge, { text })).toEqual([
      'decisions.md:3 Q1, Q2 were read to hold up Phase 2, which nobody has confirmed',
    ]);
  });

  test('a change under the paths of the node is told, and not refused', () => {
    const nodes = [nodeOf({ id: 'M1', paths: ['quay/**'] })];
    expect(told(inferredEdge, { text: TABLE, plan: { nodes }, changed: ['quay/a.txt', 'b.txt'] })[1]).toBe(
      'quay/a.txt:1 quay/a.txt belongs to M1, which D-001 was read to hold up; nobody has confirmed that',
    );
  });
});
