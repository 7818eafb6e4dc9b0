import type { Span } from './span.ts';

/** A document named in a text. `name` is as written, without marks around it; an ellipsis at its end says it is shortened. */
export interface DocumentName extends Span {
  readonly name: string;
  readonly isShortened: boolean;
}

/** Endings of files that are read as documents; all other files are source. */
const DOCUMENT_ENDING = /\.(?:md|mdx|markdown|txt|adoc|asciidoc|rst|org|docx?|odt|pdf|html?|pptx?|xlsx?|csv)$/i;
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_./…@()-]*/gu;
const MAX_NAME = 200;

/** Whether a file name or path is that of a document rather than of source code. */
export function isDocumentName(name: string): boolean {
  return name.length <= MAX_NAME && DOCUMENT_ENDING.test(name) && !/\s/.test(name);
}

/**
 * Documents named in a range: by file name or path, or by the beginning of one and an ellipsis.
 *
 *     see `plans/switches.md` §3 and 05-routing-… §2
 *          ^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^
 */
export function readDocumentNames(text: string, start: number, end: number): DocumentName[] {
  const names: DocumentName[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const word = match[0].slice(0, MAX_NAME).replace(/[.()@/-]+$/, '');
    const at = start + match.index;
    if (text.startsWith('://', at + word.length) || text.startsWith('//', at - 2)) continue;
    const isShortened = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*[-_]…$/u.test(word);
    if (isShortened || isDocumentName(word)) names.push({ name: word, isShortened, start: at, end: at + word.length });
  }
  return names;
}

/** The file name at the end of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The one known document that a name means: the same name, the same last part of a path, or for a shortened name the only
 * one that begins so. Undefined when none does or several do.
 */
export function resolveDocument(name: string, known: Iterable<string>): string | undefined {
  const isShortened = name.endsWith('…');
  const wanted = isShortened ? name.slice(0, -1) : name;
  const found = new Map<string, string>();
  for (const candidate of known) {
    const base = baseName(candidate);
    const isMatch = isShortened ? base.startsWith(wanted) : candidate === wanted || base === wanted || candidate.endsWith(`/${wanted}`) || wanted.endsWith(`/${candidate}`);
    if (isMatch) found.set(base, candidate.length >= (found.get(base)?.length ?? 0) ? candidate : (found.get(base) as string));
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Every document that a text names in full, its own path included: what shortened names can be resolved against. */
export function knownDocuments(text: string, ownPath: string): Set<string> {
  const known = new Set<string>([ownPath]);
  for (const name of readDocumentNames(text, 0, text.length)) if (!name.isShortened) known.add(name.name);
  return known;
}
