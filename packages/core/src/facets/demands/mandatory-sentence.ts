import type { FieldName } from '../../model/field-name.ts';
import type { Demand } from './demand-sentence.ts';
import { namedFields } from './named-fields.ts';
import { quoteBare } from '../prose/span.ts';
import { MANDATORY } from '../words/mandatory-words.ts';

/** Of what has no noun beside it, "approval is required" may be about anything; these are about decisions. */
const TELLING: readonly FieldName[] = ['owner', 'due', 'outcome', 'rollback'];
const MAX_SENTENCE = 300;
const END = /[.!。！](?=\s|$)/u;
const TAIL =
  /^\s(?:(?:for|in|on|of)\s(?:every|each|all|any)|für\s(?:jede|alle)|para\s(?:cada|todas?)|pour\s(?:chaque|toutes?)|per\s(?:ogni|tutte)|dla\s(?:każdej|wszystkich)|для\s(?:каждого|всех))\s\p{L}+(?:\s\p{L}+)?$/iu;
const BEFORE = /^\sbefore (?:approval|acceptance|closing|closure)$/iu;

let pattern: RegExp | undefined;

/**
 * What a sentence demands that says so behind the list, and names no decisions: it stands among the rules for them.
 *
 *     Owner and due date are mandatory.
 *     ^^^^^^^^^^^^^^^^^^
 */
export function findMandatory(text: string): Demand | undefined {
  const head = text.slice(0, MAX_SENTENCE);
  const stop = END.exec(head);
  const sentence = stop === null ? head.trimEnd() : head.slice(0, stop.index);
  pattern ??= new RegExp(`^(.{2,160}?)(?:${MANDATORY.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const found = pattern.exec(sentence);
  const said = found?.[1];
  if (found === null || said === undefined) return undefined;
  const start = /^(?:(?:the|an?|both|every|each|all)\s)?/iu.exec(said)?.[0].length ?? 0;
  const { requires } = namedFields(quoteBare(text, start, said.length).text);
  if (!requires.some((field) => TELLING.includes(field))) return undefined;
  const rest = sentence.slice(found[0].length);
  const isBefore = BEFORE.test(rest);
  if (rest !== '' && !isBefore && !TAIL.test(rest)) return { scope: 'every', list: undefined };
  return { scope: isBefore ? 'accepted' : 'every', list: { start, end: said.length } };
}
