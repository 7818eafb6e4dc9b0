/** One family of generated files. `npm run generate` writes them; `npm run check` compares. */
export interface Generator {
  readonly name: string;
  /** Globs from the root: a file they match that is not generated is stale and is removed. */
  readonly owns: readonly string[];
  /** The whole content of each file by path from the root. */
  readonly files: () => ReadonlyMap<string, string>;
}
