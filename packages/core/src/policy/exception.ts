import { compileGlob } from '../model/glob.ts';
import { foldId } from '../model/item-id.ts';
import { comparePhases, isPhaseOver } from './phase-order.ts';

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
  /** Its last phase, when no plan has that; filled in by what knows the plan. */
  readonly unknownPhase?: string | undefined;
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

/** Whether an exception gives leave on a day and in a phase: it says what it is about, has an end, and that has not passed. */
export function isInForce(exception: Exception, today: string, phase: string | undefined): boolean {
  const { until, untilPhase } = exception;
  return (
    isScoped(exception) &&
    (until !== undefined || untilPhase !== undefined) &&
    wrongPhase(exception, phase) === undefined &&
    !isOver(exception, today, phase)
  );
}

/** Why nobody can tell whether the last phase of an exception has passed, and what is expected; undefined where that can be told. */
export function wrongPhase(
  { untilPhase, unknownPhase }: Exception,
  phase: string | undefined,
): { readonly problem: string; readonly expected: string } | undefined {
  if (untilPhase === undefined) return undefined;
  if (untilPhase !== phase && comparePhases(untilPhase, phase) === undefined) {
    const expected = 'the current phase as [plan] phase = "…", numbered as the last phase is, or a day as "until"';
    const against =
      phase === undefined
        ? 'and the current phase is not stated'
        : `which has no order with the current phase "${phase}"`;
    return { problem: `lasts until ${untilPhase}, ${against}`, expected };
  }
  if (unknownPhase === undefined) return undefined;
  return {
    problem: `lasts until ${unknownPhase}, which no plan has`,
    expected: 'a phase of the plan, or a day as "until"',
  };
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
