import { codeSpansOf } from '../prose/code-spans.ts';
import type { SentinelDraft } from './drafted-check.ts';
import { subjectOf } from './draft-subject.ts';
import { namedPlaces } from './named-places.ts';
import { openDraftOf } from './open-draft.ts';

const HOLDS = /\b(?:contains?|names?|uses?|references?|mentions?|cites?|imports?|calls?|refers?)\b/i;
const NEGATIVE = /^(?:no|zero|never)\b/i;
const NEITHER = /\bneither[ \t]+([\p{L}\p{N}_.]*[\p{L}\p{N}_])[ \t]+nor[ \t]+([\p{L}\p{N}_.]*[\p{L}\p{N}_])/iu;
const ALTERNATIVES = /^(.*?)\bexcept\b/i;
const DOCUMENT =
  /\b(?:briefs?|charters?|designs?|documents?|papers?|plans?|registers?|reports?|spec(?:ification)?s?)$/i;
const ITSELF = /^(?:this|the)[ \t]+\p{L}+(?<!s)$/iu;
const REVISION = /(?:[ \t]+(?:rev(?:ision)?|version|v)?\.?[ \t]*\d[\d.]*)$/i;
// `TODO` never appears in src/.
const NOWHERE =
  /^(.{1,160}?)[ \t]+(?:(?:is|are)[ \t]+)?(?:never|not|(?:must|may|shall|can|do|does)[ \t]*not)[ \t]+(?:to[ \t]+)?(?:be[ \t]+)?(?:appears?|occurs?|stands?|used|called|imported|mentioned|named|referenced|cited)\b(.*)$/i;
const CONDITION = /\b(?:until|unless|except|without|before|after|while|when|if|but)\b/i;
// No … may name A, B or C until …
const UNTIL = /\b(?:may|must not|shall not|can(?:not)?)\b(.*?)\buntil\b/i;
// The machine has exactly 11 codes (…).
const EXACTLY = /\bexactly[ \t]+(\d{1,6})[ \t]+(\p{L}[\p{L}_-]*(?:[ \t]+\p{L}[\p{L}_-]*(?=[ \t]*(?:[(.,;:]|$)))?)/iu;
const MEASURE = /^(?:milli|micro)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|bytes?|times?)\b/i;
// A table with column != 'word' MUST have non-null other_column.
const NOT_NULL =
  /^`?([a-z_][a-z0-9_]*)`?[ \t]+with[ \t]+`?([a-z_][a-z0-9_]*)[ \t]*(!=|<>|=)[ \t]*'([^'\n]{1,60})'`?[ \t]+(?:must|shall|has to)[ \t]+(?:have|carry)[ \t]+(?:an?[ \t]+)?non-null[ \t]+`?([a-z_][a-z0-9_]*)/i;
// A name that no sentence has by chance: with an underscore or a dot inside, or in capitals.
const NAME =
  /(?<![\p{L}\p{N}_.])(?:[\p{L}_][\p{L}\p{N}_]*[_.][\p{L}\p{N}_.]*[\p{L}\p{N}_]|\p{Lu}{4,})(?![\p{L}\p{N}_])/gu;
const WORDS: ReadonlySet<string> = new Set(['MUST', 'SHALL', 'NEVER', 'ONLY']);

/**
 * The check that a statement asks for; undefined unless its words plainly say which.
 *
 *     No page contains `eval` or inner_html.
 *     ^^      ^^^^^^^^ ^^^^^^    ^^^^^^^^^^
 */
export function draftOf(statement: string): SentinelDraft | undefined {
  const [sentence = ''] = statement.split(/;|\.\s/);
  return (
    draftOfRows(sentence) ??
    draftOfCount(sentence) ??
    draftOfNeither(statement) ??
    draftOfNames(sentence) ??
    draftOfNowhere(sentence) ??
    openDraftOf(statement)
  );
}

function draftOfRows(sentence: string): SentinelDraft | undefined {
  const match = NOT_NULL.exec(sentence);
  if (match === null) return undefined;
  const [, table = '', column = '', sign = '', value = '', needed = ''] = match;
  const comparison = sign === '=' ? '=' : '<>';
  return {
    kind: 'sql',
    query: `select 1 from public.${table} where ${column} ${comparison} '${value}' and ${needed} is null`,
  };
}

function draftOfCount(sentence: string): SentinelDraft | undefined {
  const match = EXACTLY.exec(sentence);
  if (match === null || MEASURE.test(match[2] as string)) return undefined;
  return { kind: 'count', figure: Number(match[1]), of: match[2] as string };
}

function draftOfNeither(statement: string): SentinelDraft | undefined {
  const neither = NEITHER.exec(statement);
  if (neither === null) return undefined;
  const before = statement.slice(0, neither.index);
  const verb = HOLDS.exec(before);
  if (verb === null) return undefined;
  return absentFrom(before.slice(0, verb.index), [neither[1] as string, neither[2] as string]);
}

function draftOfNames(sentence: string): SentinelDraft | undefined {
  if (!NEGATIVE.test(sentence) || ALTERNATIVES.test(sentence)) return undefined;
  const until = UNTIL.exec(sentence);
  if (until !== null) {
    const held = HOLDS.exec(until[1] as string);
    const names = held === null ? [] : namesIn((until[1] as string).slice(held.index + held[0].length));
    return names.length === 0 ? undefined : { kind: 'embargo', names };
  }
  const { globs, rest } = namedPlaces(sentence);
  const verb = HOLDS.exec(rest);
  if (verb === null) return undefined;
  const names = namesIn(rest.slice(verb.index + verb[0].length));
  return names.length === 0 ? undefined : withPaths(absentFrom(rest.slice(0, verb.index), names), globs);
}

function draftOfNowhere(sentence: string): SentinelDraft | undefined {
  const [, subject = '', behind = ''] = NOWHERE.exec(sentence) ?? [];
  if (CONDITION.test(sentence)) return undefined;
  const names = namesIn(subject);
  return names.length === 0
    ? undefined
    : withPaths({ kind: 'absent', patterns: names.map(wordPattern) }, namedPlaces(behind).globs);
}

function withPaths(draft: SentinelDraft, paths: readonly string[]): SentinelDraft {
  return draft.kind === 'absent' && paths.length > 0 ? { ...draft, paths } : draft;
}

/** What a document says of itself is looked for in it, everything else in other files, and those of another paper only their author knows. */
function absentFrom(subject: string, names: readonly string[]): SentinelDraft {
  const noun = subject.trim().replace(REVISION, '');
  const patterns = names.map(wordPattern);
  if (!DOCUMENT.test(noun)) return { kind: 'absent', patterns };
  if (ITSELF.test(noun)) return { kind: 'mention', patterns };
  const paths = [`…: the files of ${subjectOf(subject)}`];
  return { kind: 'table', of: 'mention', keys: { paths, omits: patterns, tripwire: names[0] ?? '' } };
}

function namesIn(text: string): readonly string[] {
  const spans = codeSpansOf(text, 0, text.length).map((span) => span.text.trim());
  const plain = text.replace(/`[^`]*`/g, ' ');
  const names = [...plain.matchAll(NAME)].map(([name]) => name).filter((name) => !WORDS.has(name));
  return [...new Set([...spans, ...names])].filter((name) => name !== '');
}

function wordPattern(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `${/^\w/.test(name) ? '\\b' : ''}${escaped}${/\w$/.test(name) ? '\\b' : ''}`;
}
