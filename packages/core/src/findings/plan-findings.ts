import { defineFinding } from './finding-entry.ts';

/** Findings about the plan itself: an order that cannot work, a decision that nobody can take. */
export const PLAN_FINDINGS = {
  'plan/contingent-due': defineFinding({
    id: 'plan/contingent-due',
    category: 'plan',
    severity: 'info',
    docs: {
      description: 'The phase has come before which an action was due, if its condition came true.',
      why: 'what is to be done only in one case is forgotten in that case',
      example: `# Plan of the bakery

If the probe of the oven fails, order a second probe before Phase 2.
`,
      fix: 'say whether the condition came true and what was done, or take the sentence out',
    },
    messages: {
      due: ({
        condition,
        action,
        before,
        phase,
      }: {
        condition: string;
        action: string;
        before: string;
        phase: string;
      }) =>
        before === phase
          ? `if ${condition}, "${action}" was due before ${before}, which has come`
          : `if ${condition}, "${action}" was due before ${before}, and the plan is in ${phase}`,
    },
    samples: {
      due: {
        condition: 'the probe of the oven fails',
        action: 'order a second probe',
        before: 'Phase 2',
        phase: 'Phase 2',
      },
    },
  }),
  'plan/phase-order': defineFinding({
    id: 'plan/phase-order',
    category: 'plan',
    severity: 'warning',
    docs: {
      description: 'Something closes in one phase and needs what only a later phase builds.',
      why: 'it cannot close when the plan says, and whatever counts on it starts too early',
      example: `# Plan of the bakery

## Gaps

G1 oven_log column for both ovens Phase 0 oven team Every bake is logged
G2 shift list Phase 1 people team The list is complete
G3 order numbers Phase 1 counter team No number twice

## Tables

oven_log what each oven baked plan §3 G1
shift_list who bakes plan §4 G2
order_list what was ordered plan §5 G3

## Phase 0 Foundations

1. Close G1.

## Phase 1 Tables

1. oven_log table with its index.
`,
      fix: 'move the part that is built later to the phase that needs it, or let the item close later',
    },
    messages: {
      later: (data: { id: string; closes: string; needs: string; builds: string }) =>
        `${data.id} closes in ${data.closes} and needs ${data.needs}, which ${data.builds} builds`,
      closesLater: (data: { id: string; closes: string; needs: string; later: string }) =>
        `${data.id} closes in ${data.closes} and depends on ${data.needs}, which closes in ${data.later}`,
      needsPhase: (data: { id: string; closes: string; later: string }) =>
        `${data.id} closes in ${data.closes} and depends on ${data.later}`,
    },
    hints: {
      closesLater: ({ id, closes, needs, later }) => `let ${needs} close by ${closes}, or ${id} in ${later}`,
      needsPhase: ({ id, later }) => `let ${id} close in ${later}, or name what it really depends on`,
      later: ({ id, closes, needs, builds }) => `build ${needs} in ${closes}, or let ${id} close in ${builds}`,
    },
    samples: {
      later: { id: 'G1', closes: 'Phase 0', needs: 'oven_log', builds: 'Phase 1' },
      closesLater: { id: 'G1', closes: 'Phase 0', needs: 'G2', later: 'Phase 1' },
      needsPhase: { id: 'G1', closes: 'Phase 0', later: 'Phase 1' },
    },
  }),
  'plan/undecidable-blocker': defineFinding({
    id: 'plan/undecidable-blocker',
    category: 'plan',
    severity: 'warning',
    docs: {
      description:
        'An open decision holds something up and does not say what is recommended, or what happens if nothing is done. Asked where at least half of those of its register that hold something up say so; decisions that hold up nothing do not count, and one that was taken counts when it said so.',
      why: 'those who have to decide first have to work out the choice, so the decision waits and everything behind it',
      example: `| ID | Decision | Status | Recommended default | Blocks |
|---|---|---|---|---|
| D-001 | Pick the message broker | open | | M1 |
| D-002 | Pick the region | open | The northern one | M2 |
`,
      fix: 'write what is recommended, and what happens if nothing is decided',
    },
    messages: {
      missing: (data: { id: string; nodes: readonly string[]; lacks: readonly string[] }) =>
        `${data.id} holds up ${data.nodes.join(', ')} and does not say ${data.lacks.join(' or ')}`,
    },
    samples: { missing: { id: 'D-001', nodes: ['M1'], lacks: ['what is recommended'] } },
  }),
} as const;
