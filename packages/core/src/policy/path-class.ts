/**
 * A named set of files, for instance executable artefacts against paper-only documents. Patterns are globs over
 * root-relative paths; a file belongs when one of `include` matches and none of `exclude` does.
 */
export interface PathClass {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
