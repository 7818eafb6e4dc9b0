import type { GovernedFile } from './render-governed.ts';

/** The decisions that bind each file, for a program: reasons without the items that they were found by. */
export function governedJson(files: readonly GovernedFile[]): readonly object[] {
  return files.map(({ path, files: below, bindings }) => ({
    path,
    ...(below === undefined ? {} : { files: below }),
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
