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
const IDS =
  /[\s(:=]*((?:(?:[\p{L}\p{N}_./-]{1,200}:)?\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*)(?:[ \t]*(?:,|&|and|\+)[ \t]*(?:(?:[\p{L}\p{N}_./-]{1,200}:)?\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*))*)/uy;
const ONE = /(?:([\p{L}\p{N}_./-]{1,200}):)?(\p{Lu}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*)/gu;

/**
 * The identifiers that comments of a source text cite behind a marker.
 *
 *     // @decision D-008, billing:D-004: uploads stay where they began
 *                  ^^^^^          ^^^^^
 *
 * A marker inside a string literal is none. Identifiers hold a digit. One pass.
 */
export function findCitations(text: string, markers: readonly string[]): readonly WrittenCitation[] {
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
        found.push(...citedAt(written, at + marker.length, marker, start, line));
      }
    }
    line += 1;
    start += written.length + 1;
  }
  return found;
}

function citedAt(written: string, from: number, marker: string, lineStart: number, line: number): WrittenCitation[] {
  IDS.lastIndex = from;
  const list = IDS.exec(written);
  if (list === null) return [];
  const listStart = from + list[0].length - (list[1] as string).length;
  return [...(list[1] as string).matchAll(ONE)].flatMap((match) => {
    const id = match[2] as string;
    if (!/\d/.test(id)) return [];
    const start = listStart + match.index + match[0].length - id.length;
    return [
      {
        id,
        register: match[1],
        marker,
        start: lineStart + start,
        end: lineStart + start + id.length,
        line,
        column: start + 1,
      },
    ];
  });
}

/** Whether what stands before a marker on its line makes it part of a comment: an opener, or nothing but comment text. */
function isComment(before: string): boolean {
  return OPENS_COMMENT.test(before) || LINE_OF_COMMENT.test(before);
}

function isWord(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}_]/u.test(char);
}
