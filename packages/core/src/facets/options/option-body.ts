import type { Outline } from '../../documents/headings/outline.ts';
import type { Block, FenceBlock } from '../../documents/scan/block.ts';
import { type ArgumentLead, readArgumentLabel, readArgumentLead } from './option-arguments.ts';
import { readOpeningMarks } from './option-marks.ts';
import { readOptionMentions } from './option-mentions.ts';
import type { DecisionOption, OptionMark, OptionPart, OptionReadiness, Snippet } from './option.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote, quoteBare, type Quote, type Span } from '../prose/span.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { NEGATIONS } from '../words/negation-words.ts';
import { ACCEPTANCE_WORDS, READINESS_WORDS, USE_WORDS, type ArgumentSide } from '../words/option-words.ts';

/**
 * Reads what a run of blocks says about an option: arguments under their labels or with a lead word of their own, code,
 * what it is made of, whether it is designed, what is accepted.
 */
export function readOptionBody(outline: Outline, option: DecisionOption, from: number, to: number): DecisionOption {
  const reader = new BodyReader(outline.text);
  for (let index = from; index < to; index++) reader.block(outline.blocks[index] as Block);
  return reader.fill(option);
}

/** The same for an option that is written in one list item. */
export function readOptionText(text: string, option: DecisionOption, start: number, end: number): DecisionOption {
  const reader = new BodyReader(text);
  reader.prose(start, end);
  return reader.fill(option);
}

class BodyReader {
  readonly #text: string;
  readonly #arguments: Record<ArgumentSide, Quote[]> = { pro: [], con: [], neutral: [] };
  readonly #snippets: Snippet[] = [];
  readonly #markers: OptionMark[] = [];
  readonly #parts: OptionPart[] = [];
  readonly #accepted: Quote[] = [];
  #readiness: OptionReadiness | undefined;
  #side: ArgumentSide | undefined;
  #isOpening = true;

  constructor(text: string) {
    this.#text = text;
  }

  block(block: Block): void {
    if (block.type === 'fence')
      this.#snippets.push({ language: block.info.split(/\s/)[0] ?? '', ...codeOf(this.#text, block) });
    else if (block.type === 'heading') this.#side = readArgumentLabel(this.#text, block.textStart, block.textEnd);
    else if (block.type === 'item') this.#item(block.textStart, block.end);
    else if (block.type === 'line') {
      const side = readArgumentLabel(this.#text, block.textStart, block.end);
      if (side !== undefined) this.#side = side;
      else {
        const lead = readArgumentLead(this.#text, block.textStart, block.end);
        if (lead !== undefined) this.#argument(lead, block.end);
        else this.prose(block.textStart, block.end);
      }
    }
  }

  prose(start: number, end: number): void {
    if (this.#isOpening) this.#markers.push(...readOpeningMarks(this.#text, start, end));
    this.#isOpening = false;
    for (const sentence of sentencesOf(this.#text, start, end)) this.#sentence(sentence, undefined);
  }

  #item(start: number, end: number): void {
    this.#isOpening = false;
    const lead = readArgumentLead(this.#text, start, end);
    if (lead !== undefined) this.#argument(lead, end);
    else if (this.#side !== undefined) this.#argument({ side: this.#side, start }, end);
    else for (const sentence of sentencesOf(this.#text, start, end)) this.#sentence(sentence, undefined);
  }

  #argument({ side, start }: ArgumentLead, end: number): void {
    const argument = quote(this.#text, start, end);
    this.#arguments[side].push(argument);
    for (const sentence of sentencesOf(this.#text, start, end)) this.#sentence(sentence, argument);
  }

  #sentence(sentence: Span, argument: Quote | undefined): void {
    const run = tokenize(this.#text, sentence.start, Math.min(sentence.end, sentence.start + 1200));
    const shown = quote(this.#text, sentence.start, sentence.end);
    const negation = findCues(NEGATIONS, run)[0];
    const isNegated = negation !== undefined;
    const acceptance = findCues(ACCEPTANCE_WORDS, run)[0];
    if (acceptance !== undefined && run.words[acceptance.from - 1] !== 'not') this.#accepted.push(argument ?? shown);
    const design = findCues(READINESS_WORDS, run)[0];
    if (
      this.#readiness === undefined &&
      isNegated &&
      design !== undefined &&
      Math.abs(design.from - negation.to) <= 4
    ) {
      this.#readiness = { state: 'not-designed', because: shown, inferred: false };
    }
    if (USE_WORDS.matchAt(run.words, 0) !== undefined) this.#parts.push(...partsIn(this.#text, sentence));
  }

  fill(option: DecisionOption): DecisionOption {
    const { pro: pros, con: cons, neutral } = this.#arguments;
    return {
      ...option,
      markers: [...option.markers, ...this.#markers],
      pros: [...option.pros, ...pros],
      cons: [...option.cons, ...cons],
      neutral: [...option.neutral, ...neutral],
      snippets: this.#snippets,
      readiness: this.#readiness,
      parts: this.#parts,
      accepted: this.#accepted,
    };
  }
}

const PURPOSE = /^[\s*_`"”)]{0,4}(?:\([^()]{0,120}\)\s)?(?:for|in|on|für|para|pour|per|dla|для|cho)\s/iu;

/** `Use Option A for standalone installations (one container)`: option and purpose. */
function partsIn(text: string, sentence: Span): OptionPart[] {
  const mentions = readOptionMentions(text, sentence.start, sentence.end);
  return mentions.flatMap((mention, index) => {
    const end = mentions[index + 1]?.start ?? sentence.end;
    const purpose = PURPOSE.exec(text.slice(mention.end, Math.min(end, mention.end + 140)));
    if (purpose === null) return [];
    const from = mention.end + purpose[0].length;
    const stop = text.slice(from, end).search(/\s\(|[;,]\s|\.\s|\.$/);
    const shown = quoteBare(text, from, stop === -1 ? end : from + stop);
    return [
      {
        option: mention.label,
        purpose: shown.text.replace(/\s(?:and|und|y|e|et|i|и)$/u, ''),
        inferred: false,
        start: mention.start,
        end: shown.end,
      },
    ];
  });
}

/** The code between the fences of a block. */
function codeOf(text: string, block: FenceBlock): Span {
  const open = text.indexOf('\n', block.start);
  const start = open === -1 || open >= block.end ? block.end : open + 1;
  const close = block.closed ? text.lastIndexOf('\n', block.end - 1) : block.end;
  return { start, end: Math.max(start, close) };
}
