import { DecisisError, FIELD_NAMES, isFieldName, type FieldName } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';

/** One field and the value it is to have. */
export interface Assignment {
  readonly field: FieldName;
  readonly value: string;
}

/** What stands after the ID on a `set` line. */
export interface Assignments {
  readonly assignments: readonly Assignment[];
  /** Words without `=`: where to look for the item. */
  readonly paths: readonly string[];
}

/**
 * Reads words of the form `field=value`; the value may be empty and may hold `=`. Refuses a name that is no field, with
 * the nearest, and one field twice. A new ID is set last, for the item is found by its old one until then.
 */
export function parseAssignments(words: readonly string[]): Assignments {
  const assignments: Assignment[] = [];
  const paths: string[] = [];
  for (const word of words) {
    const match = /^([A-Za-z]\w*)=(.*)$/s.exec(word);
    if (match === null) {
      paths.push(word);
      continue;
    }
    const [, name = '', value = ''] = match;
    const field = fieldOf(name);
    if (assignments.some((known) => known.field === field)) {
      throw new DecisisError('DCS_CLI_INVALID_USAGE', {
        problem: `"${field}" is given twice`,
        instead: 'give each field one value',
      });
    }
    assignments.push({ field, value });
  }
  return { assignments: assignments.toSorted((a, b) => Number(a.field === 'id') - Number(b.field === 'id')), paths };
}

function fieldOf(name: string): FieldName {
  if (isFieldName(name)) return name;
  const known = FIELD_NAMES.find((field) => field.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  throw new DecisisError('DCS_DOCUMENT_UNKNOWN_FIELD', {
    field: name,
    nearest: nearestNames(name, FIELD_NAMES),
    known: FIELD_NAMES,
  });
}
