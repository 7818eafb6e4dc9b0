/**
 * Whether a phase lies behind the current one: both carry a number after the same word ("Phase 1", "Phase 2"). Phases that
 * cannot be compared are not behind each other.
 */
export function isPhaseOver(phase: string, current: string | undefined): boolean {
  const order = comparePhases(phase, current);
  return order !== undefined && order < 0;
}

/** Below zero when a phase comes before another, above when behind it; undefined when they cannot be compared. */
export function comparePhases(phase: string, other: string | undefined): number | undefined {
  const [left, right] = [numbered(phase), numbered(other ?? '')];
  return left === undefined || right === undefined || left.noun !== right.noun ? undefined : left.number - right.number;
}

function numbered(phase: string): { readonly noun: string; readonly number: number } | undefined {
  const match = /^\s*([^\d]*?)[\s-]*(\d{1,4}(?:\.\d{1,3})?)\s*$/.exec(phase);
  return match === null ? undefined : { noun: (match[1] as string).trim().toLowerCase(), number: Number(match[2]) };
}
