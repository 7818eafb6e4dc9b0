import type { FieldName } from '../../model/field-name.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { declinedField, LEADING_ARTICLE } from './foreign-demand.ts';

/** What a list of things to give names: fields of the model, and words that name none. */
export interface NamedFields {
  readonly requires: readonly FieldName[];
  readonly unknown: readonly string[];
}

/** "and" of every language; in some it is written together with a word beside it. */
const PARTS =
  /[,，،]\s?(?:(?:and|und|y|e|et|i|и|và)\s|و(?=\p{Script=Arabic}))?|\s(?:and|und|y|e|et|i|и|và|및)\s|、|；|;|和|と|(?<=\p{Script=Hangul})[와과]\s|\sو(?=\p{Script=Arabic})/u;
const EITHER = / (?:or|oder|o|ou|lub|или|hoặc|또는|أو) |或|または/iu;

/** The fields that a list names, `an owner, a due date and a rollback`. */
export function namedFields(list: string): NamedFields {
  const parts = list
    .split(PARTS)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:an?|the|its|their|both|at least one) /iu, '')
        .replace(LEADING_ARTICLE, ''),
    )
    .filter((part) => part !== '');
  const requires: FieldName[] = [];
  const unknown: string[] = [];
  for (const part of parts.slice(0, 40)) {
    // Of two fields either will do, so none of them is required.
    const name = EITHER.test(part)
      ? undefined
      : (fieldForLabel(part, 'label') ?? fieldForLabel(part, 'column') ?? declinedField(part));
    if (name === undefined) unknown.push(part);
    else if (!requires.includes(name)) requires.push(name);
  }
  return { requires, unknown };
}
