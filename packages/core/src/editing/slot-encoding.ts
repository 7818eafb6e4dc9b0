import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { editAttribute } from './attribute-encoding.ts';
import { comparableBlock, editBlock, isQuoted } from './block-encoding.ts';
import { editCell } from './cell-encoding.ts';
import { editLine } from './line-encoding.ts';
import { plainValue } from './plain-value.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { editYaml, editYamlList } from './yaml-encoding.ts';

/**
 * The edits that write a value into the place of a field, encoded as the slot demands. Refuses values that the slot cannot
 * hold, and every value for an `implied` place, which is told by its surroundings; only a YAML list of scalars is written whole.
 */
export function editSlot(text: string, field: Field, value: string, subject: EditSubject): TextEdit[] {
  // What stands there already stays as it is written, escapes, line endings and all.
  const quoted = field.slot === 'block' && isQuoted(text, field.start);
  if (
    value === field.text ||
    (field.slot === 'block' && comparableValue(value, quoted) === comparableValue(field.text, quoted))
  )
    return [];
  const plain = plainValue(value, subject);
  const { start, end, slot } = field;
  switch (slot) {
    case 'cell':
      return editCell(text, start, end, plain, subject);
    case 'line':
      return editLine(text, start, end, plain, subject);
    case 'block':
      return editBlock(text, start, end, plain);
    case 'yaml':
      return editYaml(text, start, end, plain);
    case 'attribute':
      return editAttribute(text, start, end, plain, subject);
    case 'implied': {
      const list = editYamlList(text, start, end, plain);
      if (list !== undefined) return list;
      throw refuseValue(subject, impliedReason(text, field), impliedWayOut(text, field));
    }
  }
}

/** A value as two readings of it are compared: the form of a block does not count, its lines do. */
export function comparableValue(text: string, quoted = false): string {
  return comparableBlock(text.trim(), quoted);
}

function impliedReason(text: string, field: Field): string {
  if (field.start === field.end) return 'its row ends before the column of the field';
  return /^\s*(?:\[|-)/.test(text.slice(field.start, field.end))
    ? 'it is written as a list of values'
    : 'its surroundings say it, not a value of its own';
}

function impliedWayOut(text: string, field: Field): string {
  const label = field.label === '' ? field.name : field.label;
  if (field.start === field.end) return `complete the row up to the column "${label}", then run the command again`;
  return /^\s*(?:\[|-)/.test(text.slice(field.start, field.end))
    ? `edit the list "${label}" by hand`
    : `add a line **${label}:** with the value`;
}
