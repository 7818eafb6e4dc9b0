import { findCitations } from '../citations/find-citations.ts';
import { repositoryIndex } from '../evidence/repository-index.ts';
import { EMPTY_LOCK, pathOfKey, type LockFile } from '../locks/lock-file.ts';
import { nameOfEntry } from '../locks/lock-name.ts';
import { compileGlob } from '../model/glob.ts';
import { foldId } from '../model/item-id.ts';
import { renderCondition, termsOf } from '../policy/condition.ts';
import { currentPhase } from '../policy/current-phase.ts';
import { isOver, type Exception } from '../policy/exception.ts';
import type { CheckContext } from '../rules/check-context.ts';
import { findItems } from '../rules/find-items.ts';
import { looksAt } from '../sentinels/looks-at.ts';
import type { Binding, BindingReason } from './binding.ts';
import { namingItems } from './naming-items.ts';

interface Bound {
  readonly decision: string;
  readonly reason: BindingReason;
}

/**
 * The decisions that bind a file, whether it exists yet or not: by sentinels that look at it, gates that keep it, comments
 * in it, locks on it and decisions that name it; with the exceptions that hold there. In the order of these reasons.
 */
export function governing(context: CheckContext, path: string, lock: LockFile = EMPTY_LOCK): readonly Binding[] {
  const bound = [
    ...bySentinels(context, path),
    ...byGates(context, path),
    ...byCitations(context, path),
    ...byLocks(context, path, lock),
    ...namingItems(context, path).map(({ item, isImpact, line, quote }): Bound => ({
      decision: item.reference,
      reason: { kind: isImpact ? 'impact' : 'named', path: item.document.path, line, quote },
    })),
  ];
  const groups = new Map<string, Bound[]>();
  for (const one of bound) {
    const key = foldId(one.decision);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const exceptions = exceptionsFor(context, path);
  return [...groups.values()].map((group) => bindingOf(context, group, exceptions));
}

function bindingOf(context: CheckContext, group: readonly Bound[], exceptions: readonly Exception[]): Binding {
  const { decision } = group[0] as Bound;
  const found = findItems(context, decision.slice(decision.lastIndexOf(':') + 1));
  const [item, ...others] = found.length > 0 ? found : context.items.filter(({ reference }) => reference === decision);
  const known = others.length === 0 ? item : undefined;
  const sentinels = new Set(group.flatMap(({ reason }) => (reason.kind === 'sentinel' ? [reason.id] : [])));
  const granted = exceptions
    .filter((one) =>
      one.sentinel === undefined
        ? one.decision !== undefined && foldId(one.decision) === foldId(decision)
        : sentinels.has(one.sentinel),
    )
    .map((one): BindingReason => ({
      kind: 'exception',
      approver: one.approver,
      reason: one.reason,
      until: one.until ?? one.untilPhase,
      sentinel: one.sentinel,
    }));
  return {
    decision,
    title: known?.summary.title ?? undefined,
    status: known?.item.status,
    source: known === undefined ? undefined : { path: known.document.path, line: known.summary.line },
    reasons: [...group.map(({ reason }) => reason), ...granted],
  };
}

function bySentinels({ policy }: CheckContext, path: string): Bound[] {
  return policy.sentinels.flatMap((sentinel): Bound[] => {
    if (!('files' in sentinel) || !looksAt(sentinel.files, policy.pathClasses, path)) return [];
    const { id, decision, statement, level, origin } = sentinel;
    return [{ decision, reason: { kind: 'sentinel', id, statement, level, path: origin.path, line: origin.line } }];
  });
}

function byGates({ policy }: CheckContext, path: string): Bound[] {
  return policy.gates.flatMap(({ paths, requires, node, work }) => {
    if (!paths.some((glob) => compileGlob(glob)(path))) return [];
    const reason = { kind: 'gate', guards: node ?? work ?? path, requires: renderCondition(requires) } as const;
    return [...new Set(termsOf(requires).map(({ name }) => name))].map((decision): Bound => ({ decision, reason }));
  });
}

function byCitations({ policy, repository, registers }: CheckContext, path: string): Bound[] {
  if (registers.some(({ documents }) => documents.some((document) => document.path === path))) return [];
  const text = repository.text(path);
  if (text === undefined) return [];
  return findCitations(text, policy.citations.markers).map(({ id, register, line, marker }) => ({
    decision: register === undefined ? id : `${register}:${id}`,
    reason: { kind: 'citation', line, marker },
  }));
}

function byLocks({ repository }: CheckContext, path: string, { entries }: LockFile): Bound[] {
  const index = repositoryIndex(repository);
  return entries.flatMap((entry): Bound[] => {
    const home = pathOfKey(entry.key);
    if (home !== path && !entry.sources.some((source) => index.find(source, home).includes(path))) return [];
    return [{ decision: nameOfEntry(entry), reason: { kind: 'lock', key: entry.key, statement: entry.text } }];
  });
}

function exceptionsFor({ policy, today }: CheckContext, path: string): readonly Exception[] {
  const phase = currentPhase(policy);
  return policy.exceptions.filter(
    (one) =>
      !isOver(one, today, phase) && (one.paths.length === 0 || one.paths.some((glob) => compileGlob(glob)(path))),
  );
}
