import type { Alternatives } from '../gates/read-alternatives.ts';
import type { DeclarationReading } from '../gates/read-declaration.ts';
import type { PlanItem } from '../gates/plan-source.ts';
import type { FindingLocation } from '../findings/finding.ts';
import type { Certainty, GuardedGate, PlanEdge, PlanNode, Said } from '../gates/plan.ts';
import { unmetName, type UnmetTerm } from './evaluate-condition.ts';

/**
 * - `done`, `started`: as the plan says.
 * - `ready`: nothing holds it up.
 * - `later`: only work before it is not done yet.
 * - `blocked`: a decision, a gate or a ring holds it up, itself or through others.
 */
export type Readiness = 'done' | 'started' | 'ready' | 'later' | 'blocked';

/** One thing that a node waits for. */
export interface Blocker {
  readonly by:
    | { readonly item: PlanItem }
    | { readonly node: PlanNode }
    /** Something in words that is no part of the plan; `key` is what `--if` may name it by. */
    | { readonly outside: string; readonly key: string }
    /** What the status of the work itself says against its start. */
    | { readonly status: string }
    /** A day that has not come; `key` likewise. */
    | { readonly day: string; readonly key: string }
    /** An unfinished merge that leaves open what documents say of the node. */
    | { readonly merge: FindingLocation }
    /** A name that nothing bears, or a thing of a gate that does not stand as asked. */
    | UnmetTerm;
  /** How the wait came about; `part-of` for what holds up the node around it. */
  readonly relation: PlanEdge['relation'] | 'gate' | 'part-of' | 'first-stage' | 'ring' | 'unmerged';
  readonly certainty: Certainty;
  readonly said: Said | undefined;
  readonly gate: GuardedGate | undefined;
  readonly alternatives: Alternatives | undefined;
}

/** How a sentence names what holds something up. */
export function nameOfBlocker({ by }: Blocker): string {
  if ('item' in by) return by.item.name;
  if ('node' in by) return by.node.id;
  if ('outside' in by) return `"${by.outside}"`;
  if ('status' in by) return `its status "${by.status}"`;
  if ('day' in by) return by.day;
  if ('merge' in by) return `the unfinished merge at ${by.merge.path}:${by.merge.range.line}`;
  return unmetName(by);
}

/** Why a node may start. */
export interface Reason {
  readonly kind:
    | 'nothing-holds'
    | 'decided'
    | 'done'
    | 'day-come'
    | 'must-not-wait'
    | 'said-safe'
    | 'gate-met'
    | 'declared'
    | 'part-of'
    | 'note';
  /** What the reason names: the decision, the gate, the declaration, words of the document. */
  readonly subject: string;
  readonly said: Said | undefined;
}

/** Where a node stands, and why. */
export interface NodeReadiness {
  readonly node: PlanNode;
  readonly state: Readiness;
  /** What it waits for directly. */
  readonly blockers: readonly Blocker[];
  /** The undecided items at the ends of all chains. */
  readonly roots: ReadonlySet<PlanItem>;
  /** What at these ends is no undecided item, so that no decision of these frees it: a rejected one, a day, a name that nothing bears. */
  readonly obstacles: readonly Blocker[];
  /** True when what holds it up was only read from prose. */
  readonly isInferred: boolean;
  readonly reasons: readonly Reason[];
  /** What the authority block of its document declares about a gate. */
  readonly declarations: ReadonlyArray<{ readonly gate: GuardedGate; readonly reading: DeclarationReading }>;
}
