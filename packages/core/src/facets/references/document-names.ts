import { LetterPattern } from '../../model/letter-pattern.ts';
import { isDocumentPath } from '../../model/document-path.ts';
import type { Span } from '../prose/span.ts';

/** A document named in a text. `name` is as written, without marks around it; an ellipsis at its end says it is shortened. */
export interface DocumentName extends Span {
  readonly name: string;
  readonly isShortened: boolean;
}

const WORD = new LetterPattern(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_./…@()-]*/gu);
const SHORTENED = new LetterPattern(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*[-_]…$/u);
/** Without one of these a text names no document. */
const TELLING = /…|\.(?:md|mdx|markdown|txt|adoc|asciidoc|rst|org|docx?|odt|pdf|html?|pptx?|xlsx?|csv)/i;
const MAX_NAME = 200;

/** Whether a file name or path is that of a document rather than of source code. */
export function isDocumentName(name: string): boolean {
  return name.length <= MAX_NAME && isDocumentPath(name) && !/\s/.test(name);
}

/** Whether a text can name a document at all; cheap, and never wrong when it says no. */
export function mayNameDocument(text: string): boolean {
  return TELLING.test(text);
}

/**
 * Documents named in a range: by file name or path, or by the beginning of one and an ellipsis.
 *
 *     see `plans/switches.md` §3 and 05-routing-… §2
 *          ^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^
 */
export function readDocumentNames(text: string, start: number, end: number): DocumentName[] {
  const names: DocumentName[] = [];
  const shown = text.slice(start, end);
  if (!mayNameDocument(shown)) return names;
  for (const match of WORD.allIn(shown)) {
    if (!match[0].includes('.') && !match[0].includes('…')) continue;
    const word = match[0].slice(0, MAX_NAME).replace(/[.()@/-]+$/, '');
    const at = start + match.index;
    if (text.startsWith('://', at + word.length) || text.startsWith('//', at - 2)) continue;
    const isShortened = word.endsWith('…') && SHORTENED.test(word);
    if (isShortened || isDocumentName(word)) names.push({ name: word, isShortened, start: at, end: at + word.length });
  }
  return names;
}

/** The file name at the end of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Documents that names can be resolved against; looking one up does not go through all of them. */
export class DocumentIndex {
  readonly #byBase = new Map<string, string[]>();
  #bases: readonly string[] | undefined;

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const base = baseName(name);
      const same = this.#byBase.get(base);
      if (same === undefined) this.#byBase.set(base, [name]);
      else if (same.length < 20 && !same.includes(name)) same.push(name);
    }
  }

  /**
   * The one document that a name means: one with the same last part of its path, or for a shortened name the only one that
   * begins so. Undefined when none does or several do.
   */
  resolve(name: string): string | undefined {
    const base = baseName(name);
    const full = base.endsWith('…') ? this.#startingWith(base.slice(0, -1)) : base;
    if (full === undefined) return undefined;
    const found = (this.#byBase.get(full) ?? []).filter((known) =>
      base !== name ? known === name || known.endsWith(`/${name}`) || name.endsWith(`/${known}`) : true,
    );
    const longest = found.toSorted((left, right) => right.length - left.length)[0];
    return longest !== undefined && found.every((known) => longest.endsWith(known)) ? longest : undefined;
  }

  #startingWith(prefix: string): string | undefined {
    this.#bases ??= [...this.#byBase.keys()].toSorted();
    let low = 0;
    let high = this.#bases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bases[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    const first = this.#bases[low];
    const isOnly = first?.startsWith(prefix) === true && this.#bases[low + 1]?.startsWith(prefix) !== true;
    return isOnly ? first : undefined;
  }
}

/** Every document that a text names in full, and the text's own path: what shortened names can be resolved against. */
export function documentsNamedIn(text: string, ownPath: string): DocumentIndex {
  const names = [ownPath];
  for (const name of readDocumentNames(text, 0, text.length)) if (!name.isShortened) names.push(name.name);
  return new DocumentIndex(names);
}
