/** Whether a word behind a marker, with the register before it, is the key of an item without identifier. */
export type IsCitedKey = (word: string, register: string | undefined) => boolean;

/** One cited identifier in a text, with its exact place. */
export interface WrittenCitation {
  readonly id: string;
  /** The register that the citation names: `billing` of `billing:D-004`. */
  readonly register: string | undefined;
  /** The word before it, as written. */
  readonly marker: string;
  /** Range of the identifier alone, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/** What opens a comment, or stands before one of its lines, in the usual languages. */
const OPENS_COMMENT =
  /(?:^|[\s;,{}()])(?:\/{2,}!?|\/\*+!?|#+|-{2,}|<!--|;+|%+|"""|'''|\(\*|\{-|\{#|rem|dnl|')(?=\s|$)[^"'`]*$/i;
const LINE_OF_COMMENT = /^\s*(?:\*+\s|\|\s)?[^"'`=(){};]*$/;
const ID = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*`;
/** An identifier, which may have its register before it and the last of a row of them behind it: `billing:D-004`, `D-004..D-007`. */
const CITED = String.raw`(?:[\p{L}\p{N}_./-]{1,200}:)?${ID}(?:(?:\.{2,3}|…)[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)?`;
const IDS = new RegExp(String.raw`[\s(:=]*(${CITED}(?:[ \t]*(?:,|&|and|\+)[ \t]*${CITED})*)`, 'uy');
const ONE = new RegExp(
  String.raw`(?:([\p{L}\p{N}_./-]{1,200}):)?(${ID})(?:(?:\.{2,3}|…)([\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*))?`,
  'gu',
);
/** In small letters only where nothing else can be meant: at once behind the marker, letters, a joint and a number. */
const SMALL = /[\s(:=]*(?:([\p{L}\p{N}_./-]{1,200}):)?([a-z]{1,8}[-_]\d{1,6}[a-z]?)(?![\p{L}\p{N}_-]|\.\p{N})/uy;
/** The key of an item without identifier, at once behind the marker too; whether one bears it tells it from a word. */
const KEY =
  /[\s(:=]*(?:([\p{L}\p{N}_./-]{1,200}):)?([\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*(?:#\d{1,3})?)(?![\p{L}\p{N}_/-]|\.\p{N})/uy;
const MOST_IN_ROW = 100;

/**
 * The identifiers that comments of a source text cite behind a marker.
 *
 *     // @decision D-008, billing:D-004: uploads stay where they began
 *                  ^^^^^          ^^^^^
 *
 * A marker inside a string literal is none. Identifiers hold a digit. Those within a row (`D-004..D-007`) stand where the row does. A
 * word at once behind a marker cites an item without identifier when `isKey` says that it is the key of one. One pass.
 */
export function findCitations(
  text: string,
  markers: readonly string[],
  isKey?: IsCitedKey,
): readonly WrittenCitation[] {
  const found: WrittenCitation[] = [];
  const used = markers.filter((marker) => marker !== '' && text.includes(marker));
  if (used.length === 0) return found;
  let line = 1;
  let start = 0;
  for (const written of text.split('\n')) {
    for (const marker of used) {
      for (let at = written.indexOf(marker); at !== -1; at = written.indexOf(marker, at + marker.length)) {
        if (isWord(written.charAt(at - 1)) || isWord(written.charAt(at + marker.length))) continue;
        if (!isComment(written.slice(0, at))) continue;
        found.push(...citedAt(written, at + marker.length, marker, start, line, isKey));
      }
    }
    line += 1;
    start += written.length + 1;
  }
  return found;
}

function citedAt(
  written: string,
  from: number,
  marker: string,
  lineStart: number,
  line: number,
  isKey: IsCitedKey | undefined,
): WrittenCitation[] {
  IDS.lastIndex = from;
  const list = IDS.exec(written);
  const cite = (id: string, register: string | undefined, start: number, length: number): WrittenCitation => ({
    id,
    register,
    marker,
    start: lineStart + start,
    end: lineStart + start + length,
    line,
    column: start + 1,
  });
  if (list === null) {
    SMALL.lastIndex = from;
    const small = SMALL.exec(written);
    const id = small?.[2];
    if (small !== null && id !== undefined) return [cite(id, small[1], SMALL.lastIndex - id.length, id.length)];
    if (isKey === undefined) return [];
    KEY.lastIndex = from;
    const [, register, key] = KEY.exec(written) ?? [];
    return key === undefined || !isKey(key, register)
      ? []
      : [cite(key, register, KEY.lastIndex - key.length, key.length)];
  }
  const listStart = from + list[0].length - (list[1] as string).length;
  return [...(list[1] as string).matchAll(ONE)].flatMap((match) => {
    const [whole, register, id = '', last] = match;
    if (!/\d/.test(id)) return [];
    const start = listStart + match.index + (register === undefined ? 0 : register.length + 1);
    const end = listStart + match.index + whole.length;
    const row = last === undefined ? [] : behindFirst(id, last);
    return [
      cite(id, register, start, id.length),
      ...row.map((each) =>
        each === last ? cite(each, register, end - last.length, last.length) : cite(each, register, start, end - start),
      ),
    ];
  });
}

/** The identifiers from one to the last of its row, written in full or by its number; none when they make no row. */
function behindFirst(first: string, last: string): readonly string[] {
  const from = /^(.*?)(\d+)$/u.exec(first);
  const to = /^(.*?)(\d+)$/u.exec(last);
  if (from === null || to === null || (to[1] !== '' && to[1] !== from[1])) return [];
  const [, family = '', number = ''] = from;
  const count = Number(to[2]) - Number(number);
  if (count < 1 || count > MOST_IN_ROW) return [];
  return Array.from({ length: count }, (_each, at) => {
    const digits = String(Number(number) + at + 1);
    return at === count - 1 && to[1] !== '' ? last : `${family}${digits.padStart(number.length, '0')}`;
  });
}

/** Whether what stands before a marker on its line makes it part of a comment: an opener, or nothing but comment text. */
function isComment(before: string): boolean {
  return OPENS_COMMENT.test(before) || LINE_OF_COMMENT.test(before);
}

function isWord(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}_]/u.test(char);
}
