/**
 * Documents that are made from registers.
 * - `log`: what was decided, by whom and when.
 * - `packet`: what waits for approval, with everything an approver needs.
 * - `index`: decisions that nobody may change without superseding them.
 * - `matrix`: which decision holds up which part of the plan, and whose it is.
 * - `trace`: which decision answers which requirement, and what holds it.
 * - `calendar`: due dates, as iCalendar.
 * - `csv`: every item as a row.
 * - `feed`: every item as an entry of an Atom feed.
 */
export const GENERATED_KINDS = ['log', 'packet', 'index', 'matrix', 'trace', 'calendar', 'csv', 'feed'] as const;

/** One of {@link GENERATED_KINDS}. */
export type GeneratedKind = (typeof GENERATED_KINDS)[number];
