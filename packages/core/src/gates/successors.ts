import { foldId } from '../model/item-id.ts';
import { mayRelate } from '../relations/may-relate.ts';
import type { PlanItem } from './plan-source.ts';

/** For superseded items the ends of their chains of successors; an item is not in it when nobody can tell what took its place. */
export type Successors = ReadonlyMap<PlanItem['item'], readonly PlanItem[]>;

/** Follows "superseded by" and "supersedes" of whole items to the ends; a name that several items bear leads nowhere. */
export function successorsIn(all: readonly PlanItem[], items: ReadonlyMap<string, readonly PlanItem[]>): Successors {
  const superseded = all.filter(({ item }) => item.status === 'superseded');
  if (superseded.length === 0) return new Map();
  const next = nextOf(all, items);
  return new Map(
    superseded.flatMap((item) => {
      const ends = endsOf(item, next);
      return ends.length === 0 ? [] : [[item.item, ends] as const];
    }),
  );
}

function nextOf(
  all: readonly PlanItem[],
  items: ReadonlyMap<string, readonly PlanItem[]>,
): ReadonlyMap<PlanItem, ReadonlySet<PlanItem>> {
  const next = new Map<PlanItem, Set<PlanItem>>();
  const add = (earlier: PlanItem, later: PlanItem): void => {
    if (earlier === later) return;
    const known = next.get(earlier);
    if (known === undefined) next.set(earlier, new Set([later]));
    else known.add(later);
  };
  for (const item of all) {
    if (!mayRelate(item.item)) continue;
    for (const { kind, target, item: meant, isDirect } of item.facets().relations) {
      if (!isDirect || (kind !== 'superseded-by' && kind !== 'supersedes')) continue;
      const found = meantBy(item, items, target, meant);
      if (found === undefined) continue;
      if (kind === 'superseded-by') add(item, found);
      else add(found, item);
    }
  }
  return next;
}

function meantBy(
  from: PlanItem,
  items: ReadonlyMap<string, readonly PlanItem[]>,
  target: string,
  key: string | undefined,
): PlanItem | undefined {
  const beside = key === undefined ? undefined : from.document.items.find(({ item }) => item.key === key);
  if (beside !== undefined) return beside;
  const found = items.get(foldId(target)) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

function endsOf(item: PlanItem, next: ReadonlyMap<PlanItem, ReadonlySet<PlanItem>>): readonly PlanItem[] {
  const seen = new Set([item]);
  const ends: PlanItem[] = [];
  for (const each of seen) {
    const later = next.get(each);
    if (later === undefined && each !== item) ends.push(each);
    for (const one of later ?? []) seen.add(one);
  }
  return ends;
}
