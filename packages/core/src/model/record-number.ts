import { foldId } from './item-id.ts';

const RECORD = /^(?:(?:ADR|MADR|RFC|RFD|KEP|PEP|AD|MDR|PDR|EDR|TDR)[-_. ]?)?0*(\d{1,6})$/i;

/** The number of a record: `12` of `ADR-0012` and of `0012`; undefined for any other identifier. */
export function recordNumber(id: string): string | undefined {
  return RECORD.exec(id)?.[1];
}

/**
 * Whether a text that says `ADR-0012` means the item `0012`, beside the spellings of one identifier. Two kinds of records do
 * not mean each other.
 */
export function isSameId(written: string, id: string): boolean {
  if (foldId(written) === foldId(id)) return true;
  const number = recordNumber(id);
  return number !== undefined && /^\d+$/.test(id) && recordNumber(written) === number && !/^\d+$/.test(written);
}
