import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import { quoteBare, type Quote, type Span } from '../facets/prose/span.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import { BLOCKING_WORDS } from '../facets/words/blocking-words.ts';

const LONGEST = 72;
const AUXILIARY =
  /\s(?:does|do|is|are|was|must|may|can|should|shall|will|has to|have to|ist|sind|darf|muss|debe|deve|doit|musi|должен|должна|phải)$/iu;
const MODAL =
  /\s(?:must|shall|has to|have to|muss|müssen|debe|deben|deve|devem|doit|doivent|devono|musi|muszą|должен|должна|phải)\s.*$/isu;
const JOINED = /^[\s,/&+]*(?:and|or|und|oder|y|o|e|et|ou|i|и|или|và)\s/iu;

/**
 * The part of a node that a clause speaks about, when it does not mean the whole node: words between the node and its verb.
 *
 *     Phase 1 rule drafting is gated        M1 is blocked
 *             ^^^^^^^^^^^^^                  (the whole)
 */
export function readPart(text: string, clause: Span, id: string, verb?: number): Quote | undefined {
  const node = readPlanNodes(text, clause.start, clause.end).find((found) => found.id === id);
  if (node === undefined || node.title !== undefined || node.stage !== undefined) return undefined;
  const end = verb ?? verbBehind(text, node.nameEnd, clause.end);
  if (end === undefined || end <= node.nameEnd || !/^\s/.test(text.slice(node.nameEnd, end))) return undefined;
  if (JOINED.test(text.slice(node.nameEnd, end))) return undefined;
  let words = quoteBare(text, node.nameEnd, end);
  const auxiliary = AUXILIARY.exec(` ${words.text}`);
  if (auxiliary !== null)
    words = quoteBare(text, words.start, words.end - auxiliary[0].length + (auxiliary.index === 0 ? 1 : 0));
  const modal = MODAL.exec(words.text);
  if (modal !== null) words = quoteBare(text, words.start, words.start + modal.index);
  if (!/\p{L}{3}/u.test(words.text)) return undefined;
  return words.text.length <= LONGEST ? words : shortened(text, words);
}

function verbBehind(text: string, start: number, end: number): number | undefined {
  const cue = findCues(BLOCKING_WORDS, tokenize(text, start, end)).find(
    ({ value }) => value === 'blocked' || value === 'cannot',
  );
  return cue?.start;
}

function shortened(text: string, words: Quote): Quote {
  const cut = text.slice(words.start, words.start + LONGEST);
  const stop = /^.*(?=[\s,;(])/su.exec(cut)?.[0] ?? cut;
  return quoteBare(text, words.start, words.start + stop.length);
}
