import { isDocumentPath, ownLines, type TextSentinel } from '@decisis/core';
import { readLines } from './read-lines.ts';

/** Tells the lines of documents on disk that state sentinels. A document is read once, and only when a line of it was found. */
export class OwnLinesOnDisk {
  readonly #root: string;
  readonly #mostBytes: number;
  readonly #texts = new Map<string, string>();
  readonly #known = new Map<TextSentinel, Map<string, ReadonlySet<number>>>();

  constructor(root: string, mostBytes: number) {
    this.#root = root;
    this.#mostBytes = mostBytes;
  }

  /** Whether in this line the patterns of a sentinel find nothing but words that state sentinels. */
  has(sentinel: TextSentinel, path: string, line: number): boolean {
    if (!isDocumentPath(path)) return false;
    let known = this.#known.get(sentinel);
    if (known === undefined) this.#known.set(sentinel, (known = new Map()));
    let lines = known.get(path);
    if (lines === undefined) known.set(path, (lines = ownLines(sentinel, path, this.#textOf(path))));
    return lines.has(line);
  }

  #textOf(path: string): string {
    let text = this.#texts.get(path);
    if (text === undefined) {
      try {
        const lines = readLines(this.#root, path, this.#mostBytes);
        text = typeof lines === 'string' ? '' : lines.join('\n');
      } catch {
        // What nobody can read states nothing; that it cannot be read is told by the search.
        text = '';
      }
      this.#texts.set(path, text);
    }
    return text;
  }
}
