import { blockingOf } from '@decisis/core';
import type { Row } from './row.ts';

const known = new WeakMap<Row, readonly BlockedTarget[]>();

/** Something that cannot go on before an item is decided. */
export interface BlockedTarget {
  /** The node as the text names it: `M1`, `WS3`, `Phase 1`. */
  readonly target: string;
  /** The node with the stage of it that waits: `WS3 design`. */
  readonly shown: string;
  /** True while nobody has confirmed the edge: it was read from prose. */
  readonly inferred: boolean;
  readonly line: number;
}

/**
 * What an item blocks, each target once, in the order of the text. Where a decision merely carries weight in a phase,
 * nothing is blocked.
 */
export function blockedTargets(row: Row): readonly BlockedTarget[] {
  let targets = known.get(row);
  if (targets === undefined) {
    const text = row.recall('blocks', () => JSON.stringify(readTargets(row)));
    known.set(row, (targets = JSON.parse(text) as BlockedTarget[]));
  }
  return targets;
}

function readTargets({ item, document }: Row): readonly BlockedTarget[] {
  const { lines } = item.source;
  const found = new Map<string, BlockedTarget>();
  for (const { target, relation, inferred, start } of blockingOf(item, document).edges) {
    if (relation === 'phase-impact') continue;
    const shown = target.stage === undefined ? target.id : `${target.id} ${target.stage}`;
    if (!found.has(shown)) found.set(shown, { target: target.id, shown, inferred, line: lines.lineAt(start) });
  }
  return [...found.values()];
}
