import type { Row } from './row.ts';

/** Something that cannot go on before an item is decided. */
export interface BlockedTarget {
  /** The node as the text names it: `M1`, `WS3`, `Phase 1`. */
  readonly target: string;
  /** True while nobody has confirmed the edge: it was read from prose. */
  readonly inferred: boolean;
  readonly line: number;
}

/** What an item blocks, each target once, in the order of the text. */
export function blockedTargets(_row: Row): readonly BlockedTarget[] {
  return [];
}
