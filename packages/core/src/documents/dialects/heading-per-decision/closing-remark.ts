import { LetterPattern } from '../../../model/letter-pattern.ts';
import type { ItemKind } from '../../../model/item-kind.ts';
import type { StatusMeaning } from '../../../model/status.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';
import type { Section } from '../../headings/outline.ts';
import type { ReadContext } from '../../read-context.ts';

/** What a short remark in running text says about an item that has no field for it. */
export interface ClosingRemark {
  /** The kind that the remark makes of the item, where it says one. */
  readonly kind: ItemKind | undefined;
  readonly meaning: StatusMeaning;
}

const HOME_PHASE = /^(?:phase|milestone|sprint|wave|release|iteration)\s+\S{1,6}\s+(?:task|work|item|topic)\b/i;
const SHOUTED = new LetterPattern(/^\*\*\p{Lu}{4,}(?=[^\p{Ll}]|$)/u);
const MAX_BODY = 4000;
const MAX_REMARK = 40;

/**
 * Reads the first and the last sentence of a section without labelled status: "Deferred (see ...)." makes it a deferral,
 * "Phase 7 task." as well, and "Confirmed correct." a confirmation. A first line that opens with a status in bold capitals
 * ("**RESOLVED 2026-07-07: the second one.**") gives the status.
 */
export function readClosingRemark(context: ReadContext, section: Section): ClosingRemark | undefined {
  const { outline } = context;
  // Sub-sections speak for themselves.
  const first = outline.blocks[section.from];
  const lastOwn = outline.blocks[section.ownTo - 1];
  if (first === undefined || lastOwn === undefined || section.ownTo <= section.from) return undefined;
  const { start } = first;
  const shouted = first.type === 'line' ? readShouted(outline.text.slice(first.textStart, first.end)) : undefined;
  if (shouted !== undefined) return { kind: undefined, meaning: shouted };
  const { end } = lastOwn;
  const sentences = outline.text
    .slice(start, Math.min(end, start + MAX_BODY))
    .trimEnd()
    .split(/(?<=[.!?])\s+/);
  const last = (sentences.at(-1) ?? '').trim();
  if (sentences.some((sentence) => HOME_PHASE.test(sentence)))
    return { kind: 'deferral', meaning: { status: 'deferred', locked: false } };
  const closing = last.length <= MAX_REMARK ? readStatus(last) : undefined;
  if (closing?.atStart === true && closing.status === 'accepted') return { kind: 'confirmation', meaning: closing };
  const opening = readStatus((sentences[0] ?? '').slice(0, 200));
  if (opening?.atStart === true && opening.status === 'deferred') return { kind: 'deferral', meaning: opening };
  return undefined;
}

function readShouted(line: string): StatusMeaning | undefined {
  if (!/^\*\*[^a-z]{4}/.test(line) || !SHOUTED.test(line)) return undefined;
  const reading = readStatus(line.slice(0, 200));
  return reading?.atStart === true ? { status: reading.status, locked: reading.locked } : undefined;
}
