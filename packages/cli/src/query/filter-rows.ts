import {
  DECISION_KINDS,
  DECISION_STATUSES,
  DecisisError,
  isDecisionStatus,
  ITEM_KINDS,
  type ItemKind,
  isCivilDate,
} from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { blockedTargets } from './blocked-targets.ts';
import type { Row } from './row.ts';
import { isOverdue, isOwnerless } from './standing.ts';

type Test = (row: Row) => boolean;

/**
 * The rows that the filters of a command line let through. Different filters must all hold, values of one are
 * alternatives. Refuses a status, kind or date that is none, because it would quietly answer with nothing.
 */
export function filterRows(rows: readonly Row[], invocation: Invocation, today: string): Row[] {
  const tests = testsOf(invocation, today);
  return rows.filter((row) => tests.every((test) => test(row)));
}

function testsOf(invocation: Invocation, today: string): Test[] {
  const tests: Test[] = [kindTest(invocation)];
  const statuses = invocation.list('status').map(assertStatus);
  if (statuses.length > 0) tests.push(({ summary }) => statuses.includes(summary.status));
  const owners = invocation.list('owner').map(fold);
  if (owners.length > 0) tests.push((row) => owners.some((owner) => isOwnedBy(row, owner)));
  const registers = invocation.list('register').map(fold);
  if (registers.length > 0) tests.push((row) => registers.some((name) => isIn(row, name)));
  const blocked = invocation.list('blocks').map(fold);
  if (blocked.length > 0) tests.push((row) => blocked.some((name) => blocks(row, name)));
  const due = invocation.value('due');
  if (due !== undefined) tests.push(dueTest(due, today));
  const locked = invocation.flag('locked');
  if (locked !== undefined) tests.push(({ summary }) => summary.locked === locked);
  return tests;
}

function kindTest(invocation: Invocation): Test {
  const kinds = invocation.list('kind').map(assertKind);
  if (kinds.length > 0) return ({ summary }) => kinds.includes(summary.kind);
  if (invocation.flag('all') === true) return () => true;
  return ({ summary }) => DECISION_KINDS.includes(summary.kind);
}

function dueTest(due: string, today: string): Test {
  switch (due) {
    case 'overdue':
      return ({ summary }) => isOverdue(summary, today);
    case 'none':
      return ({ summary }) => summary.due === null;
    case 'any':
      return ({ summary }) => summary.due !== null;
    default:
      if (!isCivilDate(due)) {
        throw new DecisisError('DCS_CLI_INVALID_USAGE', {
          problem: `"${due}" is no date and no word that --due knows`,
          instead: 'write a date as YYYY-MM-DD, or overdue, none or any',
        });
      }
      return ({ summary }) => summary.due !== null && summary.due < due;
  }
}

function assertStatus(value: string): string {
  if (isDecisionStatus(value)) return value;
  throw new DecisisError('DCS_DOCUMENT_UNKNOWN_STATUS', {
    value,
    nearest: nearestNames(value, DECISION_STATUSES),
    known: DECISION_STATUSES,
  });
}

function assertKind(value: string): ItemKind {
  const kind = ITEM_KINDS.find((name) => name === value);
  if (kind !== undefined) return kind;
  const nearest = nearestNames(value, ITEM_KINDS);
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${value}" is not a kind of item`,
    instead: `use ${nearest.length > 0 ? nearest.map((name) => `"${name}"`).join(' or ') : `one of ${ITEM_KINDS.join(', ')}`}`,
  });
}

function isOwnedBy(row: Row, wanted: string): boolean {
  const { owner } = row.summary;
  return wanted === 'none' ? isOwnerless(row) : owner !== null && fold(owner).includes(wanted);
}

function isIn({ summary }: Row, name: string): boolean {
  return fold(summary.register).includes(name) || fold(summary.path).includes(name);
}

function blocks(row: Row, name: string): boolean {
  const targets = blockedTargets(row);
  return name === 'any'
    ? targets.length > 0
    : targets.some(({ target, shown }) => fold(target) === name || fold(shown) === name);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
