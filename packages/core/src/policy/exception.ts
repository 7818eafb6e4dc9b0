import { compileGlob } from '../model/glob.ts';
import { foldId } from '../model/item-id.ts';
import { isPhaseOver } from './phase-order.ts';

/** Leave to depart from a decision or a rule within a scope, given by an approver until a day or a phase. */
export interface Exception {
  /** Its place among the exceptions of the settings, from 0; its place in the policy when absent. */
  readonly at?: number;
  /** Identifier or key of the decision that is departed from; undefined for any. */
  readonly decision: string | undefined;
  /** Id of the rule, or its category; undefined for any. */
  readonly rule: string | undefined;
  /** Id of the sentinel whose failures it covers; undefined for any. */
  readonly sentinel?: string | undefined;
  /** Globs over root-relative paths; empty for everywhere. */
  readonly paths: readonly string[];
  readonly approver: string;
  readonly reason: string;
  /** Last civil date on which it holds. */
  readonly until: string | undefined;
  /** Last phase of the plan in which it holds. */
  readonly untilPhase: string | undefined;
}

/** Whether an exception says what it is about; one that covers everything is none. */
export function isScoped({ decision, rule, sentinel }: Exception): boolean {
  return decision !== undefined || rule !== undefined || sentinel !== undefined;
}

/** Whether an exception gives leave for a failure of a sentinel at a path. */
export function coversFailure(
  { decision, rule, sentinel, paths }: Exception,
  failing: { readonly id: string; readonly decision: string },
  path: string,
): boolean {
  return (
    (decision !== undefined || sentinel !== undefined) &&
    (rule === undefined || rule === 'sentinel' || rule === 'sentinel/failed') &&
    (sentinel === undefined || sentinel === failing.id) &&
    (decision === undefined || foldId(decision) === foldId(failing.decision)) &&
    (paths.length === 0 || paths.some((glob) => compileGlob(glob)(path)))
  );
}

/** Whether the last day or the last phase of an exception has passed. */
export function isOver({ until, untilPhase }: Exception, today: string, phase: string | undefined): boolean {
  return (until !== undefined && until < today) || (untilPhase !== undefined && isPhaseOver(untilPhase, phase));
}

/** How a sentence calls an exception: by its decision, else its sentinel, else its rule. */
export function aboutException({ decision, rule, sentinel }: Exception): string {
  return decision ?? sentinel ?? rule ?? 'everything';
}

/** One line for readers of a report: who gave the exception, until when, and why. */
export function exceptionNote({ approver, until, untilPhase, reason }: Exception): string {
  const ends = [until, untilPhase === undefined ? undefined : `the end of ${untilPhase}`].filter(
    (each) => each !== undefined,
  );
  return `${approver} gave an exception until ${ends.join(' or ')}: ${reason}`;
}
