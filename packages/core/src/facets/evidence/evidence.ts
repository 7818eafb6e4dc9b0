import { LetterPattern } from '../../model/letter-pattern.ts';
import { codeSpansOf, type CodeSpan } from '../prose/code-spans.ts';
import { isDocumentName, readDocumentNames } from '../references/document-names.ts';
import { readNegativeClaims, type NegativeClaim } from './negative-claims.ts';
import { readSectionReferences } from '../references/section-references.ts';
import { mergeSpans, type Span } from '../prose/span.ts';

/** What a piece of evidence points at. */
export type AnchorKind = 'file' | 'document' | 'section' | 'symbol' | 'url';

/** One thing that evidence points at, so that it can be looked at again. */
export interface EvidenceAnchor extends Span {
  readonly kind: AnchorKind;
  /** Path, document name, symbol or address, without line suffix. */
  readonly target: string;
  /** Sections of a document, for `section`. */
  readonly sections: readonly string[];
  /** Lines that a path carries (`:12-20`, `#L12`): noted, though no anchor should depend on them. */
  readonly lines: string | undefined;
}

/** What a text brings forward as evidence: things that are there, and things that are said not to be. */
export interface Evidence {
  readonly anchors: readonly EvidenceAnchor[];
  readonly negative: readonly NegativeClaim[];
}

const URL = /https?:\/\/[^\s<>()[\]"'`|]{1,500}/g;
const BARE_PATH = new LetterPattern(
  /(?<![\p{L}\p{N}_./-])(?:\.{0,2}\/)?[\p{L}\p{N}_@.-]+(?:\/[\p{L}\p{N}_@.*-]+)+\/?(?![\p{L}\p{N}_/])/gu,
);
const LINES = /^(.{1,300}?)(?::(\d{1,6}(?:-\d{1,6})?)|#L?(\d{1,6}(?:-L?\d{1,6})?))$/;
const ENDING = /\.[A-Za-z][A-Za-z\d]{0,9}$/;
const KNOWN_ENDING =
  /\.(?:py|pyi|ts|tsx|js|jsx|mjs|cjs|go|rs|java|kt|kts|scala|rb|php|c|h|cc|cpp|hpp|cs|swift|m|sql|sh|bash|ps1|ya?ml|json|jsonc|toml|ini|cfg|conf|jnj|j2|tmpl|proto|graphql|tf|lock|xml|env|css|scss|vue|svelte|ex|exs|lua|pl|r|zig|dart|gradle|mk|service)$/i;
const SYMBOL = new LetterPattern(
  /^[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\.|::|->|#)[\p{L}_$][\p{L}\p{N}_$]*)*(?:\([^()]{0,200}\))?$/u,
);
const TELLING_SYMBOL = new LetterPattern(/[_.:#()]|\p{Ll}\p{Lu}|^\p{Lu}/u);
const PACKAGE = /^@?[a-z\d][\w.-]*(?:\/[\w.-]+){1,6}$/;

/** Reads the evidence of a range: anchors in order, and negative claims. */
export function readEvidence(text: string, start: number, end: number): Evidence {
  return { anchors: readAnchors(text, start, end), negative: readNegativeClaims(text, start, end) };
}

/** Everything in a range that can be looked up: sections and documents, addresses, code spans, paths in running text. */
export function readAnchors(text: string, start: number, end: number): EvidenceAnchor[] {
  const slice = text.slice(start, end);
  const sections = readSectionReferences(text, start, end)
    .filter((reference) => reference.document !== undefined)
    .map((reference) =>
      anchor('section', reference.start, reference.end, reference.document as string, reference.sections),
    );
  const urls = [...slice.matchAll(URL)].map((match) => {
    const address = match[0].replace(/[.,;:!?]+$/, '');
    return anchor('url', start + match.index, start + match.index + address.length, address);
  });
  const codes = codeSpansOf(text, start, end).flatMap((span) => ofCode(span) ?? []);
  const documents = readDocumentNames(text, start, end).map((name) =>
    anchor('document', name.start, name.end, name.name),
  );
  const paths = [...BARE_PATH.allIn(slice)].flatMap((match) => ofBarePath(match[0], start + match.index) ?? []);
  return [sections, codes, documents, paths].reduce((found, more) => mergeSpans(found, more), urls);
}

function ofCode(span: CodeSpan): EvidenceAnchor | undefined {
  const { start, end } = span;
  const written = span.text.trim();
  if (written === '' || written.length > 300 || /\s/.test(written.replace(/\([^()]*\)$/, ''))) return undefined;
  if (/^https?:\/\//.test(written)) return anchor('url', start, end, written);
  const { path, lines } = withoutLines(written);
  if (isDocumentName(path)) return anchor('document', start, end, path, [], lines);
  if (isFilePath(path)) return anchor('file', start, end, path, [], lines);
  const isSymbol = SYMBOL.test(written) && TELLING_SYMBOL.test(written);
  return isSymbol || PACKAGE.test(written) ? anchor('symbol', start, end, written) : undefined;
}

function ofBarePath(written: string, at: number): EvidenceAnchor | undefined {
  const { path, lines } = withoutLines(written.replace(/[.,;:]+$/, ''));
  const kind = isDocumentName(path) ? 'document' : isFilePath(path) ? 'file' : undefined;
  return kind === undefined ? undefined : anchor(kind, at, at + written.length, path, [], lines);
}

/** `src/queue.ts`, `conf/app.conf.j2` or `supervisord.conf`; a route such as `/v2/*` is none. */
function isFilePath(path: string): boolean {
  if (/[{}<>"'=;,]/.test(path)) return false;
  if (KNOWN_ENDING.test(path)) return true;
  return path.includes('/') && !path.startsWith('/') && (ENDING.test(path) || path.endsWith('/'));
}

function withoutLines(written: string): { path: string; lines: string | undefined } {
  const match = LINES.exec(written);
  return match === null
    ? { path: written, lines: undefined }
    : { path: match[1] as string, lines: match[2] ?? match[3] };
}

function anchor(
  kind: AnchorKind,
  start: number,
  end: number,
  target: string,
  sections: readonly string[] = [],
  lines?: string,
): EvidenceAnchor {
  return { kind, start, end, target, sections, lines };
}
