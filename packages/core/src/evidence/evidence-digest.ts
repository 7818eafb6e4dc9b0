import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { documentSections } from './document-sections.ts';
import { symbolText } from './symbol-search.ts';

/** Evidence that is pinned to the text it was seen in. */
export interface PinnedEvidence {
  readonly path: string;
  /** A section (`§3.2`) or a symbol of the file; undefined for all of it. */
  readonly part: string | undefined;
  /** Hex digits, at least 12: the beginning of the SHA-256 of the text. */
  readonly sha256: string;
}

/** A pin written beside its evidence, with its place. */
export interface WrittenPin extends PinnedEvidence {
  readonly start: number;
  readonly end: number;
}

const PIN =
  /([\p{L}\p{N}_.@-]+(?:\/[\p{L}\p{N}_.@-]+)*\.[A-Za-z\d]{1,10})(?:#([\p{L}\p{N}_.$§:-]{1,120}))?@sha256:([0-9a-fA-F]{12,64})(?![0-9a-zA-Z])/gu;

/**
 * Pins in a range.
 *
 *     `kitchen/oven.py#preheat@sha256:0a1b2c3d4e5f`
 *      ^^^^^^^^^^^^^^^ ^^^^^^^        ^^^^^^^^^^^^
 *      path            part           digest
 */
export function readPins(text: string, start: number, end: number): readonly WrittenPin[] {
  const shown = text.slice(start, end);
  if (!shown.includes('@sha256:')) return [];
  return [...shown.matchAll(PIN)].map((match) => ({
    path: match[1] as string,
    part: match[2],
    sha256: (match[3] as string).toLowerCase(),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/**
 * The digest of what a pin names: SHA-256 in hex over the text with its line ends as LF and without blanks at the ends of
 * lines. Undefined when the file has no such section or symbol.
 */
export function evidenceDigest(text: string, part: string | undefined): string | undefined {
  const named = part === undefined ? text : partOf(text, part);
  if (named === undefined) return undefined;
  const normal = named
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return bytesToHex(sha256(new TextEncoder().encode(normal)));
}

function partOf(text: string, part: string): string | undefined {
  return part.startsWith('§') ? documentSections(text).text(part.slice(1)) : symbolText(text, part);
}
