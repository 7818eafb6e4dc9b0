/**
 * Answers which of some commits, by full or shortened name, a repository does not have. Undefined where nobody can tell: there is
 * no repository, or its history was cut off.
 */
export type CommitLookup = (names: readonly string[]) => ReadonlySet<string> | undefined;
