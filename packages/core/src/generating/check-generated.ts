import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { createFinding, type Finding } from '../findings/finding.ts';
import type { GeneratedKind } from '../model/generated-kind.ts';
import type { CheckedRegister } from '../rules/check-context.ts';
import { compareLog, type LogDifference } from './compare-log.ts';
import { generateDocument } from './generate-document.ts';
import { isOurs } from './is-ours.ts';
import type { Tracing } from './generating-subject.ts';

/** A document that is to be what its registers give. */
export interface GeneratedDocument {
  readonly kind: GeneratedKind;
  readonly path: string;
  /** The registers it is made from; the document itself is none of them. */
  readonly registers: readonly CheckedRegister[];
  /** What stands there; undefined when nothing does. */
  readonly existing: string | undefined;
  readonly tracing?: Tracing | undefined;
}

/** Puts a text before rules as the register that it is. */
export type CheckedRegisterOf = (register: ReturnType<typeof readRegister>) => CheckedRegister;

/**
 * What is wrong with a generated document: that it is not there, or the first line in which it differs. A log that people
 * write is compared entry by entry instead.
 */
export function checkGenerated(document: GeneratedDocument, checkedOf: CheckedRegisterOf): readonly Finding[] {
  const { kind, path, registers, existing, tracing } = document;
  if (existing === undefined)
    return [createFinding('generated/missing', 'absent', { path }, { ...placeAt(path, 1), anchor: path })];
  if (kind === 'log' && !isOurs(kind, existing)) {
    const log = checkedOf(readRegister(path, path, [sourceOf(path, existing)]));
    return compareLog(registers, log)
      .map((difference) => findingOf(difference, path))
      .toSorted((one, other) => one.location.range.line - other.location.range.line);
  }
  const wanted = generateDocument(kind, { registers, path, tracing });
  if (existing === wanted) return [];
  const [had, gets] = [existing.split('\n'), wanted.split('\n')];
  const at = gets.findIndex((line, index) => line !== had[index]);
  const line = (at === -1 ? gets.length : at) + 1;
  return [createFinding('generated/out-of-date', 'differs', { path, line }, { ...placeAt(path, line), anchor: path })];
}

function placeAt(path: string, line: number) {
  return { location: { path, range: { start: 0, end: 0, line, column: 1 } } };
}

function findingOf(difference: LogDifference, path: string): Finding {
  if (difference.kind === 'unknown') {
    const { id, line } = difference;
    return createFinding('generated/log-differs', 'unknown', { id }, { ...placeAt(path, line), item: id });
  }
  const { item } = difference;
  const { status } = item.item;
  const register = item.register.name;
  if (difference.kind === 'missing') {
    const data = { id: item.name, status, register };
    return createFinding('generated/log-differs', 'missing', data, { ...placeAt(path, 1), item: item.reference });
  }
  const data = { id: item.name, logged: difference.logged, status, register };
  return createFinding('generated/log-differs', 'status', data, {
    ...placeAt(path, difference.line),
    item: item.reference,
  });
}
