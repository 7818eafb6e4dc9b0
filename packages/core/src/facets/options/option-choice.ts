import type { Item } from '../../documents/item.ts';
import type { FieldName } from '../../model/field-name.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { plainText } from '../../documents/inline/inline-text.ts';
import { readDocumentNames } from '../references/document-names.ts';
import { readOptionMentions } from './option-mentions.ts';
import { titleKey } from './option-sections.ts';
import type { DecisionOption, OptionChoice } from './option.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Span } from '../prose/span.ts';

const QUOTED = /[“"„«「]([^”"“«»」\n]{1,200})[”"“»」]|^\s{0,3}\*\*([^*\n]{1,200})\*\*/u;
const LEADING_LABEL = /^[\s*_`]{0,4}([A-H]|\d{1,2})(?:[*_`]{1,3}|[\s]?[.):,;—–-]|\s?$)/u;
const MAX_OPTIONS = 60;

/** Which option a field names first, by label or by title; undefined when it names none. */
export function readChoice(item: Item, field: FieldName, options: readonly DecisionOption[]): OptionChoice | undefined {
  const value = item.field(field);
  if (value === undefined) return undefined;
  return choiceIn(item.source.text, value, options);
}

/** The same for any range. Only its first sentences count: further on, other options are compared. */
export function choiceIn(text: string, range: Span, options: readonly DecisionOption[]): OptionChoice | undefined {
  for (const sentence of sentencesOf(text, range.start, Math.min(range.end, range.start + 1500)).slice(0, 3)) {
    const mention = readOptionMentions(text, sentence.start, sentence.end)[0];
    if (mention !== undefined)
      return choice(mention, mention.label, options, documentBehind(text, mention.end, sentence.end));
    const titled = byTitle(text, sentence, options);
    if (titled !== undefined) return titled;
  }
  const label =
    options.length > 0 ? LEADING_LABEL.exec(text.slice(range.start, Math.min(range.end, range.start + 12))) : null;
  if (label === null || !options.some((option) => option.label === label[1])) return undefined;
  return choice({ start: range.start, end: range.start + label[0].length }, label[1] as string, options, undefined);
}

function choice(
  range: Span,
  label: string,
  options: readonly DecisionOption[],
  document: string | undefined,
): OptionChoice {
  const index = options.findIndex((option) => option.label?.toLowerCase() === label.toLowerCase());
  return { start: range.start, end: range.end, option: label, index: index === -1 ? undefined : index, document };
}

/** `Option B from "transport.md"`: the document that describes the option. */
function documentBehind(text: string, from: number, end: number): string | undefined {
  return readDocumentNames(text, from, Math.min(end, from + 80))[0]?.name;
}

function byTitle(text: string, sentence: Span, options: readonly DecisionOption[]): OptionChoice | undefined {
  if (options.length === 0 || options.length > MAX_OPTIONS) return undefined;
  const quoted = QUOTED.exec(text.slice(sentence.start, sentence.end));
  const written = quoted?.[1] ?? quoted?.[2] ?? text.slice(sentence.start, sentence.end);
  const words = ` ${normalizeLabel(plainText(written))} `;
  const found = options.flatMap((option, index) => {
    const key = titleKey(option);
    return key.length > 1 && !key.includes('@') && words.includes(` ${key} `)
      ? [{ option, index, size: key.length }]
      : [];
  });
  const best = found.toSorted((left, right) => right.size - left.size)[0];
  if (best === undefined) return undefined;
  return {
    start: sentence.start,
    end: sentence.end,
    option: best.option.label ?? best.option.title.text,
    index: best.index,
    document: undefined,
  };
}
