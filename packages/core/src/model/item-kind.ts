/** What an item of a register is. */
export const ITEM_KINDS = [
  'decision',
  'question',
  'confirmation',
  'deferral',
  'stance',
  'assumption',
  'action',
  'gap',
  'binding',
  'lesson',
  'contradiction',
  'artifact',
] as const;

/** Kind of one item. */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The kinds that carry a decision or wait for one; `list` and the overview show these unless told otherwise. */
export const DECISION_KINDS: readonly ItemKind[] = [
  'decision',
  'question',
  'confirmation',
  'deferral',
  'stance',
  'assumption',
];
