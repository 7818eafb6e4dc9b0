import { citationsOf } from '../citations/citations-in.ts';
import { findItems } from '../rules/find-items.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';
import { liftedBy } from '../surveys/lifted-by.ts';
import { looksAt } from '../sentinels/looks-at.ts';
import type { Binding, UnresolvedBinding } from './binding.ts';
import { exceptionBindings } from './exception-bindings.ts';
import { gateBindings, workBindings } from './gate-bindings.ts';
import { lockBindings } from './lock-bindings.ts';
import { namingItems, type Naming } from './naming-items.ts';

/**
 * Everything that binds a file, the most binding first: what makes its work wait, then sentinels, locks, citations, decisions that
 * say they change it or name it, and the leave that holds there. The file need not exist. This is the one answer to what
 * governs a file: people, agents and the hook before an edit get it.
 */
export function bindingsOf(context: CheckContext, path: string): readonly Binding[] {
  const binding = [
    ...gateBindings(context, path),
    ...workBindings(context, path),
    ...sentinels(context, path),
    ...lockBindings(context, path),
    ...citations(context, path),
    ...namings(context, path),
  ];
  const all = binding.map((one) => withItem(context, one));
  return [
    ...all.filter(({ isBlocking }) => isBlocking),
    ...all.filter(({ isBlocking }) => !isBlocking),
    ...exceptionBindings(context, path, all).map((one) => withItem(context, one)),
  ];
}

function withItem(context: CheckContext, one: UnresolvedBinding): Binding {
  const [decision] = one.decisions;
  return { ...one, item: one.item ?? (decision === undefined ? undefined : meant(context, decision)) };
}

/** The one item that a reference means; none when several registers share it. */
function meant(context: CheckContext, reference: string): CheckedItem | undefined {
  const colon = reference.lastIndexOf(':');
  const found = findItems(context, colon > 0 ? reference.slice(colon + 1) : reference);
  const own =
    colon > 0
      ? found.filter(({ register }) => [register.name, register.register.path].includes(reference.slice(0, colon)))
      : found;
  return own.length === 1 ? own[0] : undefined;
}

function sentinels({ policy, repository }: CheckContext, path: string): UnresolvedBinding[] {
  return policy.sentinels.flatMap((sentinel): UnresolvedBinding[] => {
    if (!('files' in sentinel) || !looksAt(sentinel.files, policy.pathClasses, path)) return [];
    if (repository.isJudged?.(path) === false) return [];
    if (liftedBy(sentinel, (each) => repository.text(each)) !== undefined) return [];
    const { id, decision, statement, origin } = sentinel;
    return [
      { path, by: 'sentinel', name: id, decisions: [decision], isBlocking: false, statement, source: { ...origin } },
    ];
  });
}

function citations(context: CheckContext, path: string): UnresolvedBinding[] {
  return citationsOf(context.repository, context.policy.citations, path).map(({ id, register, line }) => {
    const reference = register === undefined ? id : `${register}:${id}`;
    const item = meant(context, reference);
    return {
      path,
      by: 'citation',
      name: reference,
      decisions: [reference],
      item,
      isBlocking: false,
      statement: item === undefined ? 'no register has it, or several do' : ruling(item),
      source: { path, line },
    };
  });
}

function namings(context: CheckContext, path: string): UnresolvedBinding[] {
  return namingItems(context, path).map(({ item, impact, line, quote }: Naming) => ({
    path,
    by: impact === undefined ? 'named' : 'impact',
    name: item.reference,
    decisions: [item.reference],
    item,
    isBlocking: false,
    statement: impact ?? quote,
    source: { path: item.document.path, line },
  }));
}

/** What was decided, else what is asked. */
function ruling({ item, summary }: CheckedItem): string {
  return item.text('outcome') ?? item.text('disposition') ?? summary.title ?? '';
}
