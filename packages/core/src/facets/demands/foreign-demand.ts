import type { FieldName } from '../../model/field-name.ts';
import type { Demand, DemandScope } from './demand-sentence.ts';
import { DECLINED, DEMAND_WORDS, type DemandWords } from '../words/demand-words.ts';

const NUMBER = String.raw`^[\s*_]{0,4}(?:\p{L}{1,8}[ -]?\d{1,3}[*_]{0,2}[:.)][*_]{0,2}\s)?`;
const BEHIND = String.raw`[:：]?\s{0,2}`;
const END = /[.!。！](?=\s|$)/u;
const MAX_HEAD = 600;

interface Reader {
  readonly stems: readonly string[];
  /** Twelve languages have eighty patterns, and a register speaks one or two. */
  readonly patterns: () => Patterns;
}

interface Patterns {
  readonly must: RegExp;
  readonly without: RegExp | undefined;
  readonly accepted: RegExp;
  readonly closing: RegExp | undefined;
  readonly isClosed: boolean;
  readonly condition: RegExp;
}

let readers: readonly Reader[] | undefined;

/** What a sentence demands of decisions, in a language other than English. */
export function findForeignDemand(text: string): Demand | undefined {
  const head = text.slice(0, MAX_HEAD);
  const folded = head.toLowerCase();
  for (const { stems, patterns } of (readers ??= DEMAND_WORDS.map(readerOf))) {
    if (!stems.some((stem) => folded.includes(stem))) continue;
    const demand = demandIn(head, patterns());
    if (demand !== undefined) return demand;
  }
  return undefined;
}

/** The field that a declined noun of a demand names. */
export function declinedField(name: string): FieldName | undefined {
  const folded = name.toLowerCase();
  const found = Object.entries(DECLINED).find(([, words]) => words.split('|').includes(folded));
  return found?.[0] as FieldName | undefined;
}

/** The words that stand in front of what is demanded, at the start of a text. */
export const LEADING_ARTICLE = new RegExp(
  `^(?:${DEMAND_WORDS.flatMap(({ article }) => article?.split('|') ?? [])
    .toSorted((left, right) => right.length - left.length)
    .map((one) => (one.endsWith("['’]") ? one : String.raw`${one}\s`))
    .join('|')})(?=\\S)`,
  'iu',
);

function demandIn(head: string, reader: Patterns): Demand | undefined {
  const without = reader.without?.exec(head);
  const found = without ?? reader.must.exec(head);
  if (found === null || found === undefined) return undefined;
  const start = found[0].length;
  const rest = head.slice(start);
  const stop = END.exec(rest);
  let said = stop === null ? rest : rest.slice(0, stop.index);
  const closing = reader.closing?.exec(said.trimEnd());
  if (closing === null && reader.isClosed) return undefined;
  if (closing !== null && closing !== undefined) said = said.slice(0, closing.index);
  const adjective = found[1] ?? found[2];
  const scope: DemandScope =
    without !== null && without !== undefined
      ? 'accepted'
      : adjective === undefined
        ? 'every'
        : reader.accepted.test(adjective)
          ? 'accepted'
          : 'undecided';
  if (said.trim() === '' || reader.condition.test(said)) return { scope: 'every', list: undefined };
  return { scope, list: { start, end: start + said.length } };
}

function readerOf(words: DemandWords): Reader {
  let patterns: Patterns | undefined;
  return { stems: words.stems, patterns: () => (patterns ??= patternsOf(words)) };
}

function patternsOf(words: DemandWords): Patterns {
  const {
    every,
    noun,
    accepted,
    undecided,
    must,
    closing,
    without,
    condition,
    isClosed = false,
    isJoined = false,
  } = words;
  const gap = isJoined ? String.raw`\s{0,2}` : String.raw`\s`;
  const [before, behind] = isJoined ? ['', ''] : [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];
  const adjective = `(${accepted}|${undecided})`;
  const phrase = `${every}(?:${adjective}${gap})?(?:${noun})(?:${gap}${adjective})?`;
  const verb = must === undefined ? '' : `${gap}(?:${must})`;
  return {
    must: new RegExp(`${NUMBER}${phrase}${verb}${behind}${BEHIND}`, 'iu'),
    without: without === undefined ? undefined : new RegExp(`${NUMBER}(?:${without})${behind}${BEHIND}`, 'iu'),
    accepted: new RegExp(`^(?:${accepted})$`, 'iu'),
    closing: closing === undefined ? undefined : new RegExp(String.raw`\s?(?:${closing})$`, 'iu'),
    isClosed,
    condition: new RegExp(`${before}(?:${condition})${behind}`, 'iu'),
  };
}
