import {
  compilePath,
  endsInEscape,
  matchSegment,
  matchSegments,
  type PathPattern,
  type SegmentPattern,
} from '@decisis/core';

/** One line of a .gitignore file. */
interface IgnoreRule {
  readonly negated: boolean;
  readonly directoryOnly: boolean;
  /** A rule without an inner slash looks at the last segment alone. */
  readonly name: SegmentPattern | undefined;
  readonly path: PathPattern;
}

/** The rules of one .gitignore file, in the order of the file. */
export type IgnoreRules = readonly IgnoreRule[];

const BOM = '\ufeff';

/** Parses the text of a .gitignore file as git does; every text is valid. */
export function parseIgnoreRules(text: string): IgnoreRules {
  const rules: IgnoreRule[] = [];
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  for (const line of body.split('\n')) {
    const rule = parseRule(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

/**
 * What the rules say about a path, given as its segments below the folder of the file: `true` ignored, `false` brought
 * back by a `!` rule, `undefined` nothing. The last rule that matches counts.
 */
export function matchIgnoreRules(
  rules: IgnoreRules,
  segments: readonly string[],
  isDirectory: boolean,
): boolean | undefined {
  const name = segments[segments.length - 1] as string;
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const rule = rules[index] as IgnoreRule;
    if (rule.directoryOnly && !isDirectory) continue;
    const isMatch = rule.name === undefined ? matchSegments(rule.path, segments) : matchSegment(rule.name, name);
    if (isMatch) return !rule.negated;
  }
  return undefined;
}

/** Whether the rules leave out a file by itself or by a folder on the way to it; for paths that no walk has led to. */
export function isPathIgnored(rules: IgnoreRules, path: string): boolean {
  const segments = path.split('/');
  for (let depth = 1; depth < segments.length; depth += 1) {
    if (matchIgnoreRules(rules, segments.slice(0, depth), true) === true) return true;
  }
  return matchIgnoreRules(rules, segments, false) === true;
}

function parseRule(line: string): IgnoreRule | undefined {
  let pattern = trimTrailingSpaces(line);
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const negated = pattern.startsWith('!');
  if (negated) pattern = pattern.slice(1);
  const directoryOnly = pattern.endsWith('/');
  if (directoryOnly) pattern = pattern.slice(0, -1);
  if (pattern === '') return undefined;
  const isAnchored = pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  const path = compilePath(pattern);
  const only = path.length === 1 ? path[0] : undefined;
  const name = isAnchored || only === '**' ? undefined : only;
  return { negated, directoryOnly, name, path: isAnchored || name !== undefined ? path : compilePath(`**/${pattern}`) };
}

// "name\ " keeps its last space, "name  " loses both.
function trimTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  const kept = line.slice(0, end);
  return end < line.length && endsInEscape(kept) ? `${kept} ` : kept;
}
