import { blocked } from './gate/blocked.ts';
import { cycle } from './gate/cycle.ts';
import { openObligation } from './gate/open-obligation.ts';
import { undeclared } from './gate/undeclared.ts';
import { unknownNode } from './gate/unknown-node.ts';
import { waitsForNonGate } from './gate/waits-for-non-gate.ts';
import { phaseOrder } from './plan/phase-order.ts';
import { undecidableBlocker } from './plan/undecidable-blocker.ts';
import { inferredEdge } from './readiness/inferred-edge.ts';
import { unsafeStart } from './readiness/unsafe-start.ts';
import { missingOwner } from './resolution/missing-owner.ts';
import { overdue } from './resolution/overdue.ts';
import { sentinelFailed } from './sentinel/failed.ts';
import { sentinelNoTripwire } from './sentinel/no-tripwire.ts';
import { sentinelUnrunnable } from './sentinel/unrunnable.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [
  missingOwner,
  overdue,
  sentinelFailed,
  sentinelNoTripwire,
  sentinelUnrunnable,
  blocked,
  undeclared,
  openObligation,
  waitsForNonGate,
  unknownNode,
  cycle,
  unsafeStart,
  inferredEdge,
  phaseOrder,
  undecidableBlocker,
];
