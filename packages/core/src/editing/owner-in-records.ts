import type { DocumentReading } from '../documents/document-reading.ts';
import type { FieldName } from '../model/field-name.ts';

/**
 * The field in which a record keeps what is to be written. Lists read who decides as owner where a document has no place for one; so an
 * owner is written there, where the record names deciders, or where the others with keys in front do and none names an owner.
 */
export function fieldInRecord(name: FieldName, record: DocumentReading, others: readonly DocumentReading[]): FieldName {
  if (name !== 'owner') return name;
  const names = (reading: DocumentReading, field: FieldName): boolean =>
    reading.dialects.includes('adr') && reading.items[0]?.field(field) !== undefined;
  if (names(record, 'owner')) return name;
  if (names(record, 'decider')) return 'decider';
  if (!hasKeys(record)) return name;
  const alike = others.filter(hasKeys);
  return !alike.some((one) => names(one, 'owner')) && alike.some((one) => names(one, 'decider')) ? 'decider' : name;
}

function hasKeys({ outline }: DocumentReading): boolean {
  return outline.blocks[0]?.type === 'front-matter';
}
