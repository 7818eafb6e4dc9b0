import { parse } from 'smol-toml';
import { nearestNames } from '../spelling/nearest-name.ts';
import type { SchemaProblem } from './check-schema.ts';
import type { ConfigProblem } from './config-problem.ts';
import { TomlPositions } from './toml-positions.ts';

const MAX_PROBLEMS = 20;
const MAX_TEXT = 200;

/** A problem with the offset at which it stands. */
export interface ProblemAtOffset {
  readonly offset: number;
  readonly problem: string;
  readonly expected: string;
  readonly nearest: readonly string[];
}

/** Problems at their places in the text, in the order of the text, with the nearest known words; at most twenty. */
export function locateProblems(text: string, problems: readonly SchemaProblem[]): readonly ConfigProblem[] {
  return problemsAtOffsets(text, problems).map(({ offset, ...rest }) => ({ ...placeOf(text, offset), ...rest }));
}

/** The same with offsets in the text, for a text that is a part of another. */
export function problemsAtOffsets(
  text: string,
  problems: readonly SchemaProblem[],
  positions = new TomlPositions(text, (quoted) => Object.keys(parse(`${quoted} = 0`))[0] as string),
): readonly ProblemAtOffset[] {
  return problems
    .map(({ path, at, within, ...rest }) => ({ offset: offsetOf(text, positions.find(path)[at], within), ...rest }))
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MAX_PROBLEMS)
    .map(({ offset, problem, expected, unknown }) => {
      const nearest = unknown === undefined ? [] : nearestNames(unknown.word, unknown.known);
      return { offset, problem: oneLine(problem), expected, nearest };
    });
}

// A text with escapes or several lines has no place of its own for each character: its start is told.
function offsetOf(text: string, start: number, within: number | undefined): number {
  if (within === undefined || /^(?:"{3}|'{3})/.test(text.slice(start, start + 3))) return start;
  return text.slice(start + 1, start + 1 + within).includes('\\') ? start : start + 1 + within;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const bom = lineStart === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return { line: before.split('\n').length, column: offset - lineStart - bom + 1 };
}

// The file may hold anything; a message stays one line of bearable length.
function oneLine(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
