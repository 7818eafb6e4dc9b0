import type { FindingLocation, Policy, Sentinel, TableProblem } from '@decisis/core';
import { parse } from 'smol-toml';
import type { SchemaProblem } from '../check-schema.ts';
import { locateProblems } from '../locate-problems.ts';
import { TomlPositions } from '../toml-positions.ts';
import { problemsOfEntry } from './problems-of-entries.ts';

/**
 * Gives sentinels, gates, plan nodes and judged edges of a decisis.toml the places where they stand, for findings about them, and
 * entries that cannot be understood what is wrong with them.
 */
export function withOrigins(
  policy: Policy,
  path: string,
  text: string,
  problems: readonly SchemaProblem[] = [],
): Policy {
  const positions = new TomlPositions(text, (quoted) => Object.keys(parse(`${quoted} = 0`))[0] as string);
  const place = (...steps: ReadonlyArray<string | number>): FindingLocation =>
    locationAt(path, text, positions.find(steps).key);
  const placeOfSentinel = (sentinel: Sentinel, index: number): FindingLocation => {
    if (sentinel.kind === 'invalid') return place(sentinel.stated.as, sentinel.stated.at);
    return 'embargo' in sentinel && sentinel.embargo !== undefined
      ? place('embargo', sentinel.embargo.at)
      : place('sentinel', index);
  };
  const wrongWith = (list: string, at: number): readonly TableProblem[] =>
    locateProblems(text, problemsOfEntry(problems, list, at));
  const { plan, gates, sentinels, invalidExceptions } = policy;
  return {
    ...policy,
    plan: {
      ...plan,
      origin: place('plan', 'phase'),
      nodes: plan.nodes.map((node, index) => ({ ...node, origin: place('plan', 'node', index) })),
      edges: plan.edges.map((edge, index) => ({ ...edge, origin: place('plan', 'edge', index) })),
    },
    gates: gates.map((gate, index) => ({ ...gate, origin: place('gate', index) })),
    sentinels: sentinels.map((sentinel, index) => ({
      ...sentinel,
      ...(sentinel.kind === 'invalid' ? { problems: wrongWith(sentinel.stated.as, sentinel.stated.at) } : {}),
      origin: { path, line: placeOfSentinel(sentinel, index).range.line },
    })),
    invalidExceptions: invalidExceptions.map((one) => ({ ...one, path, problems: wrongWith('exception', one.at) })),
  };
}

/** The place of an offset, down to the end of its line. */
export function locationAt(path: string, text: string, offset: number): FindingLocation {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  const line = before.split('\n').length;
  return { path, range: { start: offset, end: end === -1 ? text.length : end, line, column: offset - lineStart + 1 } };
}
