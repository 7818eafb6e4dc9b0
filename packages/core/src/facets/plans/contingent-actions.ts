import type { Outline } from '../../documents/headings/outline.ts';
import { readPlanNodes } from './plan-nodes.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote, type Quote, type Span } from '../prose/span.ts';

/** Something that is to be done only if something comes true, and then before a part of the plan begins. */
export interface ContingentAction extends Quote {
  readonly condition: string;
  readonly action: string;
  /** The part of the plan that it has to come before: `Phase 1`. */
  readonly before: string;
}

const SENTENCE =
  /^(?:[\p{L} ]{1,40}:\s+)?(?:if|should|falls|wenn|si)\s+(.{3,240}?),\s+(?:then\s+|dann\s+)?(.{3,240}?)\s+(?:before|prior to|vor|antes de|avant)\s+([^.;,]{2,40})[.;,]?$/isu;
const MAY_BE = /\b(?:if|should|falls|wenn|si)\b/i;
const DEADLINE = /\b(?:before|prior to|vor|antes de|avant)\b/i;
const MOST = 200;

/**
 * Sentences that bind an action to a condition and to a part of the plan.
 *
 *     If the probe fails, order a second one before Phase 2.
 *        ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^        ^^^^^^^
 *        condition        action                   before
 */
export function readContingentActions(outline: Outline): ContingentAction[] {
  const { text } = outline;
  if (!MAY_BE.test(text) || !DEADLINE.test(text)) return [];
  const found: ContingentAction[] = [];
  for (const paragraph of paragraphsOf(outline)) {
    for (const sentence of sentencesOf(text, paragraph.start, paragraph.end)) {
      if (found.length >= MOST) return found;
      const shown = quote(text, sentence.start, sentence.end);
      if (shown.text.length > 600) continue;
      const match = SENTENCE.exec(shown.text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, ''));
      if (match === null) continue;
      const [, condition = '', action = '', deadline = ''] = match;
      const [node] = readPlanNodes(deadline, 0, deadline.length);
      if (node === undefined || node.isOpenEnded || deadline.slice(0, node.start).trim() !== '') continue;
      found.push({ ...shown, condition: plain(condition), action: plain(action), before: node.id });
    }
  }
  return found;
}

/** Lines that follow each other, and list items; the rest holds no sentences. */
function paragraphsOf({ blocks, source: { text } }: Outline): readonly Span[] {
  const found: Array<{ start: number; end: number }> = [];
  let open: { start: number; end: number } | undefined;
  for (const { type, start, end } of blocks) {
    const isLine = type === 'line';
    if (isLine && open !== undefined && !/\n\s*\n/.test(text.slice(open.end, start))) {
      open.end = end;
      continue;
    }
    open = isLine || type === 'item' ? { start, end } : undefined;
    if (open !== undefined) found.push(open);
  }
  return found;
}

function plain(text: string): string {
  return text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
