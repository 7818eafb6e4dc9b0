import { isRow, type Entry } from '../entry.ts';

const CITED = /^#?(\d{1,3})(?=\s*(?:[(（—–:.-]|$))/;

/**
 * A table at the end that logs how numbered sections were decided cites them as `5 (short name)`: its rows are joined to those
 * sections. Gives the groups that stay.
 */
export function joinClosingLog(groups: Entry[][]): Entry[][] {
  const numbered = new Map<string, Entry[]>();
  for (const group of groups) {
    const [first] = group;
    if (first?.weak === true && !isRow(first) && first.id !== undefined && /^\d{1,3}$/.test(first.id))
      numbered.set(first.id, group);
  }
  if (numbered.size < 2) return groups;
  const cited = new Map<Entry[], Entry[]>();
  const rows = new Map<number, { all: number; cited: number }>();
  for (const group of groups) {
    const first = group[0] as Entry;
    if (!isRow(first) || first.id !== undefined) continue;
    const number = CITED.exec(first.field('title')?.text.slice(0, 40) ?? '')?.[1];
    const target = number === undefined ? undefined : numbered.get(number);
    const count = rows.get(first.section) ?? { all: 0, cited: 0 };
    rows.set(first.section, { all: count.all + 1, cited: count.cited + (target === undefined ? 0 : 1) });
    if (target !== undefined) cited.set(group, target);
  }
  return groups.filter((group) => {
    const target = cited.get(group);
    const count = rows.get((group[0] as Entry).section);
    if (target === undefined || count === undefined || count.cited * 2 <= count.all) return true;
    target.push(...group);
    return false;
  });
}
