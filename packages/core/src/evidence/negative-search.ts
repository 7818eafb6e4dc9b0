import { LetterPattern } from '../model/letter-pattern.ts';
import { isDocumentName } from '../facets/references/document-names.ts';
import type { EvidenceAnchor } from '../facets/evidence/evidence.ts';
import { codeSpansOf } from '../facets/prose/code-spans.ts';
import type { NegativeClaim } from '../facets/evidence/negative-claims.ts';
import type { RepositoryIndex } from './repository-index.ts';

/** A file that holds what a claim says is not there. */
export interface Counterexample {
  readonly path: string;
  /** 1-based; undefined where the name of the file says it. */
  readonly line: number | undefined;
  readonly sought: string;
}

/** What a claim is read against. */
export interface ClaimContext {
  readonly text: string;
  readonly path: string;
  readonly title: string;
  /** The anchors of the same evidence. */
  readonly anchors: readonly EvidenceAnchor[];
  readonly index: RepositoryIndex;
}

/** Nouns for a thing of code that has a file or definition of its own. */
const THINGS =
  /\b(?:implementation|implementations|module|class|function|script|program|file|package|handler|migration|code|entry point|test|tests)s?\b/gi;
const TESTS = /(?:^|\/)(?:tests?|__tests__|spec|fixtures?|vendor|node_modules|docs?)\/|[._-](?:test|spec)\.[a-z]+$/i;

/**
 * Looks again for what a claim says is not there. Only what can be looked up by name is looked for: names in code marks, in
 * the files that the claim names, else in all source; and for "no X implementation" a file that bears the name of the thing
 * that the item is about. Undefined when nothing was found, or nothing can be looked up.
 */
export function findCounterexample(claim: NegativeClaim, context: ClaimContext): Counterexample | undefined {
  if (claim.claim === 'neither') return undefined;
  const literals = codeSpansOf(context.text, claim.start, claim.end)
    .filter(({ start }) => start < claim.subjectRange.end || claim.claim === 'absent')
    .filter((span) => !context.anchors.some(({ kind, start }) => kind !== 'symbol' && start === span.start))
    .map(({ text }) => text.trim())
    .filter((text) => text.length > 3 && !/\s/.test(text));
  const named = literals.filter((literal) => claim.subject.includes(literal));
  const files = filesOf(claim, context);
  if (named.length > 0) return inTexts(named, files ?? sourceFiles(context), context);
  return files === undefined ? byName(claim, context) : byDefinition(claim, files, context);
}

/** Files that the claim names itself: "no X in `a.py`". */
function filesOf(claim: NegativeClaim, { anchors, index, path }: ClaimContext): readonly string[] | undefined {
  const own = anchors.filter(
    ({ kind, start, end, target }) =>
      start >= claim.subjectRange.end && end <= claim.end + 1 && kind === 'file' && !isDocumentName(target),
  );
  return own.length === 0 ? undefined : own.flatMap(({ target }) => [...index.find(target, path)]);
}

function inTexts(
  names: readonly string[],
  files: readonly string[],
  { index }: ClaimContext,
): Counterexample | undefined {
  for (const path of files) {
    const text = index.text(path);
    if (text === undefined) continue;
    for (const sought of names) {
      const at = text.indexOf(sought);
      if (at !== -1) return { path, line: text.slice(0, at).split('\n').length, sought };
    }
  }
  return undefined;
}

const CLASS_DEFINITION =
  /^[ \t]{0,80}(?:[a-z]{2,12}[ \t]+){0,4}(?:class|interface|struct|trait|record|protocol)[ \t]+([A-Za-z_$][\w$]*)/gm;
const FUNCTION_DEFINITION =
  /^[ \t]{0,80}(?:[a-z]{2,12}[ \t]+){0,4}(?:function|def|fn|func|fun|sub)[ \t]+([A-Za-z_$][\w$]*)/gm;

/** "No worker class in `a.py`": a class there or function there whose name is or ends in the word. */
function byDefinition(
  claim: NegativeClaim,
  files: readonly string[],
  { index }: ClaimContext,
): Counterexample | undefined {
  const [, word, kind] =
    /^`?([\p{L}\p{N}_]{3,})`?\s+(class|function|implementation)$/iu.exec(claim.subject.trim()) ?? [];
  if (word === undefined || kind === undefined) return undefined;
  const isFunction = kind.toLowerCase() === 'function';
  const wanted = fold(word);
  for (const path of files) {
    const text = index.text(path);
    if (text === undefined) continue;
    for (const match of text.matchAll(isFunction ? FUNCTION_DEFINITION : CLASS_DEFINITION)) {
      const sought = match[1] as string;
      if (!fold(sought).endsWith(wanted)) continue;
      const at = match.index + match[0].length;
      return { path, line: text.slice(0, at).split('\n').length, sought };
    }
  }
  return undefined;
}

/** "No worker implementation" of an item about `bread-slicing-worker`: a source file of that name. */
function byName(claim: NegativeClaim, context: ClaimContext): Counterexample | undefined {
  const head = claim.subject.replace(THINGS, '').trim().toLowerCase();
  if (head === claim.subject.trim().toLowerCase() || !/^[\p{L}\p{N}-]{3,}$/u.test(head)) return undefined;
  const name = nameEndingIn(head, context.title);
  if (name === undefined) return undefined;
  const wanted = fold(name);
  const path = sourceFiles(context).find((each) => fold(stem(each)) === wanted);
  return path === undefined ? undefined : { path, line: undefined, sought: name };
}

const JOINED_NAME = new LetterPattern(/[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+/gu);

/** A joined name of the title that ends in the word: `bread-slicing-worker` for "worker". */
function nameEndingIn(word: string, title: string): string | undefined {
  return [...JOINED_NAME.allIn(title)]
    .map(([name]) => name)
    .find((name) => fold(name).endsWith(fold(word)) && fold(name) !== fold(word));
}

/** Source files of the repository: no documents, tests, or files beside the register. */
function sourceFiles({ index, path, anchors }: ClaimContext): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const cited = new Set(anchors.flatMap(({ target }) => [...index.find(target, path)]));
  return index
    .paths()
    .filter(
      (each) =>
        !isDocumentName(each) && !TESTS.test(each) && !cited.has(each) && (folder === '' || !each.startsWith(folder)),
    );
}

function stem(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.indexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
