import { readIdReferences } from '../facets/references/id-references.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import { WORK_STATES } from '../facets/words/work-words.ts';
import { foldId } from '../model/item-id.ts';
import type { Known } from './add-dependencies.ts';
import { itemEdge, type PlanBuilder } from './plan-builder.ts';
import { nodeKey } from './node-name.ts';
import type { PlanItem } from './plan-source.ts';
import type { PlanEdge } from './plan.ts';
import { locationIn } from './said.ts';

/** Whether the status of a piece of work says that it goes on already, and that nothing holds it up. */
export function hasStarted(work: PlanItem): boolean {
  const states = statesOf(work);
  return states.has('started') && !states.has('held') && !states.has('blocked');
}

/**
 * What the status of a piece of work itself says against its start: "on hold", "proposed", "blocked". A "blocked" that names items
 * waits for those, and no longer than they do: "blocked (D-001)".
 */
export function addOwnStatus(
  builder: PlanBuilder,
  node: string,
  work: PlanItem,
  { items, holdsUp, placeholders }: Known,
): void {
  const field = work.item.field('status');
  const states = statesOf(work);
  const isHeld = states.has('held') || work.item.status === 'deferred';
  if (!isHeld && !states.has('blocked')) return;
  const { start, end } = field ?? work.item.defining;
  const written = field?.text ?? work.item.status;
  const said = field === undefined ? undefined : { text: written, location: locationIn(work.document, start, end) };
  const edge = { relation: 'depends-on' as const, certainty: 'stated' as const, said, alternatives: undefined };
  if (!isHeld) {
    const named = itemsIn(work, items);
    for (const item of named) {
      const role = holdsUp(item);
      if (role === 'decision') for (const each of placeholders(item)) builder.wait(itemEdge(node, each, edge));
      if (role === 'work') builder.wait({ to: node, from: { node: nodeKey(item.reference) }, ...edge });
    }
    if (named.length > 0) return;
  }
  const from: PlanEdge['from'] = { node: `${node} status`, written: written.slice(0, 80), isOwnStatus: true };
  builder.wait({ to: node, from, ...edge });
}

function statesOf({ item }: PlanItem): ReadonlySet<string> {
  const text = item.field('status')?.text.replace(/~~[^~]*~~/g, ' ') ?? '';
  return new Set(findCues(WORK_STATES, tokenize(text, 0, text.length)).map(({ value }) => value));
}

function itemsIn(work: PlanItem, items: ReadonlyMap<string, readonly PlanItem[]>): readonly PlanItem[] {
  const field = work.item.field('status');
  if (field === undefined) return [];
  const references = readIdReferences(work.item.source.text, field.start, field.end);
  return references
    .flatMap(({ ids }) => ids.flatMap((id) => items.get(foldId(id)) ?? []))
    .filter((item) => item !== work);
}
