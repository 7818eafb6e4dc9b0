import { isDocumentPath } from '../model/document-path.ts';
import { compileGlob } from '../model/glob.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { CitationPolicy } from '../policy/citation-policy.ts';
import { findCitations, type IsCitedKey, type WrittenCitation } from './find-citations.ts';

/** A citation with its file. */
export interface Citation extends WrittenCitation {
  /** Root-relative path. */
  readonly path: string;
}

/** Files that hold no comments of people: images, archives, fonts, media, compiled and locked things, data. */
const NO_SOURCE =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|svgz?|pdf|zip|gz|tgz|bz2|xz|7z|zst|jar|war|class|o|a|so|dylib|dll|exe|wasm|bin|dat|db|sqlite3?|woff2?|ttf|otf|eot|mp[34]|m4a|wav|ogg|webm|mov|avi|pyc|lock|sum|map|snap|csv|tsv|jsonl?|parquet|min\.(?:js|css))$/i;
/** Pages are source and words alike. */
const PAGE = /\.html?$/i;
const NO_SOURCE_NAME = /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|go\.sum)$/;

const memo = new WeakMap<
  RepositoryView,
  { readonly policy: CitationPolicy; readonly isKey: IsCitedKey | undefined; readonly citations: readonly Citation[] }
>();

/**
 * Every citation of a decision in the source of a repository, in the order of paths. Documents are left out, for what they
 * say is read as registers; so are files that the view gives no text for. Each file is looked at once, and kept by the view
 * as long as the view keeps it.
 */
export function citationsIn(view: RepositoryView, policy: CitationPolicy, isKey?: IsCitedKey): readonly Citation[] {
  const known = memo.get(view);
  if (known?.policy === policy && known.isKey === isKey) return known.citations;
  const isRead = readBy(policy);
  const citations = view.paths().flatMap((path) => (isRead(path) ? inFile(view, policy, path, isKey) : []));
  memo.set(view, { policy, isKey, citations });
  return citations;
}

/** The citations in one file; none in one that is not looked at for them. */
export function citationsOf(
  view: RepositoryView,
  policy: CitationPolicy,
  path: string,
  isKey?: IsCitedKey,
): readonly Citation[] {
  return policy.markers.length > 0 && readBy(policy)(path) ? inFile(view, policy, path, isKey) : [];
}

function readBy({ paths, exclude }: CitationPolicy): (path: string) => boolean {
  const included = paths.map((glob) => compileGlob(glob));
  const excluded = exclude.map((glob) => compileGlob(glob));
  return (path) =>
    (included.length === 0 ? isSource(path) : included.some((matches) => matches(path))) &&
    !excluded.some((matches) => matches(path));
}

function inFile(
  view: RepositoryView,
  { markers }: CitationPolicy,
  path: string,
  isKey: IsCitedKey | undefined,
): readonly Citation[] {
  const text = view.text(path);
  if (text === undefined) return [];
  const isCited = PAGE.test(path) ? notInWords(text) : () => true;
  return findCitations(text, markers, isKey).flatMap((citation) => (isCited(citation) ? [{ ...citation, path }] : []));
}

/** Of a page, what stands in a comment or a script: its words may speak of markers without citing by them. */
function notInWords(text: string): (citation: WrittenCitation) => boolean {
  const folded = text.toLowerCase();
  return ({ start }) =>
    OPENERS.some(([open, close]) => {
      const opened = folded.lastIndexOf(open, start);
      return opened !== -1 && folded.lastIndexOf(close, start) < opened;
    });
}

const OPENERS = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
] as const;

function isSource(path: string): boolean {
  return (PAGE.test(path) || !isDocumentPath(path)) && !NO_SOURCE.test(path) && !NO_SOURCE_NAME.test(path);
}
