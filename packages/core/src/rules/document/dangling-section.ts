import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { CheckedDocument } from '../check-context.ts';
import type { Rule } from '../rule.ts';
import { sectionNumbers } from '../section-numbers.ts';

/**
 * A reference to a section that names its own document ("this document §7", "see §7 below"). A bare "§7" may mean a law or
 * another document, so it is left alone. A document that numbers no section cannot be referred to by number.
 */
export const danglingSection: Rule = {
  id: 'document/dangling-section',
  *check({ registers }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        const { text } = document.reading.source;
        if (!text.includes('§') || !OWN.test(text) || sectionNumbers(document).size === 0) continue;
        for (const { start, end, section } of ownReferences(document)) {
          if (isThere(document, section)) continue;
          const item = document.items.find(({ item: one }) =>
            one.entries.some((entry) => entry.start <= start && end <= entry.end),
          );
          const id = item?.name ?? 'the document';
          const place = { location: placeIn(document, start, end), anchor: `${item?.reference ?? ''} ${section}` };
          yield createFinding(
            'document/dangling-section',
            'noSection',
            { id, section },
            item === undefined ? place : { ...place, item: item.reference },
          );
        }
      }
    }
  },
};

const OWN_DOCUMENT =
  'this (?:doc(?:ument)?|file|register)|dieses Dokument|dieser Datei|este documento|ce document|questo documento|ten dokument|этот документ';
const SECTION = '§\\s?([A-Z]?\\d{1,3}(?:\\.\\d{1,3}){0,4})';
const OWN = new RegExp(`(?:${OWN_DOCUMENT}),?\\s${SECTION}(?![\\p{L}\\p{N}])`, 'iu');

function* ownReferences({ reading }: CheckedDocument): Generator<{ start: number; end: number; section: string }> {
  const { text } = reading.source;
  const code = reading.outline.blocks.filter(({ type }) => type === 'fence');
  for (const match of text.matchAll(new RegExp(OWN, 'giu'))) {
    const end = match.index + match[0].length;
    if (code.some((block) => block.start <= match.index && match.index < block.end)) continue;
    yield { start: match.index, end, section: match[1] as string };
  }
}

/** `3.1` is there where §3 is and numbers none of its own parts: they may be items of a list. */
function isThere(document: CheckedDocument, section: string): boolean {
  const sections = sectionNumbers(document);
  if (sections.has(section)) return true;
  const parent = section.slice(0, Math.max(0, section.lastIndexOf('.')));
  return (
    parent !== '' && sections.has(parent) && ![...sections.keys()].some((number) => number.startsWith(`${parent}.`))
  );
}
