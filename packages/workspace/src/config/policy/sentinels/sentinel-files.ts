import { canMatchLine, compilePattern, isCompiled, type SentinelFiles } from '@decisis/core';
import { oneOf, type SchemaProblem, type ValuePath } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';
import { textsSchema } from '../texts-schema.ts';
import { wrong } from './sentinel-table.ts';

/** The keys that say which files a sentinel looks at. */
export interface RawFiles {
  readonly classes?: readonly string[];
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Their shapes. */
export const FILE_KEYS: Readonly<Record<string, Schema>> = {
  classes: textsSchema('Path classes whose files it looks at.'),
  paths: textsSchema('Globs of files that it looks at, beside the classes.'),
  exclude: textsSchema('Globs of files that it does not look at.'),
};

/** The files of a table. */
export function filesOf({ classes = [], paths = [], exclude = [] }: RawFiles): SentinelFiles {
  return { classes, include: paths, exclude };
}

/** A sentinel, or what else is named, that looks at no files is wrong. */
export function checkFiles(
  { classes = [], paths = [] }: RawFiles,
  path: ValuePath,
  what = 'a sentinel',
): SchemaProblem[] {
  if (classes.length > 0 || paths.length > 0) return [];
  const expected = 'classes = ["…"] or paths = ["src/**"]';
  return [wrong(path, `has ${what} that looks at no files`, expected, 'key')];
}

/** A class that no path class has the name of is wrong: its files would be left out in silence. */
export function checkClasses(raw: object, path: ValuePath, known: readonly string[]): SchemaProblem[] {
  const { classes = [] } = raw as RawFiles;
  return classes.flatMap((word, at) => {
    if (known.includes(word)) return [];
    const expected = known.length === 0 ? 'the name of a [[path-class]], of which there is none' : oneOf(known);
    const problem = wrong([...path, 'classes', at], `has the unknown path class "${word}"`, expected);
    return [{ ...problem, unknown: { word, known } }];
  });
}

/** Patterns that do not compile, or that no line can match, are wrong, each at its place. */
export function checkPattern(
  pattern: string,
  path: ValuePath,
  isMatchedIn: 'lines' | 'texts' = 'lines',
): SchemaProblem[] {
  const result = compilePattern(pattern);
  if (isCompiled(result))
    return isMatchedIn === 'lines' && !canMatchLine(pattern) ? [neverMatching(pattern, path)] : [];
  const problem = `has the pattern "${pattern}", which does not compile at character ${result.at + 1}: ${result.problem}`;
  return [{ ...wrong(path, problem, 'a regular expression in RE2 syntax'), within: result.at }];
}

function neverMatching(pattern: string, path: ValuePath): SchemaProblem {
  const problem = `has the pattern "${pattern}", of which all or an alternative can never match`;
  return wrong(path, problem, 'a pattern for a part of one line, without its end: each line is tried by itself');
}
