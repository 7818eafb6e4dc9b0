import type { Item } from '../../documents/item.ts';
import type { Outline, Section } from '../../documents/headings/outline.ts';
import type { DocumentReading } from '../../documents/document-reading.ts';
import { foldId } from '../../model/item-id.ts';
import { baseName, documentsNamedIn, type DocumentIndex } from './document-names.ts';
import { expand } from './id-references.ts';

const RECORD = /^(?:ADR|MADR|RFC|RFD|KEP|PEP|AD|MDR|PDR|EDR|TDR)-?0*(\d{1,6})$/i;
const SECTION_NUMBER = /^§?\s?([A-Z]?\d{1,4}(?:\.\d{1,4}){0,5})[.)]?(?:\s|$)/;

/** Finds items and sections of a register by how texts call them. Built once a register; look-ups do not search. */
export class RegisterIndex {
  readonly #byId = new Map<string, Item>();
  readonly #byNumber = new Map<string, Item>();
  readonly #byFile = new Map<string, Item | undefined>();
  readonly #sections = new Map<DocumentReading, Map<string, Section>>();
  readonly #itemOfSection = new Map<DocumentReading, Map<number, Item>>();
  readonly #documents = new Map<DocumentReading, DocumentIndex>();
  readonly #readings = new Map<Item, DocumentReading>();

  constructor(
    documents: readonly DocumentReading[],
    items: readonly Item[] = documents.flatMap((document) => [...document.items]),
  ) {
    for (const document of documents) for (const item of document.items) this.#readings.set(item, document);
    for (const item of items) this.#add(item);
  }

  /** The reading that an item comes from. */
  readingOf(item: Item): DocumentReading | undefined {
    return this.#readings.get(item);
  }

  /** The item that an identifier names: spelled alike, or a record of that number. */
  item(id: string): Item | undefined {
    const found = this.#byId.get(foldId(id));
    if (found !== undefined) return found;
    const number = RECORD.exec(id)?.[1];
    return number === undefined ? undefined : this.#byNumber.get(number);
  }

  /** The only item that a file holds. */
  itemOfFile(path: string): Item | undefined {
    return this.#byFile.get(baseName(path));
  }

  /** The section of a document that carries a number. */
  section(document: DocumentReading, number: string): Section | undefined {
    let sections = this.#sections.get(document);
    if (sections === undefined) this.#sections.set(document, (sections = numberedSections(document.outline)));
    return sections.get(number);
  }

  /** The item that a section is about: one that it defines or describes. */
  itemOfSection(document: DocumentReading, section: Section): Item | undefined {
    let items = this.#itemOfSection.get(document);
    if (items === undefined) this.#itemOfSection.set(document, (items = itemsBySection(document)));
    return items.get(section.index);
  }

  /** What shortened document names of a reading can mean. */
  documentsOf(document: DocumentReading): DocumentIndex {
    let names = this.#documents.get(document);
    if (names === undefined)
      this.#documents.set(document, (names = documentsNamedIn(document.source.text, document.source.path)));
    return names;
  }

  #add(item: Item): void {
    for (const entry of item.entries) {
      const ids =
        entry.id === undefined
          ? []
          : entry.through === undefined
            ? [entry.id]
            : (expand(entry.id, entry.through) ?? [entry.id]);
      for (const id of ids) if (!this.#byId.has(foldId(id))) this.#byId.set(foldId(id), item);
      const number = entry.dialect === 'adr' && entry.id !== undefined ? /0*(\d{1,6})$/.exec(entry.id)?.[1] : undefined;
      if (number !== undefined && !this.#byNumber.has(number)) this.#byNumber.set(number, item);
    }
    const file = baseName(item.source.path);
    this.#byFile.set(file, this.#byFile.has(file) ? undefined : item);
  }
}

function numberedSections(outline: Outline): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const section of outline.sections) {
    const number = SECTION_NUMBER.exec(section.title)?.[1];
    if (number !== undefined && !sections.has(number)) sections.set(number, section);
  }
  return sections;
}

function itemsBySection(document: DocumentReading): Map<number, Item> {
  const items = new Map<number, Item>();
  for (const item of document.items) {
    for (const entry of item.entries) {
      const heading = document.outline.sections[entry.section]?.heading;
      if (heading?.start === entry.start && !items.has(entry.section)) items.set(entry.section, item);
    }
  }
  return items;
}
