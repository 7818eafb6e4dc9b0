import type { Item } from '../documents/item.ts';
import type { Register } from '../documents/register.ts';
import { canonicalText } from '../locks/canonical-text.ts';
import { statementOf } from '../locks/statement.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { shellWord } from '../errors/shell-word.ts';
import type { DecisionStatus } from '../model/status.ts';
import { agentLimit, type AgentLimit } from './agent-limit.ts';
import { pairedItems, type PairedItem } from './paired-items.ts';

const WHY = 'an agent can read and propose; what becomes of a decision is for people to say';

/**
 * What edits by an agent would do to decisions beyond proposing: decide one, change where it stands, or take away one that is decided, is
 * denied; to change the words of what is decided, or to take an open one away, a person has to agree. Actions, gaps and other items that
 * nobody decides are no business of it.
 */
export function decisionLimits(
  before: readonly Register[],
  after: readonly Register[],
  paths: ReadonlySet<string>,
): readonly AgentLimit[] {
  return pairedItems(before, after, paths).flatMap(limitsOf);
}

function limitsOf({ old, next }: PairedItem): readonly AgentLimit[] {
  const isOld = old !== undefined && isDecision(old);
  if (next === undefined || !isDecision(next)) return isOld ? [removed(old)] : [];
  const stood = isOld ? old : undefined;
  const moves = movesBetween(stood, next);
  if (moves.length > 0) return moves.map((deed) => moved(deed, stood, next));
  if (stood === undefined || !isDecided(stood) || saidBy(stood) === saidBy(next)) return [];
  const name = nameOf(stood);
  return [
    agentLimit('ask', {
      path: next.source.path,
      line: next.line,
      decision: name,
      message: `the edit would change the words of ${name}, which is ${stood.status}`,
      why: WHY,
      hint: `leave its words, and propose an item of its own that would supersede ${name}`,
    }),
  ];
}

/** What is done to a decision: `accept`, or that and `lock`. */
function movesBetween(old: Item | undefined, next: Item): readonly string[] {
  const deeds: string[] = [];
  if (isProposal(next.status) ? old !== undefined && !isProposal(old.status) : old?.status !== next.status)
    deeds.push(DEEDS[next.status]);
  if (next.locked && old?.locked !== true) deeds.push('lock');
  if (!next.locked && old?.locked === true) deeds.push('unlock');
  return deeds;
}

const DEEDS: Readonly<Record<DecisionStatus, string>> = {
  open: 'reopen',
  proposed: 'reopen',
  accepted: 'accept',
  rejected: 'reject',
  deferred: 'defer',
  superseded: 'supersede',
  deprecated: 'deprecate',
};

const COMMANDS: Readonly<Record<string, (id: string) => string>> = {
  accept: (id) => `accept ${id}`,
  reject: (id) => `reject ${id} --reason TEXT`,
  defer: (id) => `defer ${id} --until WHEN`,
  supersede: (id) => `supersede ${id} NEW`,
  lock: (id) => `lock ${id}`,
  deprecate: (id) => `set ${id} status=deprecated`,
};

function moved(deed: string, old: Item | undefined, next: Item): AgentLimit {
  const name = nameOf(next);
  const command = COMMANDS[deed]?.(shellWord(name)) ?? `set ${shellWord(name)} status=open`;
  return agentLimit('deny', {
    path: next.source.path,
    line: next.line,
    decision: name,
    message: `the edit would ${deed} ${name}`,
    why: WHY,
    hint: `leave ${name} ${old?.status ?? 'proposed'}, and ask a person to run "decisis ${command}"`,
  });
}

function removed(old: Item): AgentLimit {
  const name = nameOf(old);
  return agentLimit(isDecided(old) ? 'deny' : 'ask', {
    path: old.source.path,
    line: old.line,
    decision: name,
    message: `the edit would take away ${name}, which is ${old.status}`,
    why: WHY,
    hint: `leave ${name} where it is, and let a person take it away`,
  });
}

function isDecision({ kind }: Item): boolean {
  return DECISION_KINDS.includes(kind);
}

function isDecided({ status, locked }: Item): boolean {
  return locked || !isProposal(status);
}

function isProposal(status: DecisionStatus): boolean {
  return status === 'open' || status === 'proposed';
}

/** What an item says, and who is said to have decided it, apart from how it is written. */
function saidBy(item: Item): string {
  const people = (['decider', 'approver', 'decidedOn'] as const).map((name) => canonicalText(item.text(name) ?? ''));
  return [item.id ?? '', statementOf(item)?.text ?? '', ...people].join('\n');
}

function nameOf({ id, key }: Item): string {
  return id ?? key;
}
