import type { GoverningDecision } from '@decisis/core';

/** The decisions that bind each file, for a program: reasons without the items that they were found by. */
export function governedJson(
  files: ReadonlyArray<{ readonly path: string; readonly bindings: readonly GoverningDecision[] }>,
): readonly object[] {
  return files.map(({ path, bindings }) => ({
    path,
    bindings: bindings.map((binding) => ({
      ...binding,
      reasons: binding.reasons.map(({ by, name, isBlocking, statement, source }) => ({
        by,
        name,
        isBlocking,
        statement,
        source,
      })),
    })),
  }));
}
