import type { DecisionStatus, Item, ItemKind } from '@decisis/core';

/** The flat fields of one item that `decisis list --json` prints and that the truth files tell. */
export interface FlatItem {
  readonly path: string;
  readonly id: string | null;
  readonly kind: ItemKind;
  readonly title: string | null;
  readonly status: DecisionStatus;
  readonly statusText: string | null;
  readonly locked: boolean;
  readonly owner: string | null;
  readonly dueText: string | null;
  readonly line: number;
}

/** Flattens an item: the owner is the owner field, else who decides; the due text is the one that is written. */
export function flatItem(item: Item): FlatItem {
  return {
    path: item.source.path,
    id: item.id ?? null,
    kind: item.kind,
    title: item.text('title') ?? item.text('question') ?? null,
    status: item.status,
    statusText: item.standing.field?.text ?? null,
    locked: item.locked,
    owner: item.text('owner') ?? item.text('decider') ?? null,
    dueText: item.text('due') ?? null,
    line: item.line,
  };
}
