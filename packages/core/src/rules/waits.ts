import { nameOfBlocker, type Blocker } from '../readiness/node-readiness.ts';
import type { FindingLocation } from '../findings/finding.ts';

/** What something waits for, by name, each once. */
export function waitsOf(blockers: readonly Blocker[]): readonly string[] {
  return [...new Set(blockers.map(nameOfBlocker))];
}

const START = { start: 0, end: 0, line: 1, column: 1 };

/** The place of something that configuration states; the file itself when it is not known more exactly. */
export function statedAt(origin: FindingLocation | undefined): FindingLocation {
  return origin ?? { path: 'decisis.toml', range: START };
}

/** The first line of a file, for findings about the file as a whole. */
export function fileAt(path: string): FindingLocation {
  return { path, range: START };
}
