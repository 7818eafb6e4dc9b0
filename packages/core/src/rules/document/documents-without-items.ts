import { createFinding } from '../../findings/finding.ts';
import { readDocumentPlan } from '../../gates/read-document-plan.ts';
import { isGeneratedText } from '../../model/generated-mark.ts';
import type { CheckedDocument } from '../check-context.ts';
import { atFile } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Documents that introduce the others, or that others are copied from. */
const ABOUT_OTHERS =
  /(?:^|[-_. /\d])(?:readme|index|toc|contents|overview|summary|template|vorlage|plantilla|modele|modello|szablon|about|contributing|changelog|glossary|license|agents|claude)(?:[-_. ][^/]*)?\.[a-z]+$/i;

/**
 * Documents of a register of several in which nothing was found, beside others in which something was: told once a register, since a
 * folder or a pattern takes in what nobody looked at.
 */
export const documentsWithoutItems: Rule = {
  id: 'document/documents-without-items',
  *check({ registers }) {
    for (const { register, items, documents } of registers) {
      if (items.length === 0 || documents.length < 2) continue;
      const empty = documents.filter(isPassedOver);
      const [first] = empty;
      if (first === undefined) continue;
      const data = { path: register.path, all: documents.length, documents: empty.map(({ path }) => path) };
      yield createFinding('document/documents-without-items', 'some', data, {
        location: atFile(first.path),
        anchor: register.path,
      });
    }
  },
};

function isPassedOver(document: CheckedDocument): boolean {
  const { items, path, reading } = document;
  if (items.length > 0 || ABOUT_OTHERS.test(path)) return false;
  const { text } = reading.source;
  return text.trim() !== '' && !isGeneratedText(text) && readDocumentPlan(document).tables.length === 0;
}
