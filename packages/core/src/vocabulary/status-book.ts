import { HEADING_STATUSES, STATUSES } from './books.ts';

/** Whether a phrase that states a status starts at a word of a heading. */
export function isStatusAt(words: readonly string[], index: number): boolean {
  const role = STATUSES.matchAt(words, index)?.value.role;
  if (role !== undefined && role !== 'intensifier' && role !== 'partial') return true;
  return HEADING_STATUSES.matchAt(words, index) !== undefined;
}

/** Whether a status phrase, or a word that negates or stresses one, starts at a word of a heading. */
export function isStatusWordAt(words: readonly string[], index: number): boolean {
  return STATUSES.matchAt(words, index) !== undefined || HEADING_STATUSES.matchAt(words, index) !== undefined;
}
