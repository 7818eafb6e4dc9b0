import type { Section } from '../documents/headings/outline.ts';
import type { CheckedDocument } from './check-context.ts';

const NUMBER = /^§?\s?([A-Z]?\d{1,4}(?:\.\d{1,4}){0,5}[a-z]?)[.):]?(?:\s|$)/;
const known = new WeakMap<CheckedDocument, ReadonlyMap<string, Section>>();

/** The sections of a document by the number that their headings carry. */
export function sectionNumbers(document: CheckedDocument): ReadonlyMap<string, Section> {
  let sections = known.get(document);
  if (sections === undefined) {
    const found = new Map<string, Section>();
    for (const section of document.reading.outline.sections) {
      const number = NUMBER.exec(section.title)?.[1];
      if (number !== undefined && !found.has(number)) found.set(number, section);
    }
    known.set(document, (sections = found));
  }
  return sections;
}
