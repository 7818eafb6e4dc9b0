import { RE2JS, RE2JSSyntaxException } from 're2js';
import { PLACE_GROUP } from '../policy/whole-name.ts';
import { problemOffset, type EngineProblem } from './problem-offset.ts';

/** A pattern ready to be tried on lines, in time linear in the line. */
export interface CompiledPattern {
  readonly text: string;
  /** Offset of the first match in a line, UTF-16, or of its group {@link PLACE_GROUP}; -1 when there is none. */
  readonly firstIn: (line: string) => number;
}

/** Why a text is no pattern: the part that is wrong, its offset in the text, and what is wrong with it. */
export interface PatternProblem {
  readonly at: number;
  readonly part: string;
  readonly problem: string;
}

// A policy is checked, run and tried on its tripwires with the same patterns.
const known = new Map<string, CompiledPattern | PatternProblem>();
const MOST_KNOWN = 10_000;

/** Compiles a pattern in RE2 syntax, or says what is wrong with it. `\w`, `\d`, `\s` and `\b` mean ASCII. */
export function compilePattern(text: string): CompiledPattern | PatternProblem {
  let result = known.get(text);
  if (result === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (result = compile(text)));
  }
  return result;
}

function compile(text: string): CompiledPattern | PatternProblem {
  try {
    const pattern = RE2JS.compile(text);
    const place = Object.hasOwn(pattern.namedGroups(), PLACE_GROUP) ? PLACE_GROUP : 0;
    return {
      text,
      firstIn: (line) => {
        const matcher = pattern.matcher(line);
        if (!matcher.find()) return -1;
        const at = matcher.start(place);
        return at < 0 ? matcher.start() : at;
      },
    };
  } catch (error) {
    const found = problemOf(error);
    return { ...found, at: problemOffset(text, found, problemIn) };
  }
}

function problemIn(text: string): EngineProblem | undefined {
  try {
    RE2JS.compile(text);
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): EngineProblem {
  if (!(error instanceof RE2JSSyntaxException)) throw error;
  return { part: error.getPattern() ?? '', problem: error.getDescription() };
}

/** Whether compiling gave a pattern. */
export function isCompiled(result: CompiledPattern | PatternProblem): result is CompiledPattern {
  return 'firstIn' in result;
}
