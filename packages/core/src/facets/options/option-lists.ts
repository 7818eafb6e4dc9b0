import type { Outline } from '../../documents/headings/outline.ts';
import type { Block, ListItemBlock } from '../../documents/scan/block.ts';
import { readArgumentLead } from './option-arguments.ts';
import { readOptionBody, readOptionText } from './option-body.ts';
import { readOptionHeading } from './option-heading.ts';
import { readLeadingMarks, readMarkedTitle } from './option-marks.ts';
import { bareOption, type DecisionOption } from './option.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote } from '../prose/span.ts';

const LABEL =
  /^[\s*_`]{0,3}(?:\(([A-Za-z]|\d{1,2}|[ivx]{1,4})\)[*_`]{0,3}\s{1,3}|([A-Z]|\d{1,2})[*_`]{0,3}\s?[.):：—–-][*_`]{0,3}\s{1,3}|[*_]{2}([A-Z]|\d{1,2})[*_]{2}\s{1,3}|([A-H])\s(?=\())[*_]{0,2}/u;
/** `**Title** - why not`: the bold words are the title. */
const BOLD_TITLE = /^\*\*([^*\n]{2,160})\*\*\s?(?:[:：]|—|–|--|-|\()?\s?/u;
const MAX_TITLE = 200;

/**
 * Options written as list items, with what is nested under them.
 *
 *     - **B** Use a plain file (recommended)
 *         ^   ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^
 */
export function readListedOptions(outline: Outline, from: number, to: number): DecisionOption[] {
  const { blocks } = outline;
  const { text } = outline;
  const options: DecisionOption[] = [];
  let outer: number | undefined;
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.type !== 'item') continue;
    outer ??= block.indent;
    if (block.indent > outer) continue;
    let last = index;
    while (last + 1 < to && isUnder(block, blocks[last + 1] as Block)) last++;
    const option = readOptionItem(text, block, options.length);
    if (option !== undefined) options.push(last > index ? withNested(outline, option, index + 1, last + 1) : option);
    index = last;
  }
  return options;
}

function isUnder(item: ListItemBlock, block: Block): boolean {
  return block.type === 'item' && block.indent > item.indent;
}

function withNested(outline: Outline, option: DecisionOption, from: number, to: number): DecisionOption {
  const nested = readOptionBody(outline, option, from, to);
  const last = outline.blocks[to - 1] as Block;
  return {
    ...nested,
    accepted: [...option.accepted, ...nested.accepted],
    readiness: option.readiness ?? nested.readiness,
    parts: [...option.parts, ...nested.parts],
    end: last.end,
  };
}

function readOptionItem(text: string, block: ListItemBlock, position: number): DecisionOption | undefined {
  // An argument in a list of options belongs to what stands above, which this reader does not know.
  if (readArgumentLead(text, block.textStart, block.end) !== undefined) return undefined;
  const heading = readOptionHeading(text, block.textStart, block.end);
  if (heading !== undefined) return described(text, heading.label, heading.title.start, block.start, block.end);
  const label = LABEL.exec(text.slice(block.textStart, Math.min(block.end, block.textStart + 24)));
  if (label !== null)
    return described(
      text,
      label[1] ?? label[2] ?? label[3] ?? label[4],
      block.textStart + boldStart(label[0]),
      block.start,
      block.end,
    );
  const number = block.ordered ? block.number : undefined;
  return described(text, number === String(position + 1) ? number : undefined, block.textStart, block.start, block.end);
}

/** A label keeps the bold marks that open its title. */
function boldStart(label: string): number {
  return label.length - (/\*\*$/.exec(label)?.[0].length ?? 0);
}

/** The first sentence is the title when more follow; marks count wherever the item ends. */
export function described(
  text: string,
  label: string | undefined,
  from: number,
  start: number,
  end: number,
): DecisionOption {
  const bold = BOLD_TITLE.exec(text.slice(from, Math.min(end, from + 180)));
  if (bold !== null && end - from > bold[0].length) return boldDescribed(text, label, from, bold, start, end);
  const whole = readMarkedTitle(text, from, end);
  const first = sentencesOf(text, whole.title.start, whole.title.end)[0];
  const isLong = first !== undefined && whole.title.end - first.end > 2;
  const title = isLong ? readMarkedTitle(text, first.start, Math.min(first.end, first.start + MAX_TITLE * 4)) : whole;
  const markers = isLong ? [...title.markers, ...whole.markers] : whole.markers;
  const option = { ...bareOption(label, quote(text, title.title.start, title.title.end), start, end), markers };
  return isLong ? readOptionText(text, option, first.end, whole.title.end) : option;
}

/** A bold title with remarks behind it: "**Tailwind** - rejected because ...". */
function boldDescribed(
  text: string,
  label: string | undefined,
  from: number,
  bold: RegExpExecArray,
  start: number,
  end: number,
): DecisionOption {
  const { title, markers } = readMarkedTitle(text, from + 2, from + 2 + (bold[1] as string).length);
  const rest = from + bold[0].length;
  const tail = readMarkedTitle(text, rest, end);
  const option = {
    ...bareOption(label, title, start, end),
    markers: [...markers, ...readLeadingMarks(text, rest, end), ...tail.markers],
  };
  return readOptionText(text, option, rest, end);
}
