import {
  isDecisisError,
  planAddItem,
  planRemoveItem,
  readDocument,
  sourceOf,
  type DocumentReading,
  type EditPlan,
  type Item,
} from '@decisis/core';
import type { EditResult } from './check-edit.ts';

/** Adds an item and checks that every other item reads as before and the new one has its title. */
export function checkAdd(reading: DocumentReading, title: string): EditResult {
  return planned(
    () => planAddItem(reading, { title }),
    (plan) => {
      const after = readDocument(sourceOf(plan.path, plan.after), reading.options);
      const added = after.items.filter((item) => item.text('title') === title);
      if (added.length === 0) return `no item has the title "${title}"`;
      if (plan.before === undefined)
        return after.items.length === 1 ? undefined : `the new record reads as ${after.items.length} items`;
      if (after.items.length !== reading.items.length + 1)
        return `${reading.items.length} items became ${after.items.length}`;
      const start = plan.edits[0]?.start ?? 0;
      const length = plan.edits[0]?.newText.length ?? 0;
      return difference(
        reading.items,
        after.items.filter((item) => item.defining.start < start || item.defining.start >= start + length),
      );
    },
  );
}

/** Removes an item and checks that every other item reads as before. */
export function checkRemove(reading: DocumentReading, item: Item): EditResult {
  return planned(
    () => planRemoveItem(reading, item),
    (plan) => {
      const after = readDocument(sourceOf(plan.path, plan.after), reading.options);
      return difference(
        reading.items.filter((other) => other !== item),
        after.items,
      );
    },
  );
}

function planned<Plan extends EditPlan>(make: () => Plan, check: (plan: Plan) => string | undefined): EditResult {
  try {
    const plan = make();
    const problem = check(plan);
    return problem === undefined ? { outcome: 'written', plan } : { outcome: 'wrong', problem };
  } catch (error) {
    if (!isDecisisError(error) || error.kind === 'internal')
      return { outcome: 'wrong', problem: String(error instanceof Error ? error.stack : error) };
    return { outcome: 'refused', code: error.code, reason: error.message };
  }
}

function difference(before: readonly Item[], after: readonly Item[]): string | undefined {
  if (before.length !== after.length) return `${before.length} items became ${after.length}`;
  const shown = (item: Item): string =>
    JSON.stringify([
      item.id,
      item.kind,
      item.status,
      item.locked,
      item.allFields().map(({ name, label, text }) => [name, label, text]),
    ]);
  const at = before.findIndex((item, index) => shown(item) !== shown(after[index] as Item));
  return at === -1 ? undefined : `${shown(before[at] as Item)} became ${shown(after[at] as Item)}`;
}
