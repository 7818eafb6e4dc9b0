import type { Outline } from '../../documents/headings/outline.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote, type Quote } from '../prose/span.ts';

const SECTION =
  /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:purpose|scope|purpose and scope|what belongs here|admission(?: rule)?|zweck|umfang|propósito|objetivo|alcance|objet|but|scopo|cel)\b/iu;
const ADMITS =
  /\b(?:decisions?|questions?|items?|entries|entscheidungen|fragen|decisiones|preguntas|décisions|questions|decisioni|decyzje)\s+(?:that|which|die|welche|que|qui|che|które)\s+(?:\S+\s+){0,2}?(?:blocks?|hold(?:s)? up|gates?|delays?|blockieren|aufhalten|bloquean|bloquent|bloccano|blokują)\b/iu;
const MAX_SECTION = 4000;

/**
 * What a document says it admits: decisions that hold something up. Read from the section on its purpose or scope, or from what
 * stands above the first section; undefined where it says no such thing.
 *
 *     Track planning decisions that block or change the sequence of work.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readAdmissionRule(outline: Outline): Quote | undefined {
  const { text } = outline;
  for (const [index, section] of outline.sections.entries()) {
    if (index > 0 && !SECTION.test(section.title)) continue;
    const first = outline.blocks[section.from];
    const last = outline.blocks[section.ownTo - 1];
    if (first === undefined || last === undefined || section.ownTo <= section.from) continue;
    const end = Math.min(last.end, first.start + MAX_SECTION);
    for (const sentence of sentencesOf(text, first.start, end)) {
      const shown = quote(text, sentence.start, sentence.end);
      if (shown.text.length <= 400 && ADMITS.test(shown.text)) return shown;
    }
  }
  return undefined;
}
