import { citationsOf } from '../citations/citations-in.ts';
import { isKeyIn, itemsNamed } from '../rules/items-named.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';
import { liftedBy } from '../surveys/lifted-by.ts';
import { looksAt } from '../sentinels/looks-at.ts';
import { BINDING_KINDS, type Binding, type UnresolvedBinding } from './binding.ts';
import { filesOfFolder } from './files-of-folder.ts';
import { exceptionBindings } from './exception-bindings.ts';
import { gateBindings, workBindings } from './gate-bindings.ts';
import { lockBindings } from './lock-bindings.ts';
import { namingItems, type Naming } from './naming-items.ts';

/**
 * Everything that binds a file, or any file below a folder, each thing once and at the first of the files that it binds. What is not
 * there is taken for a file to be.
 */
export function bindingsOf(context: CheckContext, path: string): readonly Binding[] {
  const files = filesOfFolder(context.repository, path);
  if (files === undefined) return bindingsOfFile(context, path);
  const found = new Map<string, Binding>();
  // That one record links to another tells how these two relate, and binds nothing in the folder.
  const documents = new Set(context.items.map(({ document }) => document.path));
  for (const binding of files.flatMap((file) => bindingsOfFile(context, file))) {
    if (binding.by === 'named' && documents.has(binding.path)) continue;
    const { by, name, decisions, statement, source } = binding;
    // A decision that names several files is one that names files.
    const key = JSON.stringify(
      by === 'named' || by === 'citation' ? [by, name] : [by, name, decisions, statement, source],
    );
    if (!found.has(key)) found.set(key, binding);
  }
  const rank = ({ isBlocking, by }: Binding): number => (isBlocking ? -1 : BINDING_KINDS.indexOf(by));
  return [...found.values()].toSorted((left, right) => rank(left) - rank(right));
}

/**
 * Everything that binds a file, the most binding first: what makes its work wait, then sentinels, locks, citations, decisions that
 * say they change it or name it, and the leave that holds there. The file need not exist. This is the one answer to what
 * governs a file: people, agents and the hook before an edit get it.
 */
export function bindingsOfFile(context: CheckContext, path: string): readonly Binding[] {
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
  const own = candidatesOf(context, reference);
  return own.length === 1 ? own[0] : undefined;
}

/** The items that a reference may mean. */
export function candidatesOf(context: CheckContext, reference: string): readonly CheckedItem[] {
  return itemsNamed(context, reference);
}

function sentinels({ policy, repository }: CheckContext, path: string): UnresolvedBinding[] {
  return policy.sentinels.flatMap((sentinel): UnresolvedBinding[] => {
    if (!('files' in sentinel) || !looksAt(sentinel.files, policy.pathClasses, path)) return [];
    if (repository.isJudged?.(path) === false) return [];
    if (liftedBy(sentinel, policy.surveys, (each) => repository.text(each)) !== undefined) return [];
    const { id, decision, statement, origin } = sentinel;
    return [
      { path, by: 'sentinel', name: id, decisions: [decision], isBlocking: false, statement, source: { ...origin } },
    ];
  });
}

function citations(context: CheckContext, path: string): UnresolvedBinding[] {
  return citationsOf(context.repository, context.policy.citations, path, isKeyIn(context)).map(
    ({ id, register, line }) => {
      const reference = register === undefined ? id : `${register}:${id}`;
      const item = meant(context, reference);
      return {
        path,
        by: 'citation',
        name: reference,
        decisions: [reference],
        item,
        isBlocking: false,
        statement: item === undefined ? missing(candidatesOf(context, reference)) : ruling(item),
        source: { path, line },
      };
    },
  );
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

function missing(candidates: readonly CheckedItem[]): string {
  if (candidates.length === 0) return 'no register has it';
  return `several registers have it: ${candidates.map(({ document, summary }) => `${document.path}:${summary.line}`).join(', ')}`;
}

/** What was decided, else what is asked. */
function ruling({ item, summary }: CheckedItem): string {
  return item.text('outcome') ?? item.text('disposition') ?? summary.title ?? '';
}
