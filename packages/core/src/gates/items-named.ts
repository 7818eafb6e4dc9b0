import { nameApart } from '../model/name-apart.ts';
import { foldId } from '../model/item-id.ts';
import type { PlanItem } from './plan-source.ts';
import type { Plan } from './plan.ts';

/**
 * The items that a name of the settings means: an identifier or key, which may stand behind its register or document where several
 * have it, and with its number there where one has it twice.
 *
 *     D-006      quay/open.md:D-006      quay/open.md:D-006#2
 */
export function itemsNamed(items: Plan['items'], name: string): readonly PlanItem[] {
  const found = items.get(foldId(name));
  if (found !== undefined) return found;
  const colon = name.lastIndexOf(':');
  if (colon <= 0) return [];
  const place = name.slice(0, colon);
  const wanted = name.slice(colon + 1);
  const alike = items.get(foldId(wanted.replace(/#\d+$/, ''))) ?? items.get(foldId(wanted)) ?? [];
  const exact = alike.filter(({ summary: { register, path } }) => register === place || path === place);
  const there = exact.length > 0 ? exact : alike.filter(({ summary }) => isEndOf(place, summary));
  if (!wanted.includes('#')) return there;
  return there.filter(({ item: { id, key } }) => key === wanted || (id === key && `${key}#1` === wanted));
}

/** The name by which {@link itemsNamed} and the commands find an item and no other: behind its register where several share it. */
export function nameAmong(items: Plan['items'], { reference, summary }: PlanItem): string {
  const same = (items.get(foldId(reference)) ?? []).map((item) => item.summary);
  return same.length < 2 ? reference : nameApart(summary, same);
}

function isEndOf(place: string, { register, path }: PlanItem['summary']): boolean {
  return register.endsWith(`/${place}`) || path.endsWith(`/${place}`);
}
