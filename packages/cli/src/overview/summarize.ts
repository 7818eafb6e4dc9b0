import { daysBetween, DECISION_KINDS, type DecisionStatus, type Finding } from '@decisis/core';
import { blockedTargets } from '../query/blocked-targets.ts';
import type { RegisterName, Row } from '../query/row.ts';
import { isOverdue, isOwnerless, isUndecided } from '../query/standing.ts';

/** Days ahead that count as "soon". */
export const SOON_DAYS = 30;

/** How many decisions of one register stand where. */
export interface RegisterCounts {
  readonly name: string;
  readonly path: string;
  readonly total: number;
  readonly byStatus: Readonly<Record<DecisionStatus, number>>;
  readonly locked: number;
}

/** A plan node with the undecided items that hold it up. */
export interface Blockage {
  readonly target: string;
  readonly by: readonly Row[];
  readonly inferred: boolean;
}

/** What the registers say today; facts of the documents only, in their order or by date. */
export interface Overview {
  readonly today: string;
  readonly registers: readonly RegisterCounts[];
  readonly undecided: readonly Row[];
  readonly overdue: readonly Row[];
  readonly dueSoon: readonly Row[];
  readonly withoutOwner: readonly Row[];
  readonly withoutDate: readonly Row[];
  readonly blockages: readonly Blockage[];
  readonly findings: readonly Finding[];
}

/** Sums up rows and findings as of a day. */
export function summarize(
  registers: readonly RegisterName[],
  rows: readonly Row[],
  findings: readonly Finding[],
  today: string,
): Overview {
  const decisions = rows.filter(({ summary }) => DECISION_KINDS.includes(summary.kind));
  const byRegister = Map.groupBy(decisions, ({ origin }) => origin);
  const undecided = decisions.filter(({ summary }) => isUndecided(summary));
  const byDate = undecided.filter(({ summary }) => summary.due !== null).toSorted(compareDue);
  return {
    today,
    registers: registers.map((register) => countsOf(register, byRegister.get(register) ?? [])),
    undecided,
    overdue: byDate.filter(({ summary }) => isOverdue(summary, today)),
    dueSoon: byDate.filter(({ summary }) => isSoon(summary.due as string, today)),
    withoutOwner: undecided.filter((row) => isOwnerless(row)),
    withoutDate: undecided.filter(({ summary }) => summary.due === null),
    blockages: blockagesOf(undecided),
    findings: findings.toSorted(compareFindings),
  };
}

function countsOf(register: RegisterName, own: readonly Row[]): RegisterCounts {
  const byStatus = { open: 0, proposed: 0, accepted: 0, rejected: 0, deferred: 0, superseded: 0, deprecated: 0 };
  for (const { summary } of own) byStatus[summary.status] += 1;
  return {
    name: register.name,
    path: register.path,
    total: own.length,
    byStatus,
    locked: own.filter(({ summary }) => summary.locked).length,
  };
}

function isSoon(due: string, today: string): boolean {
  const days = daysBetween(today, due);
  return days >= 0 && days <= SOON_DAYS;
}

function compareDue(left: Row, right: Row): number {
  const [a, b] = [left.summary.due as string, right.summary.due as string];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Nodes by how many items hold them up. */
function blockagesOf(rows: readonly Row[]): Blockage[] {
  const found = new Map<string, { by: Set<Row>; inferred: boolean }>();
  for (const row of rows) {
    for (const { shown: target, inferred } of blockedTargets(row)) {
      const blockage = found.get(target) ?? { by: new Set(), inferred: true };
      blockage.by.add(row);
      blockage.inferred &&= inferred;
      found.set(target, blockage);
    }
  }
  return [...found]
    .map(([target, { by, inferred }]) => ({ target, by: [...by], inferred }))
    .toSorted((left, right) => right.by.length - left.by.length);
}

const WEIGHT = { error: 0, warning: 1, info: 2 };
/** Among findings of one weight, those about decisions come before those about letters. */
const FIRST = ['identity/duplicate-id', 'document/contradiction', 'identity/look-alike-id', 'document/unknown-status'];

function compareFindings(left: Finding, right: Finding): number {
  return WEIGHT[left.severity] - WEIGHT[right.severity] || rank(left) - rank(right);
}

function rank({ ruleId }: Finding): number {
  const at = FIRST.indexOf(ruleId);
  return at === -1 ? FIRST.length : at;
}
