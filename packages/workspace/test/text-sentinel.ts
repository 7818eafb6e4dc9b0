import type { TextSentinel } from '@decisis/core';

/** A sentinel against cranes, in every file of the tree, with what a test has otherwise. */
export function textSentinel(own: Partial<TextSentinel> = {}): TextSentinel {
  return {
    id: 'S1',
    decision: 'D-1',
    statement: 'the pier has no crane',
    kind: 'absent',
    level: 'hard',
    after: undefined,
    origin: { path: 'decisis.toml', line: 1 },
    files: { classes: [], include: ['**'], exclude: [] },
    patterns: ['crane'],
    least: undefined,
    most: undefined,
    tripwire: undefined,
    ...own,
  };
}
