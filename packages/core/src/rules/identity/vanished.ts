import { createFinding, type Finding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { idOf } from '../../locks/id-of-entry.ts';
import { DECISION_KINDS } from '../../model/item-kind.ts';
import { foldId } from '../../model/item-id.ts';
import { isSameId } from '../../model/record-number.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import type { CheckContext, CheckedChange, CheckedItem } from '../check-context.ts';
import { lockedItem } from '../lock-place.ts';
import { mentions } from '../mentions.ts';
import { atFile } from '../place.ts';
import { renumberedAs, type Renumbered } from '../renumbered-as.ts';
import { resolvedRelations, type ResolvedRelation } from '../resolve-relation.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/**
 * Decisions that the base has and the change does not, though their register is still read. One that was renumbered, moved,
 * or given up in favour of another is not gone; one that got another number and another title is told as that. Documents that are not read any more are told by `policy/unread-register`.
 */
export const vanished: Rule = {
  id: 'identity/vanished',
  *check(context) {
    const { change, isPartial } = context;
    // Where only some registers are read, what left one of them may be in another.
    if (change === undefined || isPartial) return;
    const missing = change.registers
      .flatMap(({ items }) => items)
      .filter(({ item }) => DECISION_KINDS.includes(item.kind) && item.status !== 'superseded')
      .filter((item) => !isStill(item, context));
    if (missing.length === 0) return;
    const heirs = newItems(context, change);
    const locked = toldByLocks(context);
    for (const item of missing) {
      const path = placeAtHead(item, context, change);
      if (path === undefined || locked.has(item.reference) || heirs.some((heir) => isHeir(heir, item))) continue;
      if (resolvedRelations(context).some((relation) => takesPlaceOf(relation, item))) continue;
      const heir = renumberedAs(
        item,
        heirs,
        [...change.registers, ...context.registers].flatMap(({ items }) => items),
      );
      yield findingOf(item, path, heir);
    }
  },
};

function findingOf(item: CheckedItem, path: string, heir: Renumbered | undefined): Finding {
  const told = { name: item.name, path: item.document.path, line: item.summary.line };
  const place = { location: atFile(path), item: item.reference };
  if (heir?.isSure !== true)
    return createFinding('identity/vanished', 'gone', { ...told, maybe: heir?.item.name ?? '' }, place);
  const { document, summary, name: now } = heir.item;
  const location = { path: document.path, range: { start: 0, end: 0, line: summary.line, column: 1 } };
  const finding = createFinding('identity/vanished', 'renumbered', { ...told, now }, { ...place, location });
  return { ...finding, severity: 'info' };
}

/** Whether its register still has it, or another has the same decision under its name. */
function isStill(gone: CheckedItem, context: CheckContext): boolean {
  const { id } = gone.item;
  if (id === undefined) return itemsOf(context, gone).some((item) => item.item.key === gone.item.key);
  const named = context.find(id);
  const before = (item: CheckedItem): boolean =>
    context.change?.registers.some(
      ({ name, items }) => name === item.register.name && items.some((one) => isNamed(one, id)),
    ) === true;
  // Two registers may number their own decisions alike: what stood in the other one before is not this one.
  return named.some((item) => item.register.name === gone.register.name || isTitled(item, gone) || !before(item));
}

function isNamed({ item }: CheckedItem, id: string): boolean {
  return item.id !== undefined && foldId(item.id) === foldId(id);
}

/** What the change brings: one of these may be the missing one under another name. */
function newItems(context: CheckContext, { registers }: CheckedChange): readonly CheckedItem[] {
  const before = new Set(
    registers.flatMap(({ name, items }) => items.map((item) => `${name}\0${foldId(item.reference)}`)),
  );
  return context.items.filter((item) => !before.has(`${item.register.name}\0${foldId(item.reference)}`));
}

/**
 * Whether something new is the missing one under another name, or refers to it as what became of it. Without an identifier a
 * decision is only its words: anything new in its register may be what it was rewritten to.
 */
function isHeir(heir: CheckedItem, gone: CheckedItem): boolean {
  if (isTitled(heir, gone) || mentions(heir, gone)) return true;
  return gone.item.id === undefined && heir.register.name === gone.register.name;
}

function isTitled(item: CheckedItem, other: CheckedItem): boolean {
  const [own, its] = [titleOf(item), titleOf(other)];
  return own !== '' && own === its;
}

function titleOf({ item }: CheckedItem): string {
  return normalizeLabel(item.text('title') ?? item.text('question') ?? '');
}

function itemsOf({ registers }: CheckContext, { register }: CheckedItem): readonly CheckedItem[] {
  return registers.find(({ name }) => name === register.name)?.items ?? [];
}

function takesPlaceOf({ relation: { kind, target } }: ResolvedRelation, { item: { id } }: CheckedItem): boolean {
  return kind === 'supersedes' && id !== undefined && isSameId(target, id);
}

/** A locked decision that is gone, or that only got another identifier, is told by the rules of the locks. */
function toldByLocks(context: CheckContext): ReadonlySet<string> {
  const { judged, renumbered } = evaluateLocks(context);
  return new Set([
    ...judged.flatMap(({ entry, statement, verdict }) =>
      verdict.kind === 'removed' ? [lockedItem(entry, statement)] : [],
    ),
    ...[...renumbered.keys()].flatMap((entry) => idOf(entry) ?? []),
  ]);
}

/** The document that should have it; undefined where `policy/unread-register` speaks about the whole document. */
function placeAtHead(gone: CheckedItem, context: CheckContext, { files }: CheckedChange): string | undefined {
  const { path } = gone.document;
  const paths = new Set(context.registers.flatMap(({ documents }) => documents.map((document) => document.path)));
  if (paths.has(path)) return path;
  const moved = files.find(({ from }) => from === path);
  if (moved !== undefined) return paths.has(moved.path) ? moved.path : undefined;
  // A record that was deleted leaves its folder behind; what was undecided in it is told with the document.
  const isDeleted = files.some((file) => file.path === path && file.kind === 'deleted');
  const isLeft = context.registers.some(({ name, documents }) => name === gone.register.name && documents.length > 0);
  return isDeleted && isLeft && !isUndecided(gone) ? path : undefined;
}
