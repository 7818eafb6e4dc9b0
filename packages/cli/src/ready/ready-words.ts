import { nameOfBlocker, type Blocker, type NodeReadiness, type Plan, type PlanItem, type Reason } from '@decisis/core';
import { escapeTerminal } from '../output/escape-terminal.ts';

const MOST_NAMES = 6;

/** Names in a row, cut after some. */
export function nameList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).map(escapeTerminal).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What a node waits for, in words: `D-006, and WS3 design (D-008)`. */
export function waitWords({ blockers }: NodeReadiness, of: (key: string) => NodeReadiness | undefined): string {
  const own = blockers.filter(({ by, relation }) => !('node' in by) || relation === 'gate');
  const direct = [...new Set(own.map(directName))];
  const others = blockers.flatMap((blocker) => viaWords(blocker, of));
  return [...(direct.length === 0 ? [] : [nameList(direct)]), ...others].join(', and ');
}

/** What holds a node up, itself or further down the chain, and is no undecided item. */
export function strangersOf({ obstacles }: NodeReadiness): readonly string[] {
  return [...new Set(obstacles.map(directName))];
}

/** That an item reads as accepted, and that nobody who may approved it, or nobody can tell; undefined for any other. */
export function misapprovalWords({ item }: PlanItem, { misapproved, unreadApprovals }: Plan): string | undefined {
  if (unreadApprovals?.items.has(item) === true) {
    const { path, range } = unreadApprovals.location;
    return `approved by nobody that can be told: ${escapeTerminal(path)}:${range.line} cannot be read`;
  }
  const found = misapproved.get(item);
  if (found === undefined) return undefined;
  const bodies = found.bodies.map(escapeTerminal).join(' or ');
  return `approved by ${escapeTerminal(found.approver)}, who may not: ${bodies} decides it`;
}

/** A name that nothing bears is told as such, or a reader looks for it in vain; likewise what is decided, and not as is asked. */
export function directName(blocker: Blocker): string {
  const name = nameOfBlocker(blocker);
  const { by, gate, relation } = blocker;
  if (relation === 'ring') return `the ring of ${name}`;
  if (!('isNegated' in by)) return name;
  if (by.settled !== undefined) return `${name} (${by.settled.status})`;
  return gate === undefined ? `${name} (unknown)` : name;
}

function viaWords(blocker: Blocker, of: (key: string) => NodeReadiness | undefined): string[] {
  const { by, relation } = blocker;
  if (!('node' in by) || relation === 'gate') return [];
  const id = escapeTerminal(by.node.id);
  const before = of(by.node.key);
  const ends = before?.state === 'blocked' ? strangersOf(before) : [];
  const roots = [...[...(before?.roots ?? [])].map(({ name }) => name), ...ends];
  const behind = roots.length === 0 ? '' : ` (${nameList(roots)})`;
  switch (relation) {
    case 'ring':
      return ['itself: the plan goes round in a ring'];
    case 'part-of':
      return [roots.length === 0 ? `the start of ${id}` : `all of ${id}${behind}`];
    case 'first-stage':
      return [`its ${by.node.stage ?? 'first stage'}${behind}`];
    default:
      return [`${id}${behind}`];
  }
}

/** Why a node may start, in words. */
export function reasonWords({ kind, subject }: Reason): string {
  const name = escapeTerminal(subject);
  switch (kind) {
    case 'nothing-holds':
      return 'nothing holds it up';
    case 'decided':
      return `${name} is settled`;
    case 'done':
      return `${name} is done`;
    case 'day-come':
      return `${name} has come`;
    case 'must-not-wait':
      return `must not wait for ${name}`;
    case 'said-safe':
      return `"${name}"`;
    case 'gate-met':
      return `the gate of ${name} is open`;
    case 'declared':
      return `declares "${name}"`;
    case 'part-of':
      return `part of ${name}`;
    case 'note':
      return name;
  }
}
