import type { Field } from '../../model/field.ts';
import type { StatusMeaning } from '../../model/status.ts';

/** A stretch of a line that is fields and nothing else: a bracket, a label with its value, a sentence that says a status. */
export interface FieldSpan {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
  /** Status that the label itself tells: `Answered: no`. */
  readonly implied?: StatusMeaning;
}
