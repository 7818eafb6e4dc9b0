import type { FlatItem } from './flat-item.ts';
import { comparableId, comparableValue } from './written-value.ts';

/** How two readings of the same decisions differ, as lines for people; empty when they do not. */
export function compareReadings(
  before: readonly FlatItem[],
  after: readonly FlatItem[],
  restore: (value: string) => string,
): string[] {
  const restored = (value: string | null): string | null => (value === null ? null : restore(value));
  const rows = (items: readonly FlatItem[]): string[] =>
    items.map((item) =>
      JSON.stringify([
        comparableId(restored(item.id)),
        item.kind,
        item.status,
        item.locked,
        comparableValue(restored(item.owner)),
        comparableValue(restored(item.dueText)),
      ]),
    );
  const left = rows(before);
  const right = rows(after);
  const onlyLeft = difference(left, right);
  const onlyRight = difference(right, left);
  return [...onlyLeft.map((row) => `- ${row}`), ...onlyRight.map((row) => `+ ${row}`)];
}

function difference(rows: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(row, (counts.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = counts.get(row) ?? 0;
    counts.set(row, count - 1);
    return count <= 0;
  });
}
