import { LetterPattern } from '../../model/letter-pattern.ts';
import { senseOfFamily } from '../../documents/id-family.ts';
import { isIdShaped } from '../../model/item-id.ts';
import type { Span } from '../prose/span.ts';

/** Identifiers mentioned together: one, a range, or a list. `ids` holds every identifier that is meant. */
export interface IdReference extends Span {
  readonly text: string;
  readonly ids: readonly string[];
  readonly form: 'single' | 'range' | 'list';
  /** True where a range is open or too long, so that `ids` does not hold all of it. */
  readonly isPartial: boolean;
}

const WORD = new LetterPattern(/(?<![\p{L}\p{N}_$§])\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*/gu);
const ID = new LetterPattern(/^\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*/u);
const PART = new LetterPattern(/^(?:\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*|\d{1,6}[a-z]?)(?![\p{L}\p{N}])/u);
const THROUGH = /\s?(?:\.\.\.?|…|–|—|‑|~|至|から|부터)\s?|\s(?:through|thru|bis|hasta|até|jusqu’à|fino a|по|đến)\s/uy;
const JOINED = new LetterPattern(/^\p{Lu}{1,6}_\d+$/u);
const NUMBERED = /^(\p{Lu}(?:.*\D)?)?(\d{1,6})([A-Za-z]?)$/u;
const MAX_WINDOW = 140;
const MAX_IDS = 1000;
/** Acronyms that stand before a number with a space between: `ADR 0001`. */
const SPACED = new LetterPattern(/^(ADR|MADR|RFD|KEP|PEP|MDR|PDR|OD|OQ|DEC)[ \u00a0]#?(\d{1,6})(?![\p{L}\p{N}])/u);
/** Names of techniques that look like identifiers. */
const TECHNICAL =
  /^(?:(?:SHA|UTF|ISO|IEC|AES|RSA|MD|CRC|BASE|IPV|HTTPS?|TLS|SSL|OAUTH|ES|ECMA|X|UBI|CP|RFC|FIPS|PCI|SOC|NIST|IEEE|UUID|GPT|ARM|AMD|CVE|CWE|USD|EUR|U?INT|FLOAT|GO|JDK|PG|NET|V)[-_.]?V?\d[\d.]*[A-Za-z]?|S3|EC2|K8S|L[347]|P9[0-9]+|H26[45])$/i;

/**
 * Identifiers mentioned in a range, in order. Lists and ranges come as one reference with every identifier spelled out, so
 * that a range is never taken for an identifier.
 *
 *     closes OD1..OD3, T8r/T12r and ADR 0001
 *            ^^^^^^^^  ^^^^^^^^     ^^^^^^^^
 */
export function readIdReferences(text: string, start: number, end: number): IdReference[] {
  const references: IdReference[] = [];
  let done = start;
  for (const match of WORD.allIn(text.slice(start, end))) {
    const at = start + match.index;
    if (at < done) continue;
    const found = readAt(text, at, end);
    if (found === undefined) continue;
    references.push(found);
    done = found.end;
  }
  return references;
}

/** Whether an identifier names a technique (`SHA-256`) rather than an item; a register may still use it as one. */
export function isTechnicalName(id: string): boolean {
  return TECHNICAL.test(id);
}

function readAt(text: string, at: number, end: number): IdReference | undefined {
  const window = text.slice(at, Math.min(end, at + MAX_WINDOW));
  const spaced = SPACED.exec(window);
  let first: string;
  let stop: number;
  if (spaced !== null) {
    first = `${spaced[1]}-${spaced[2]}`;
    stop = spaced[0].length;
  } else {
    const match = ID.exec(window);
    if (match === null) return undefined;
    first = match[0];
    stop = first.length;
    const inner = splitHyphenRange(first);
    if (inner !== undefined) return reference(text, at, at + stop, inner, 'range');
    if (!isReferenceShaped(first)) return undefined;
  }
  const range = readThrough(window, stop, first);
  if (range !== undefined) return reference(text, at, at + range.stop, range.ids, 'range');
  const list = readSlashes(window, stop, first);
  if (list !== undefined) return reference(text, at, at + list.stop, list.ids, 'list');
  return reference(text, at, at + stop, [first], 'single');
}

function reference(
  text: string,
  start: number,
  end: number,
  ids: readonly string[],
  form: IdReference['form'],
): IdReference {
  return {
    start,
    end,
    text: text.slice(start, end),
    ids: ids.slice(0, MAX_IDS),
    form,
    isPartial: ids.length > MAX_IDS,
  };
}

/** An identifier in running text: as registers write them, and no version, technique or file name. */
function isReferenceShaped(token: string): boolean {
  if (!isIdShaped(token) || isTechnicalName(token)) return false;
  if (token.includes('_') && !JOINED.test(token)) return false;
  // "UUID-to-name" has the shape of a slug; the letters must stand for something that is decided or recorded.
  if (!/\d/.test(token))
    return (
      /^\p{Lu}{2,9}-\p{Ll}[\p{L}-]*$/u.test(token) && senseOfFamily(token.slice(0, token.indexOf('-'))) !== undefined
    );
  const head = /^[\p{L}]+/u.exec(token)?.[0] ?? '';
  // "Rev2", "Phase2-ready": a capitalised word with a number is a name, not an identifier.
  if (head.length > 2 && head !== head.toUpperCase()) return false;
  return (
    !/\.(?:md|txt|ts|py|go|js|json|ya?ml|rs|java|sql|rb|sh|cs|docx?|pdf)$/i.test(token) &&
    /^\p{Lu}[\p{L}\p{N}.-]*$/u.test(token) &&
    /\p{Lu}\p{L}{0,7}[-.]?\d/u.test(token)
  );
}

/** `M1-M4` in one token is a range, `P0-W7-T2` is not. */
function splitHyphenRange(token: string): string[] | undefined {
  const cut = token.indexOf('-');
  if (cut <= 0 || token.indexOf('-', cut + 1) !== -1) return undefined;
  const first = token.slice(0, cut);
  const last = token.slice(cut + 1);
  return /^\p{Lu}/u.test(last) ? expand(first, last) : undefined;
}

function readThrough(window: string, stop: number, first: string): { ids: string[]; stop: number } | undefined {
  THROUGH.lastIndex = stop;
  const through = THROUGH.exec(window);
  if (through === null) return undefined;
  const part = PART.exec(window.slice(stop + through[0].length));
  // "D-001 — 5 rows": a number alone closes a range only where no space stands between.
  const isTight = !/\s/.test(through[0]);
  const ids = part === null || (!isTight && /^\d/.test(part[0])) ? undefined : expand(first, part[0]);
  return part === null || ids === undefined ? undefined : { ids, stop: stop + through[0].length + part[0].length };
}

function readSlashes(window: string, stop: number, first: string): { ids: string[]; stop: number } | undefined {
  const ids = [first];
  let at = stop;
  while (window.charAt(at) === '/' && ids.length < 50) {
    const part = PART.exec(window.slice(at + 1));
    const id = part === null ? undefined : complete(first, part[0]);
    if (part === null || id === undefined) break;
    ids.push(id);
    at += 1 + part[0].length;
  }
  return ids.length > 1 ? { ids, stop: at } : undefined;
}

/** `009` after `D-001/` is `D-009`; a full identifier of any family stays itself. */
function complete(first: string, part: string): string | undefined {
  if (/^\p{Lu}/u.test(part)) return isReferenceShaped(part) ? part : undefined;
  const head = NUMBERED.exec(first);
  return head === null || head[1] === undefined ? undefined : head[1] + part;
}

/** Every identifier from first to last, both included; undefined when they are not of one family in rising order. */
export function expand(first: string, last: string): string[] | undefined {
  const from = NUMBERED.exec(first);
  const to = NUMBERED.exec(last);
  if (from === null || to === null || from[1] === undefined) return undefined;
  if (to[1] !== undefined && to[1] !== from[1]) return undefined;
  const low = Number(from[2]);
  const high = Number(to[2]);
  if (high <= low || high - low > MAX_IDS) return undefined;
  const width = (from[2] as string).length;
  const ids: string[] = [];
  for (let number = low; number <= high; number++) {
    const isLast = number === high;
    ids.push(`${from[1]}${String(number).padStart(width, '0')}${number === low ? from[3] : isLast ? to[3] : ''}`);
  }
  return ids;
}
