import type { LineMatcher } from '@decisis/core';
import { describeSystemError } from '../../files/system-error.ts';
import { excerptOf, hitIn, type MatchedLine } from './file-lines.ts';
import { unfitFiles } from './file-stamps.ts';
import type { PatternSet } from './pattern-set.ts';
import { readLines } from './read-lines.ts';
import { searchTargets, type TreeListing } from './search-targets.ts';
import { searchTree, type SearchGaps, type SearchPattern } from './search-tree.ts';

/** What is searched, and with what. */
export interface SearchTask {
  readonly engine: string;
  readonly root: string;
  readonly paths: readonly string[];
  /** Every file of the tree and what stands beside them; without it each file is named to the engine. */
  readonly listing: TreeListing | undefined;
  /** Whether to read the files here instead of starting the engine for them; for few. */
  readonly isRead: boolean;
  /** Whether some sentinel with a pattern looks at a file. */
  readonly isAsked: (pattern: number, path: string) => boolean;
  /** Larger files are left out; telling that is for others. */
  readonly mostBytes: number;
}

/** What a search found out beside the lines that it handed over. */
export interface Searched {
  /** Files that could not be searched, with why. */
  readonly unread: ReadonlyMap<string, string>;
  /** How many files were searched. */
  readonly count: number;
  /** Whether the engine does not say how many it searched. */
  readonly isSilent: boolean;
  /** The matched lines of a file; undefined when there were too many to hold on to, or not every pattern was tried. */
  linesOf(path: string): readonly MatchedLine[] | undefined;
}

const MOST_OF_FILE = 1000;
const MOST_OF_ALL = 100_000;
// So many characters are tried in vain in one run; beyond that a pattern costs nothing where nobody asks for it, and nothing is kept
// of files in which it was left out.
const SPARE = 500_000;
const NONE: readonly MatchedLine[] = [];
const NOTHING_UNFIT: ReadonlyMap<string, string> = new Map();

/**
 * Searches files for patterns; every line in which one of them finds something is handed to `onLine` once. The engine starts
 * before this returns, and compiling them is left for later.
 */
export async function searchPatterns(
  patterns: PatternSet,
  { engine, root, paths, listing, isRead: areRead, isAsked, mostBytes }: SearchTask,
  onLine: (path: string, line: MatchedLine) => void,
): Promise<Searched> {
  let matcher: LineMatcher | undefined;
  const lines = new Map<string, MatchedLine[] | undefined>();
  let held = 0;
  let spare = SPARE;
  const onFound = (path: string, line: number, text: string): void => {
    // Made while the engine runs.
    matcher ??= patterns.matcher();
    // The content may stand in another file tomorrow, of which another sentinel asks: all patterns are tried while that is cheap.
    const { hits, spent, isWhole } = matcher.matchAsked(text, (pattern) => isAsked(pattern, path), spare);
    spare -= spent;
    if (!isWhole) lines.set(path, undefined);
    if (hits.length === 0) return;
    const excerpt = excerptOf(text, Math.min(...hits.map(({ offset }) => offset)));
    const matched = {
      line,
      hits: hits.map(({ pattern, offset }) => hitIn(text, excerpt, pattern, offset)),
      excerpt,
    };
    onLine(path, matched);
    const before = lines.get(path);
    held += 1;
    if (before !== undefined && before.length < MOST_OF_FILE && held < MOST_OF_ALL) before.push(matched);
    else lines.set(path, lines.has(path) || held >= MOST_OF_ALL ? undefined : [matched]);
  };
  const sought: readonly SearchPattern[] = areRead ? [] : patterns.searched();
  const alone = new Set(areRead ? [] : patterns.unsearched());
  // The files of a pattern that the engine cannot look for are read here, for all patterns at once.
  const isRead = (path: string): boolean => areRead || [...alone].some((pattern) => isAsked(pattern, path));
  const search = async (): Promise<SearchGaps> => {
    const some = sought.filter(({ pattern }) => !alone.has(pattern));
    const files = alone.size === 0 && !areRead ? paths : paths.filter((path) => !isRead(path));
    const targets = listing === undefined ? files : searchTargets(listing, files);
    // Of a folder the engine passes over what is too large; what has a name it looks at, whatever it is.
    const unfit = listing === undefined ? NOTHING_UNFIT : unfitFiles(root, targets, mostBytes);
    const isFit = (path: string): boolean => !unfit.has(path);
    const searched =
      unfit.size === 0 ? { files, targets } : { files: files.filter(isFit), targets: targets.filter(isFit) };
    const gaps = await searchTree({ engine, root, mostBytes }, some, searched, ({ path, line, text }) =>
      onFound(path, line, text),
    );
    if (gaps.refused.size === 0)
      return unfit.size === 0 ? gaps : { ...gaps, files: new Map([...gaps.files, ...unfit]) };
    for (const pattern of gaps.refused) alone.add(pattern);
    return search();
  };
  const gaps = await search();
  const unread = new Map(gaps.files);
  let count = gaps.searched;
  for (const path of alone.size === 0 && !areRead ? [] : paths.filter(isRead)) {
    try {
      const all = readLines(root, path, mostBytes);
      if (typeof all === 'string') unread.set(path, all);
      else {
        for (const [index, text] of all.entries()) onFound(path, index + 1, text);
        count += 1;
      }
    } catch (error) {
      unread.set(path, describeSystemError(error));
    }
  }
  return { unread, count, isSilent: gaps.isSilent, linesOf: (path) => (lines.has(path) ? lines.get(path) : NONE) };
}
