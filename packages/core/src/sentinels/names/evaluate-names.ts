import type { NamesSentinel } from '../../policy/sentinels/names-sentinel.ts';
import { isCompiled } from '../compile-pattern.ts';
import { compileGrammar } from './name-grammar.ts';
import { eachName, type FoundName, type MayGoOn } from './names-in.ts';

/** A name that departs from what a sentinel asks of names. */
export interface DepartingName extends FoundName {
  readonly problem: string;
}

/** The names of a text. */
export interface JudgedNames {
  readonly count: number;
  readonly departing: readonly DepartingName[];
  /** The line in which there was no time to go on; what comes there and behind was not looked at. */
  readonly stoppedAt: number | undefined;
}

const ALWAYS: MayGoOn = () => true;

/** The names of a text, with those that do not follow the grammar or that the registry, where one is given, does not list. */
export function judgeNames(
  sentinel: NamesSentinel,
  text: string,
  listed: ReadonlySet<string> | undefined,
  mayGoOn: MayGoOn = ALWAYS,
): JudgedNames {
  const grammar = compileGrammar(sentinel.grammar, sentinel.parts);
  const departing: DepartingName[] = [];
  let count = 0;
  const stoppedAt = eachName(text, sentinel.pattern, mayGoOn, (found) => {
    count += 1;
    if (!isCompiled(grammar) || grammar.firstIn(found.name) < 0)
      departing.push({ ...found, problem: `does not follow ${sentinel.grammar}` });
    else if (listed?.has(found.name) === false)
      departing.push({ ...found, problem: `is not listed in ${sentinel.registry ?? ''}` });
  });
  return { count, departing, stoppedAt };
}

/** The names that a registry lists, which are those that the pattern finds in it; undefined where there was no time for all of them. */
export function listedNames(
  { pattern }: NamesSentinel,
  registry: string,
  mayGoOn: MayGoOn = ALWAYS,
): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const stoppedAt = eachName(registry, pattern, mayGoOn, ({ name }) => names.add(name));
  return stoppedAt === undefined ? names : undefined;
}

/**
 * Whether a sentinel over names fails on a sample: one of its names departs from the grammar, or stands not in the text of the
 * registry. Undefined where only a registry could tell, and its text was not given.
 */
export function failsOnNames(sentinel: NamesSentinel, sample: string, registry?: string): boolean | undefined {
  const listed = registry === undefined ? undefined : listedNames(sentinel, registry);
  if (judgeNames(sentinel, sample, listed).departing.length > 0) return true;
  return sentinel.registry === undefined || listed !== undefined ? false : undefined;
}
