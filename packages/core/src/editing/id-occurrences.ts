import type { Block } from '../documents/scan/block.ts';
import { idFamily, isIdShaped } from '../model/item-id.ts';

/** One place where a text names an identifier. */
export interface IdOccurrence {
  readonly start: number;
  readonly end: number;
  /**
   * `name`: stands for itself and can be replaced. `span`: an end or a part of a range or shortened list (`OD1..OD5`, `OD-1/2`).
   * `path`: part of a link target, a URL or a path. `code`: inside a code fence.
   */
  readonly sort: 'name' | 'span' | 'path' | 'code';
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;
const RUN = /[\p{L}\p{N}._-]{1,80}/uy;
const BETWEEN = /^\s{0,2}(?:\.{2,3}|…|–|—|-|to|through|until|bis|al?|au|à|do|até|hasta|до|по)\s{0,2}/u;

/** Every place where an identifier stands as itself in a text, never inside a longer one (`D-1` in `D-10` or `D-1.2`). */
export function findId(text: string, id: string, blocks: readonly Block[]): IdOccurrence[] {
  const fences = blocks.filter((block) => block.type === 'fence');
  const found: IdOccurrence[] = [];
  let fence = 0;
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const end = at + id.length;
    if (!standsAlone(text, at, end)) {
      if (isHyphenSpan(text, id, end) && !WORD.test(text.charAt(at - 1))) found.push({ start: at, end, sort: 'span' });
      continue;
    }
    while (fence < fences.length && (fences[fence] as Block).end <= at) fence++;
    const inFence = fence < fences.length && (fences[fence] as Block).start <= at;
    found.push({ start: at, end, sort: inFence ? 'code' : sortOf(text, id, at, end) });
  }
  return found;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (
    WORD.test(before) ||
    WORD.test(after) ||
    (text.charCodeAt(start - 1) >= 0xdc00 && text.charCodeAt(start - 1) <= 0xdfff)
  )
    return false;
  if ((before === '-' || before === '.') && WORD.test(text.charAt(start - 2)))
    return before === '.' && text.charAt(start - 2) === '.';
  if ((after === '-' || after === '.') && WORD.test(text.charAt(end + 1))) return false;
  return true;
}

function isHyphenSpan(text: string, id: string, end: number): boolean {
  return (
    text.charAt(end) === '-' && idFamily(runAt(text, end + 1)) === idFamily(id) && isIdShaped(runAt(text, end + 1))
  );
}

function sortOf(text: string, id: string, start: number, end: number): IdOccurrence['sort'] {
  if (isInPath(text, start, end)) return 'path';
  const between = BETWEEN.exec(text.slice(end, end + 12));
  if (between !== null) {
    const next = runAt(text, end + between[0].length);
    const isDigits = /^\s?(?:\.\.|…|–)\s?$/.test(between[0]) && /^\d{1,6}[A-Za-z]?(?![\p{L}\p{N}-])/u.test(next);
    if (isDigits || (isIdShaped(next) && idFamily(next) === idFamily(id))) return 'span';
  }
  if (/^[/+&]\d/.test(text.slice(end, end + 2))) return 'span';
  const lead =
    /([\p{Lu}][\p{L}\p{N}_-]{0,60})\s{0,2}(?:\.{2,3}|…|–|—|to|through|until|bis|al?|au|à|do|até|hasta|до|по)\s{0,2}$/u.exec(
      text.slice(Math.max(0, start - 80), start),
    );
  const isSpanEnd = lead !== null && isIdShaped(lead[1] as string) && idFamily(lead[1] as string) === idFamily(id);
  return isSpanEnd ? 'span' : 'name';
}

function isInPath(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  if (/\]\([^()\s]*$/.test(before) || /[a-z]{2,8}:\/\/[^\s|)]*$/i.test(before)) return true;
  if (before.endsWith('/')) {
    const run = /[\p{L}\p{N}._-]+(?=\/$)/u.exec(before)?.[0] ?? '';
    if (!isIdShaped(run) || !/^\p{Lu}/u.test(run)) return true;
  }
  return text.charAt(end) === '/' && !/^[\p{Lu}\d]/u.test(text.charAt(end + 1));
}

function runAt(text: string, at: number): string {
  RUN.lastIndex = at;
  return (RUN.exec(text)?.[0] ?? '').replace(/[._-]+$/, '');
}

/** Ranges of a text (`OD1..OD5`, `OD-024..031`) that hold a numbered identifier without naming it. */
export function findSpansOver(text: string, id: string): Array<{ start: number; end: number }> {
  const tail = /^(.*?)(\d+)$/.exec(id);
  if (tail === null) return [];
  const prefix = tail[1] as string;
  const number = Number(tail[2]);
  const escaped = prefix.replaceAll('.', '\\.');
  const range = new RegExp(
    `(?<![\\p{L}\\p{N}_-])${escaped}(\\d{1,6})\\s?(?:\\.{2,3}|…|–)\\s?(?:${escaped})?(\\d{1,6})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const found: Array<{ start: number; end: number }> = [];
  for (const match of text.matchAll(range)) {
    if (Number(match[1]) < number && number < Number(match[2]))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
