import { foldId } from '../model/item-id.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';

/** The same decision in two documents: the copy stands in the later one. */
export interface CopyPair {
  readonly first: CheckedItem;
  readonly copy: CheckedItem;
}

const ALIKE = 0.5;
const memo = new WeakMap<CheckContext, readonly CopyPair[]>();

/**
 * Decisions that two documents have under one identifier and almost one title. An identifier that names something else in
 * the other document is a collision, not a copy.
 */
export function copyPairs(context: CheckContext): readonly CopyPair[] {
  let pairs = memo.get(context);
  if (pairs === undefined) memo.set(context, (pairs = findPairs(context.items)));
  return pairs;
}

function findPairs(items: readonly CheckedItem[]): CopyPair[] {
  const byId = new Map<string, CheckedItem[]>();
  const pairs: CopyPair[] = [];
  for (const item of items) {
    const { id, kind } = item.item;
    if (id === undefined || !DECISION_KINDS.includes(kind)) continue;
    const key = foldId(id);
    const earlier = byId.get(key);
    if (earlier === undefined) {
      byId.set(key, [item]);
      continue;
    }
    const words = titleWords(item.summary.title ?? '');
    const first = earlier.find(
      (one) => one.document !== item.document && likeness(titleWords(one.summary.title ?? ''), words) >= ALIKE,
    );
    if (first !== undefined) pairs.push({ first, copy: item });
    // One of each document is enough, and few documents hold one decision.
    else if (earlier.length < 8) earlier.push(item);
  }
  return pairs;
}
