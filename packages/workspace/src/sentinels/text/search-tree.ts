import { devNull } from 'node:os';
import { argumentBatches } from './argument-batches.ts';
import type { FoundLine } from './found-lines.ts';
import { cannotRead } from './read-lines.ts';
import { searchFiles, type SearchHost } from './search-process.ts';

/** A pattern with what the engine is asked in its place. */
export interface SearchPattern {
  readonly pattern: number;
  readonly search: string;
}

/** What a search could not do. */
export interface SearchGaps {
  /** Files that were not looked at, with why. */
  readonly files: ReadonlyMap<string, string>;
  /** Patterns that the engine does not take; then nothing has been searched. */
  readonly refused: ReadonlySet<number>;
  /** How many files were searched, as the engine counts them. */
  readonly searched: number;
  /** Whether it ended well and did not say how many: then nobody knows what it searched. */
  readonly isSilent: boolean;
}

/** What is searched: some files, and by what names the engine is told of them. */
export interface SearchFiles {
  readonly files: readonly string[];
  /** Files, and folders in which files stand. */
  readonly targets: readonly string[];
}

/** Searches any number of files for all patterns; as many processes as lists of arguments are needed, one after the other. */
export async function searchTree(
  host: SearchHost,
  patterns: readonly SearchPattern[],
  { files, targets }: SearchFiles,
  onLine: (found: FoundLine) => void,
): Promise<SearchGaps> {
  const gaps = { files: new Map<string, string>(), refused: new Set<number>(), searched: 0, isSilent: false };
  const texts = [...new Set(patterns.map(({ search }) => search))];
  if (texts.length === 0) return { ...gaps, searched: files.length };
  for (const batch of argumentBatches(targets)) {
    const end = await searchFiles(host, texts, batch, onLine);
    gaps.searched += (end.searched ?? 0) - end.long.size;
    for (const path of end.long) gaps.files.set(path, `it has a line of more than ${host.mostBytes} bytes`);
    if (end.state === 'done') {
      gaps.isSilent ||= end.searched === undefined;
      continue;
    }
    const concerned = targets === files ? batch : files;
    const unread = end.state === 'partly' ? unreadable(host.root, concerned) : [];
    for (const [path, reason] of unread) gaps.files.set(path, reason);
    if (unread.length > 0) continue;
    // No file explains it: either some pattern is refused, or the engine does not work.
    const refused = end.state === 'partly' ? await refusedOf(host, texts) : NO_TEXTS;
    if (refused.size === 0) {
      for (const path of concerned) gaps.files.set(path, `the search engine failed: ${end.reason}`);
      continue;
    }
    for (const { pattern, search } of patterns) if (refused.has(search)) gaps.refused.add(pattern);
    // It happens with the first batch or with none: nothing has been found yet.
    return gaps;
  }
  return gaps;
}

const NO_TEXTS: ReadonlySet<string> = new Set();

function unreadable(root: string, paths: readonly string[]): Array<[string, string]> {
  return paths.flatMap((path) => {
    const reason = cannotRead(root, path);
    return reason === undefined ? [] : [[path, reason]];
  });
}

/** The texts that the engine does not compile, alone or beside the others; found by halving. */
async function refusedOf(host: SearchHost, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const { state } = await searchFiles(host, texts, [devNull], () => undefined);
  if (state === 'done') return new Set();
  if (texts.length === 1) return new Set(texts);
  const middle = Math.ceil(texts.length / 2);
  const first = await refusedOf(host, texts.slice(0, middle));
  const second = await refusedOf(host, texts.slice(middle));
  // Too much only together: one half waits for the engine that takes everything.
  if (first.size === 0 && second.size === 0) return new Set(texts.slice(middle));
  return new Set([...first, ...second]);
}
