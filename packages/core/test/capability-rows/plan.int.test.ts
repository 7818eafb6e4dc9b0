import { describe, expect } from 'vitest';
import { checkContextOf } from '../../src/checking/check-context-of.ts';
import { registerOf } from '../../src/documents/register.ts';
import { planOf } from '../../src/gates/build-plan.ts';
import type { PlanItem } from '../../src/gates/plan-source.ts';
import type { Plan } from '../../src/gates/plan.ts';
import { DEFAULT_POLICY } from '../../src/policy/policy.ts';
import { criticalPath } from '../../src/readiness/critical-path.ts';
import { evaluateReadiness } from '../../src/readiness/evaluate-readiness.ts';
import type { NodeReadiness } from '../../src/readiness/node-readiness.ts';
import { readOutcome } from '../../src/readiness/outcome.ts';
import { rankDecisions } from '../../src/readiness/rank-decisions.ts';
import { compareReadiness } from '../../src/readiness/what-if.ts';
import type { CheckContext } from '../../src/rules/check-context.ts';
import { phaseOrder } from '../../src/rules/plan/phase-order.ts';
import { undecidableBlocker } from '../../src/rules/plan/undecidable-blocker.ts';
import { viewOf } from '../plan-of-text.ts';
import { rowTest, type SourceRegister } from './source-register.ts';

interface RealPlan {
  readonly context: CheckContext;
  readonly plan: Plan;
  readonly all: ReadonlyMap<string, NodeReadiness>;
  readonly at: (id: string) => NodeReadiness;
  readonly item: (id: string) => PlanItem;
}

function realPlan({ reading }: SourceRegister): RealPlan {
  const { path } = reading.source;
  const registers = [registerOf(path, path, [reading])];
  const context = checkContextOf({ today: '2026-03-01', registers, repository: viewOf({}), policy: DEFAULT_POLICY });
  const plan = planOf(context);
  const all = evaluateReadiness(plan, context.repository);
  const at = (id: string): NodeReadiness => {
    const found = [...all.values()].find(({ node }) => node.id === id || node.id.startsWith(`${id}…`));
    if (found === undefined)
      throw new Error(`${id} is not among ${[...all.values()].map(({ node }) => node.id).join(', ')}`);
    return found;
  };
  const item = (id: string): PlanItem => context.find(id)[0] as PlanItem;
  return { context, plan, all, at, item };
}

const heldBy = ({ roots }: NodeReadiness): string[] => [...roots].map(({ name }) => name);

/** What a document says about a blocker, cut from the document by its range. */
const written = ({ text }: SourceRegister, { blockers }: NodeReadiness): string[] =>
  blockers.flatMap(({ said }) =>
    said === undefined ? [] : [text.slice(said.location.range.start, said.location.range.end)],
  );

describe('register 001', () => {
  rowTest('S1-14 M1, WS2 and WS11 wait for D-007, WS3 for D-008, by inference and with ranges', '001', (register) => {
    const { at } = realPlan(register);
    for (const id of ['M1', 'WS2', 'WS11']) {
      expect(heldBy(at(id)), id).toEqual(['D-007']);
      expect(at(id)).toMatchObject({ state: 'blocked', isInferred: true });
      expect(written(register, at(id))[0], id).toMatch(id === 'M1' ? /^Blocks M1/ : /WS2 and WS11 cannot/);
      expect(at(id).blockers[0]?.said?.location.range.line).toBe(20);
    }
    expect(heldBy(at('WS3'))).toEqual(['D-008']);
    expect(at('WS3').blockers).toMatchObject([{ relation: 'first-stage', by: { node: { id: 'WS3 design' } } }]);
    expect(written(register, at('WS3 design'))).toEqual([expect.stringMatching(/^Blocks WS3 /)]);
    expect(at('WS3 design').blockers[0]?.said?.location.range.line).toBe(21);
  });

  rowTest('S1-14 a stage waits for the stage before it: D-008, WS3 design, WS3 implementation', '001', (register) => {
    const { at, plan, all } = realPlan(register);
    expect(heldBy(at('WS3 implementation')).toSorted()).toEqual(['D-006', 'D-008']);
    expect(at('WS3 implementation').blockers.map(({ relation }) => relation)).toEqual(['decide-before', 'stage']);
    // WS4 waits for its implementation only.
    expect(at('WS4').state).toBe('ready');
    expect(heldBy(at('WS4 implementation'))).toEqual(['D-006']);
    expect(criticalPath(plan, all)).toMatchObject({
      item: { name: 'D-008' },
      nodes: ['WS3 DESIGN', 'WS3 IMPLEMENTATION'],
    });
  });

  rowTest('S1-19 open decisions are ranked by the work they free', '001', (register) => {
    const { all } = realPlan(register);
    expect(rankDecisions(all).map(({ item, alone, shared }) => [item.name, alone.length, shared.length])).toEqual([
      ['D-007', 3, 0],
      ['D-006', 1, 1],
      ['D-008', 1, 1],
    ]);
  });

  rowTest('S0-12 what a delay costs names typed things of the plan', '001', (register) => {
    const edges = ['D-001', 'D-004'].flatMap((id) =>
      register.facets(id).blocking.edges.map(({ target }) => `${target.kind} ${target.id}`),
    );
    expect(edges).toEqual(['tracker Worker tracker', 'gate retirement gate']);
    // Both are approved, so nothing waits for them any more.
    expect(realPlan(register).all.has('RETIREMENT GATE')).toBe(false);
  });

  rowTest('S1-11 what an option does to the plan is told with it', '001', (register) => {
    const { item } = realPlan(register);
    expect(readOutcome(item('D-008'), 'A')).toEqual({ status: 'accepted', option: 'A', consequence: undefined });
    expect(readOutcome(item('D-008'), 'capability-level')).toMatchObject({ option: 'A' });
    expect(readOutcome(item('D-008'), 'accepted')).toMatchObject({ option: 'A' });
    expect(readOutcome(item('D-008'), 'Q')).toBeUndefined();
  });
});

describe('register 002', () => {
  rowTest(
    'S2-03 Phase 2 waits for what the council has to ratify, and not for what is put off beyond it',
    '002',
    (register) => {
      const { at } = realPlan(register);
      expect(heldBy(at('Phase 2'))).toEqual(['DC-1', 'DC-2', 'DC-3', 'DC-5', 'DC-8', 'DC-10']);
      expect(written(register, at('Phase 2'))[0]).toMatch(/Council ratification before Phase 2/);
      for (const id of ['HB-A', 'HB-B', 'LR-A', 'DLR-A', 'WK-A'])
        expect(at(id).blockers, id).toMatchObject([{ relation: 'part-of', by: { node: { id: 'Phase 2' } } }]);
    },
  );

  rowTest('S2-09 three things may start in parallel, because the document says so', '002', (register) => {
    const { all } = realPlan(register);
    const ready = [...all.values()].filter(({ state }) => state === 'ready');
    expect(ready.map(({ node }) => node.id)).toEqual([
      'Operator runbook',
      'Architecture index update',
      'DP1-DP7 design pack annotation',
    ]);
    for (const { reasons, node } of ready) {
      expect(reasons).toMatchObject([
        { kind: 'said-safe', subject: expect.stringMatching(/^What is now safe to begin in parallel/) },
      ]);
      expect(node.location?.range.line).toBeGreaterThan(reasons[0]?.said?.location.range.line ?? Infinity);
    }
  });

  rowTest('A-11 DC-5 holds up Phase 2 and recommends nothing', '002', (register) => {
    const found = [...undecidableBlocker.check(realPlan(register).context)];
    expect(found.map(({ item, data }) => [item, data['lacks']])).toEqual([['DC-5', ['what is recommended']]]);
  });
});

describe('register 003', () => {
  rowTest('S3-07 what must not wait for OD1 does not, and says so', '003', (register) => {
    const { at, plan } = realPlan(register);
    expect(at('Phase 0')).toMatchObject({ state: 'ready', reasons: [{ kind: 'must-not-wait', subject: 'OD1' }] });
    expect(plan.nonGates.map(({ subject }) => subject)).toContain('Implementation (non-law) extensions');
    expect(heldBy(at('Phase 1'))).toEqual([]);
    expect(plan.wrongWaits).toEqual([]);
  });

  rowTest('S3-08 Phase 0 may proceed with G1, G2 and G7, each with its reason', '003', (register) => {
    const { at } = realPlan(register);
    for (const id of ['G1', 'G2', 'G7']) {
      expect(at(id), id).toMatchObject({ state: 'ready', node: { within: 'PHASE0' } });
      expect(
        at(id).reasons.map(({ kind }) => kind),
        id,
      ).toEqual(['note']);
      expect(at(id).reasons[0]?.said?.location.range.line).toBe(43);
    }
    expect(at('G7').reasons[0]?.subject).toBe('candidate registry survey (read-only design)');
    expect(['G3', 'G4', 'G5', 'G6'].map((id) => at(id).state)).toEqual(['later', 'later', 'later', 'later']);
  });

  rowTest('S3-09 law work of Phase 1 is held up by OD1, or goes one of two ways', '003', (register) => {
    const law = realPlan(register).at('Phase 1: law/application-workflow extraction');
    expect(law).toMatchObject({ state: 'blocked' });
    expect(heldBy(law)).toEqual(['OD1']);
    const ways = law.blockers[0]?.alternatives?.ways ?? [];
    expect(ways.map(({ letter, waits }) => [letter, waits])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    for (const { text, start, end } of ways) expect(register.text.slice(start, end)).toBe(text);
  });

  rowTest('S3-11 the way that does not wait leaves an obligation', '003', (register) => {
    const law = realPlan(register).at('Phase 1: law/application-workflow extraction');
    const [waits, proceeds] = law.blockers[0]?.alternatives?.ways ?? [];
    expect(waits?.obligation).toBeUndefined();
    expect(proceeds?.obligation?.text).toMatch(/ruling on OD1 will reconcile naming/);
  });

  rowTest('S3-06 each branch of OD1 frees the law work, with its own consequence', '003', (register) => {
    const { plan, all, item, context } = realPlan(register);
    const od1 = item('OD1');
    const consequences = ['promote', 'merge', 'keep'].map((word) => readOutcome(od1, word));
    expect(consequences.map((outcome) => outcome?.option)).toEqual(['1', '2', '3']);
    expect(consequences[1]?.consequence).toMatch(/absorbs vocabulary$/);
    const assumed = { items: new Map([[od1.item, 'accepted' as const]]), nodes: new Map() };
    const changes = compareReadiness(all, evaluateReadiness(plan, context.repository, assumed));
    expect(changes.map(({ after, before }) => [after.node.work, before.state, after.state])).toEqual([
      ['law/application-workflow extraction', 'blocked', 'later'],
    ]);
  });

  rowTest(
    'S3-48 gaps close in the phase of their step, and what comes before a phase holds it up',
    '003',
    (register) => {
      const { at, plan } = realPlan(register);
      expect(['G1', 'G3', 'G7'].map((id) => at(id).node.within)).toEqual(['PHASE0', 'PHASE1', 'PHASE0']);
      expect(at('Phase 1').blockers.map(({ by, relation }) => ['node' in by && by.node.id, relation])).toEqual([
        ['G7', 'close-before'],
        ['Phase 0', 'order'],
      ]);
      expect(plan.cycles).toEqual([]);
    },
  );

  rowTest('S3-49 G1 closes in Phase 0 and needs a table of Phase 1', '003', (register) => {
    const found = [...phaseOrder.check(realPlan(register).context)];
    expect(found.map(({ data }) => data)).toEqual([
      { id: 'G1', closes: 'Phase 0', needs: 'review_decision', builds: 'Phase 1' },
    ]);
    expect(found[0]?.related.map(({ label }) => label)).toEqual(['where it is built', 'what needs it']);
  });

  rowTest('S3-49 phases follow each other', '003', (register) => {
    const { at } = realPlan(register);
    expect([1, 2, 3, 4, 5, 6, 7].map((phase) => at(`Phase ${phase}`).state)).toEqual(
      Array.from({ length: 7 }, () => 'later'),
    );
  });
});
