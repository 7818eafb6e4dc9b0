import { decodeSource, encodeSource, readDocument, type FieldName } from '@decisis/core';
import * as fc from 'fast-check';
import { checkEdit, type EditResult } from '../editing/check-edit.ts';
import { checkAdd, checkRemove } from '../editing/check-structure.ts';
import { generatedRegister, type GeneratedRegister } from './generated-register.ts';
import { statusToWrite, valueToWrite } from './generated-values.ts';

/** How many edits were tried, and what became of them. */
export class EditCount {
  cases = 0;
  written = 0;
  refused = 0;
  /** Refusals of values that every place should be able to hold. */
  plainRefused = 0;
  plain = 0;
  /** Items that were added and removed, beside the edits of fields. */
  structural = 0;
  structuralRefused = 0;
  readonly shapes = new Map<string, number>();
  readonly reasons = new Map<string, number>();
}

/** Fields that are also set where a document may have no place for them yet. */
const ALSO: readonly FieldName[] = ['status', 'owner', 'due', 'rationale'];

/**
 * The property: whatever register, item, field and value, an edit changes nothing outside its ranges, and the text read again has
 * the model that was asked for; or the edit is refused with an error of the catalogue.
 */
export function editProperty(count: EditCount): fc.IRawProperty<[GeneratedRegister, string[], string[]], false> {
  const values = fc.array(valueToWrite, { minLength: 3, maxLength: 3 });
  const statuses = fc.array(statusToWrite, { minLength: 3, maxLength: 3 });
  return fc.property(generatedRegister, values, statuses, (register, values, statuses) => {
    const bytes = new TextEncoder().encode(register.text);
    const source = decodeSource(register.path, bytes);
    expectSame(encodeSource(source, source.text), bytes);
    const reading = readDocument(source);
    let turn = 0;
    const next = (name: FieldName): string => {
      turn++;
      if (name === 'status') return statuses[turn % statuses.length] as string;
      return name === 'id' ? `X-${turn}` : (values[turn % values.length] as string);
    };
    if (reading.items.length > 0) tryStructure(count, register, 'add', checkAdd(reading, 'Something new to settle'));
    for (const item of reading.items) {
      for (const place of item.allFields()) {
        const only = place.name === 'status' || place.name === 'id' ? {} : { place };
        tryOne(count, register, { reading, item, name: place.name, value: next(place.name), ...only });
      }
      tryStructure(count, register, 'remove', checkRemove(reading, item));
      for (const name of ALSO) tryOne(count, register, { reading, item, name, value: next(name) });
    }
  });
}

function tryStructure(count: EditCount, register: GeneratedRegister, what: string, result: EditResult): void {
  count.structural++;
  if (result.outcome === 'wrong') throw new Error(`${what} ${register.shape}: ${result.problem}`);
  if (result.outcome !== 'refused') return;
  count.structuralRefused++;
  const reason = `${register.shape} ${what}: ${result.reason.replaceAll(/"[^"]*"/g, '""').replaceAll(/\S*\d\S*/g, 'N')}`;
  count.reasons.set(reason, (count.reasons.get(reason) ?? 0) + 1);
}

function tryOne(count: EditCount, register: GeneratedRegister, trial: Parameters<typeof checkEdit>[0]): void {
  const result = checkEdit(trial);
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(trial.value) && trial.name !== 'id';
  count.cases++;
  count.shapes.set(register.shape, (count.shapes.get(register.shape) ?? 0) + 1);
  if (isPlain) count.plain++;
  if (result.outcome === 'wrong') {
    throw new Error(
      `${trial.item.key} ${trial.name} = ${JSON.stringify(trial.value)} at ${trial.place?.start ?? 'its place'}: ${result.problem}`,
    );
  }
  if (result.outcome === 'written') {
    count.written++;
    return;
  }
  count.refused++;
  if (!isPlain) return;
  count.plainRefused++;
  const reason = `${register.shape} ${trial.name}: ${result.reason.replaceAll(/"[^"]*"/g, '""').replaceAll(/\S*\d\S*/g, 'N')}`;
  count.reasons.set(reason, (count.reasons.get(reason) ?? 0) + 1);
}

function expectSame(left: Uint8Array, right: Uint8Array): void {
  if (left.length !== right.length || left.some((byte, index) => byte !== right[index]))
    throw new Error('the bytes of the document changed without an edit');
}
