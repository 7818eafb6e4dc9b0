import { baseName, readDocumentNames } from '../facets/references/document-names.ts';

const RECORD_FILE = /^(?:[a-z]{2,4}-)?0*(\d{1,6})(?=[-_.])/i;
const ID = /(?<![\p{L}\p{N}/_.-])([A-Z][A-Z0-9]{0,7})[-\s]?(\d{1,6})(?![\p{L}\p{N}_]|-\w|\.\w)/gu;
const RECORD = /^(?:ADR|MADR|RFC|RFD|KEP|PEP|DR)$/;

/** A record or item that a statement names as its ground. */
export interface Source {
  /** How the lock calls it: `ADR-0007`, `D-014`, a file name. A moved folder or a reworded file name does not change it. */
  readonly name: string;
  /** The document as written; undefined when only an identifier is named. */
  readonly path: string | undefined;
}

/** The records that a text names, in its order. */
export function sourcesIn(text: string): Source[] {
  const found: Array<Source & { readonly at: number }> = [];
  const documents = readDocumentNames(text, 0, text.length);
  for (const { name, start } of documents) found.push({ name: recordName(name), path: name, at: start });
  for (const match of text.matchAll(ID)) {
    if (documents.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    found.push({ name: idName(match[1] as string, match[2] as string), path: undefined, at: match.index });
  }
  const seen = new Set<string>();
  // `D-001 in register.md`: the identifier is the ground, the document only says where it stands.
  const isNumbered = found.some(({ name, path }) => name !== (path === undefined ? undefined : baseName(path)));
  return found
    .filter(({ name, path }) => !isNumbered || path === undefined || name !== baseName(path))
    .toSorted((left, right) => left.at - right.at)
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, path }) => ({ name, path }));
}

/** How the lock calls a record: by its number where its file name has one. */
export function recordName(path: string): string {
  const base = baseName(path);
  const number = RECORD_FILE.exec(base)?.[1];
  return number === undefined ? base : `ADR-${number.padStart(4, '0')}`;
}

/** How the lock calls an item by its identifier; bare numbers are those of records. */
export function itemName(id: string): string {
  if (/^\d{1,6}$/.test(id)) return `ADR-${String(Number(id)).padStart(4, '0')}`;
  const match = /^([A-Z][A-Z0-9]{0,7})[-\s]?(\d{1,6})$/.exec(id);
  return match === null ? id : idName(match[1] as string, match[2] as string);
}

function idName(prefix: string, number: string): string {
  return RECORD.test(prefix) ? `ADR-${String(Number(number)).padStart(4, '0')}` : `${prefix}-${number}`;
}
