/** Something that an implementation marker names and that a repository can be asked for. */
export interface ImplementationTarget {
  /**
   * `migration`: said to be one by its number; `number`: a bare number with leading zeros, as migrations have them; `commit`: its
   * full or shortened name.
   */
  readonly kind: 'file' | 'migration' | 'number' | 'commit';
  readonly name: string;
}

const ADDRESS = /\b[a-z][a-z+.-]{1,20}:\/\/\S+/gi;
const FILE =
  /(?<![\p{L}\p{N}/])(?:\.{0,2}\/)?[\p{L}\p{N}_@-][\p{L}\p{N}_.@-]*(?:\/[\p{L}\p{N}_.@-]+)+\.[a-z]\w{0,9}(?![\p{L}\p{N}/])/giu;
const MIGRATION = /(?<![\p{L}\p{N}])migrations?\s{1,4}#?(\d{1,14})(?![\p{L}\p{N}.])/giu;
const NUMBER = /^`?(0\d{1,13})`?$/;

/** Digits and letters in one word, or what is called a commit; no part of a path, an address, or a longer name. */
const COMMIT =
  /(?<![\p{L}\p{N}_.:/@#-])(?:commit\s{1,4}`?([0-9a-f]{7,40})|(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{7,40}))(?![\p{L}\p{N}_-]|[./@:][\p{L}\p{N}])/gu;
/** Words for where else the work was done. */
const ELSEWHERE =
  /(?<![\p{L}\p{N}])(?:repo|repos|repository|repositories|submodule|monorepo|fork|upstream)(?![\p{L}\p{N}])/iu;

/**
 * What an implementation marker names: files by path, migrations by number, commits of this repository. Pull requests and versions
 * cannot be looked up and are left out.
 *
 *     migration 050, see db/migrations/050_queue.sql and #123 (3241a71)
 *     ^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^
 */
export function implementationTargets(marker: string): ImplementationTarget[] {
  const text = marker.slice(0, 1000).replaceAll(ADDRESS, ' ');
  const files = [...text.matchAll(FILE)].map(([name]): ImplementationTarget => ({ kind: 'file', name }));
  const migrations = [...text.matchAll(MIGRATION)].map(([, number]): ImplementationTarget => ({
    kind: 'migration',
    name: number as string,
  }));
  const commits = ELSEWHERE.test(text)
    ? []
    : [...text.matchAll(COMMIT)].map(([, called, plain]): ImplementationTarget => ({
        kind: 'commit',
        name: (called ?? plain) as string,
      }));
  const bare = NUMBER.exec(text.trim());
  return [
    ...files,
    ...migrations,
    ...commits,
    ...(bare === null ? [] : [{ kind: 'number' as const, name: bare[1] as string }]),
  ];
}
