import { LetterPattern } from '../../model/letter-pattern.ts';
import type { Outline } from '../../documents/headings/outline.ts';
import type { Block } from '../../documents/scan/block.ts';
import type { FieldName } from '../../model/field-name.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { readReferences } from '../references/references.ts';
import { quoteBare, type Quote } from '../prose/span.ts';

/** A part that a document asks of each of its items. */
export interface TemplatePart extends Quote {
  readonly field: FieldName;
}

/** What a document says that each of its items is written with. */
export interface StatedTemplate {
  readonly parts: readonly TemplatePart[];
  /** The identifiers that it is for, where the sentence above the list says so. */
  readonly ids: readonly string[];
}

const FOR_EACH = new LetterPattern(
  /(?<![\p{L}])(?:for (?:each|every)|each (?:decision|item|question|entry) (?:has|records)|für jede[nrs]?|para cada|pour chaque|per ogni|dla każde[jg]o?|для кажд\p{L}+|với mỗi)(?![\p{L}])/iu,
);
const MIN_PARTS = 3;

/**
 * The list under a line that says what is recorded for each item; every entry of it must lead with the name of a field.
 *
 *     For each loaf (L1..L9) we record:
 *                    ^^^^^^
 *     - Default — what is baked when nobody says a word.
 *       ^^^^^^^
 */
export function readStatedTemplate(outline: Outline): StatedTemplate | undefined {
  const { text } = outline;
  for (const [index, block] of outline.blocks.entries()) {
    if (block.type !== 'line' || !/[:：]\s*$/.test(text.slice(block.textStart, block.end))) continue;
    if (block.end - block.textStart > 300 || !FOR_EACH.test(text.slice(block.textStart, block.end))) continue;
    const parts: TemplatePart[] = [];
    let isTemplate = true;
    for (let next = index + 1; isTemplate && outline.blocks[next]?.type === 'item'; next++) {
      const part = partOf(text, outline.blocks[next] as Extract<Block, { type: 'item' }>);
      if (part === undefined) isTemplate = false;
      else parts.push(part);
    }
    if (!isTemplate || parts.length < MIN_PARTS) continue;
    const ids = readReferences(text, block.textStart, block.end)
      .filter(({ kind }) => kind === 'id')
      .flatMap(({ targets }) => [...targets]);
    return { parts, ids };
  }
  return undefined;
}

const MAX_LABEL_WORDS = 5;

/** `Default — what is baked`, or words that begin with the name of a field: `Default of the house`. */
function partOf(text: string, block: Extract<Block, { type: 'item' }>): TemplatePart | undefined {
  const line = text.slice(block.textStart, block.lineEnd);
  const stop = /\s[—–-]\s|[:：]/u.exec(line);
  let { text: label } = quoteBare(text, block.textStart, block.textStart + (stop?.index ?? line.length));
  label = label.replace(/[*_`]/g, '');
  let field = fieldForLabel(label, 'label');
  const words = label.split(/\s+/);
  for (
    let count = Math.min(MAX_LABEL_WORDS, words.length - 1);
    field === undefined && stop === null && count > 0;
    count--
  ) {
    label = words.slice(0, count).join(' ');
    field = fieldForLabel(label, 'label');
  }
  return field === undefined ? undefined : { ...quoteBare(text, block.textStart, block.lineEnd), text: label, field };
}
