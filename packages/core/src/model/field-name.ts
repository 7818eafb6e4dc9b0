/**
 * The names under which the model keeps what a document says about an item. They are the closed vocabulary of columns,
 * labels and sections in every dialect; `vocabulary/` maps the written words of each language to them.
 */
export const FIELD_NAMES = [
  'id',
  'title',
  'status',
  'question',
  'context',
  'outcome',
  'disposition',
  'default',
  'recommendation',
  'options',
  'rationale',
  'evidence',
  'drivers',
  'assumptions',
  'constraints',
  'owner',
  'decider',
  'approver',
  'due',
  'earliest',
  'decidedOn',
  'impact',
  'blocks',
  'dependsOn',
  'impacts',
  'actions',
  'rollback',
  'sentinel',
  'acceptance',
  'phase',
  'closesAt',
  'implementedIn',
  'reopen',
  'supersedes',
  'supersededBy',
  'relates',
  'area',
  'priority',
  'reference',
  'consequences',
  'notes',
] as const;

/** One field of the model; see {@link FIELD_NAMES}. */
export type FieldName = (typeof FIELD_NAMES)[number];

const KNOWN: ReadonlySet<string> = new Set(FIELD_NAMES);

/** Whether a string is the name of a model field. */
export function isFieldName(name: string): name is FieldName {
  return KNOWN.has(name);
}
