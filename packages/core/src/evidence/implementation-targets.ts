/** Something that an implementation marker names and that a repository can be asked for. */
export interface ImplementationTarget {
  /**
   * `migration`: said to be one by its number; `number`: a bare number with leading zeros, as migrations have them; `commit`: its
   * full or shortened name; `version`: one of this repository, as a tag has it.
   */
  readonly kind: 'file' | 'migration' | 'number' | 'commit' | 'version';
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
/**
 * A version with a `v`, or called one, that stands for itself: behind another word it is the version of something else, and so it is
 * before one ("v2.4.0 of the api").
 */
const VERSION =
  /(?:^|[,;+&([]\s{0,4}|(?<![\p{L}\p{N}])(?:and|und|y|e|et|i|и)\s{1,4})`?(?:(?:in\s{1,4})?(?:version|release|tag)\s{1,4}`?)?(v(?=\d)|(?<=(?:version|release|tag)\s{1,4}`?))(\d{1,9}(?:\.\d{1,9}){1,3}(?:-(?:rc|alpha|beta|pre|preview|dev|snapshot)[.-]?\d{0,6})?)`?(?=\s{0,4}(?:$|[,;+&()[\]])|\s{1,4}(?:and|und|y|e|et|i|и)\s)/giu;
/** Words for where else the work was done. */
const ELSEWHERE =
  /(?<![\p{L}\p{N}])(?:repo|repos|repository|repositories|submodule|monorepo|fork|upstream)(?![\p{L}\p{N}])/iu;

/**
 * What an implementation marker names: files by path, migrations by number, commits and versions of this repository. Pull requests
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
  const isElsewhere = ELSEWHERE.test(text);
  const versions = isElsewhere
    ? []
    : [...text.matchAll(VERSION)].map(([, mark = '', number = '']): ImplementationTarget => ({
        kind: 'version',
        name: `${mark}${number}`,
      }));
  const commits = isElsewhere
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
    ...versions,
    ...(bare === null ? [] : [{ kind: 'number' as const, name: bare[1] as string }]),
  ];
}
