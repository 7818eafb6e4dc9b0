import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import type { DocumentReading } from '../../src/documents/document-reading.ts';
import type { Item } from '../../src/documents/item.ts';
import { readDocument } from '../../src/documents/read-register.ts';
import { decodeSource } from '../../src/documents/source-text.ts';
import { facetsOf, type Facets } from '../../src/facets/facets-of.ts';

/** The leading number of one of the five source registers. */
export type RegisterNumber = '000' | '001' | '002' | '003' | '004';

/** A source register, read: its bytes, its reading, and its items by identifier. */
export interface SourceRegister {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly reading: DocumentReading;
  readonly item: (id: string) => Item;
  readonly facets: (id: string) => Facets;
}

const REPOSITORY = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));
const FOLDER = join(resolve(REPOSITORY, process.env['DECISIS_MATERIAL'] || '../shared'), 'registers');
const known = new Map<RegisterNumber, SourceRegister>();

/** Whether the registers are there. */
export const HAS_REGISTERS = existsSync(FOLDER);
if (!HAS_REGISTERS && process.env['DECISIS_MATERIAL']) {
  throw new Error('DECISIS_MATERIAL is set, but its folder holds no registers/: correct it, or unset it');
}
if (!HAS_REGISTERS) {
  // oxlint-disable-next-line no-console -- what is not measured must be said loudly
  console.warn(
    'NOT MEASURED: the capability rows. No registers: set DECISIS_MATERIAL to the folder that holds registers/',
  );
}

/** A test of one capability row on the real document; skipped, and called so, where the documents are absent. */
export function rowTest(name: string, number: RegisterNumber, run: (register: SourceRegister) => void): void {
  if (HAS_REGISTERS) test(name, () => run(sourceRegister(number)));
  else test.skip(`${name} [skipped: the registers are absent, see DECISIS_MATERIAL]`, () => undefined);
}

/** Reads a source register once. */
export function sourceRegister(number: RegisterNumber): SourceRegister {
  let register = known.get(number);
  if (register === undefined) known.set(number, (register = readSourceRegister(number)));
  return register;
}

function readSourceRegister(number: RegisterNumber): SourceRegister {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no register ${number} in the material`);
  const bytes = readFileSync(join(FOLDER, name));
  const reading = readDocument(decodeSource(`registers/${name}`, bytes));
  const item = (id: string): Item => {
    const found = reading.items.find((candidate) => candidate.id === id || candidate.key === id);
    if (found === undefined) throw new Error(`${id} is not among ${reading.items.map(({ key }) => key).join(', ')}`);
    return found;
  };
  return { bytes, text: reading.source.text, reading, item, facets: (id) => facetsOf(item(id), reading) };
}
