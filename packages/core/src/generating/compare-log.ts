import type { DecisionStatus } from '../model/status.ts';
import { foldId } from '../model/item-id.ts';
import type { CheckedItem, CheckedRegister } from '../rules/check-context.ts';
import { isLogged } from './decision-log.ts';

/** How a log that people write differs from the registers. */
export type LogDifference =
  | { readonly kind: 'missing'; readonly item: CheckedItem }
  | { readonly kind: 'unknown'; readonly id: string; readonly line: number }
  | {
      readonly kind: 'status';
      readonly item: CheckedItem;
      readonly line: number;
      readonly logged: DecisionStatus;
    };

/**
 * Compares a log that people write with the registers: what was decided and is not in it, what it records and no register
 * has, and where it says another status. The log is read as a register; only entries with an identifier count.
 */
export function compareLog(registers: readonly CheckedRegister[], log: CheckedRegister): LogDifference[] {
  const logged = new Map<string, CheckedItem>();
  for (const entry of log.items) if (entry.item.id !== undefined) logged.set(foldId(entry.item.id), entry);
  const known = new Set<string>();
  const differences: LogDifference[] = [];
  for (const item of registers.flatMap((register) => [...register.items])) {
    const { id } = item.item;
    if (id === undefined) continue;
    known.add(foldId(id));
    const entry = logged.get(foldId(id));
    if (entry === undefined) {
      if (isLogged(item)) differences.push({ kind: 'missing', item });
    } else if (entry.item.status !== item.item.status)
      differences.push({ kind: 'status', item, line: entry.summary.line, logged: entry.item.status });
  }
  for (const [folded, entry] of logged)
    if (!known.has(folded))
      differences.push({ kind: 'unknown', id: entry.item.id as string, line: entry.summary.line });
  return differences;
}
