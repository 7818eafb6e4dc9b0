import type { MergeNode } from './merge-node.ts';

/** The parts of one container in three versions, each key standing at most once in each of them. */
export interface KeyedParts {
  readonly base: readonly MergeNode[];
  readonly ours: readonly MergeNode[];
  readonly theirs: readonly MergeNode[];
}

/**
 * Makes keys unique. A key that stands twice in any version is told apart by titles, in all versions; what is still the same is
 * compared by its text. One key that both sides gave to new parts of different titles names two parts.
 */
export function keyParts(
  base: readonly MergeNode[],
  ours: readonly MergeNode[],
  theirs: readonly MergeNode[],
): KeyedParts {
  const [oneBase, oneOurs, oneTheirs] = numberLoneTable([base, ours, theirs]);
  const twice = new Set([...repeated(oneBase), ...repeated(oneOurs), ...repeated(oneTheirs)]);
  for (const key of takenTwice(oneBase, oneOurs, oneTheirs)) twice.add(key);
  const titled = [oneBase, oneOurs, oneTheirs].map((nodes) =>
    nodes.map((node) => (twice.has(node.key) ? { ...node, key: `${node.key}\n${node.title}` } : node)),
  );
  const still = new Set(titled.flatMap((nodes) => [...repeated(nodes)]));
  const [keyedBase, keyedOurs, keyedTheirs] = titled.map((nodes) =>
    nodes.map((node) => (still.has(node.key) ? { ...node, key: undefined } : node)),
  );
  return { base: keyedBase as MergeNode[], ours: keyedOurs as MergeNode[], theirs: keyedTheirs as MergeNode[] };
}

type Versions = [readonly MergeNode[], readonly MergeNode[], readonly MergeNode[]];

/** The only table of a place is the same one whatever its columns are called by now. */
function numberLoneTable(versions: Versions): Versions {
  const isLone = versions.every((nodes) => nodes.filter(({ kind }) => kind === 'table').length === 1);
  if (!isLone) return versions;
  return versions.map((nodes) =>
    nodes.map((node) => (node.kind === 'table' ? { ...node, key: 'the table' } : node)),
  ) as unknown as Versions;
}

function repeated(nodes: readonly MergeNode[]): Set<string | undefined> {
  const seen = new Set<string | undefined>();
  const twice = new Set<string | undefined>();
  for (const { key } of nodes) {
    if (key === undefined) continue;
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

function takenTwice(
  base: readonly MergeNode[],
  ours: readonly MergeNode[],
  theirs: readonly MergeNode[],
): Set<string | undefined> {
  const old = new Set(base.map(({ key }) => key));
  const added = new Map(ours.filter(({ key }) => key !== undefined && !old.has(key)).map((node) => [node.key, node]));
  return new Set(
    theirs.flatMap((node) => {
      const other = added.get(node.key);
      return other === undefined || other.title === node.title || other.text === node.text ? [] : [node.key];
    }),
  );
}
