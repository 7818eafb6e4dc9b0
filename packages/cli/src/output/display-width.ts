/** How many columns of a terminal a text without escape sequences takes. */
export type Measure = (text: string) => number;

// Beyond these letters a character may take two columns or none.
const NEEDS_TABLE =
  /[^\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2190-\u21ff]/;

/** Width of text in letters that are one column wide each; other texts need {@link loadMeasure}. */
export const measureNarrow: Measure = (text) => text.length;

/**
 * The measure for these texts. string-width takes 25 ms to load, so it is loaded only when a text holds characters whose
 * width needs a table: CJK, emoji, combining marks.
 */
export async function loadMeasure(texts: Iterable<string>): Promise<Measure> {
  for (const text of texts) {
    if (!NEEDS_TABLE.test(text)) continue;
    const { default: stringWidth } = await import('string-width');
    return (line) => (NEEDS_TABLE.test(line) ? stringWidth(line) : line.length);
  }
  return measureNarrow;
}

/** The text cut to a width, with an ellipsis where something was cut; never cuts through a character people see as one. */
export function fit(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  return width <= 0 ? '' : `${take(text, width - 1, measure).trimEnd()}…`;
}

/** As much of the start of a text as a width holds. */
function take(text: string, width: number, measure: Measure): string {
  if (measure === measureNarrow) return text.slice(0, width);
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const columns = measure(segment);
    if (used + columns > width) break;
    kept += segment;
    used += columns;
  }
  return kept;
}

/** The text cut at its start, for paths, whose end tells more. */
export function fitEnd(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const chars = Array.from(text);
  let kept = '';
  let used = 0;
  for (let index = chars.length - 1; index >= 0; index -= 1) {
    const columns = measure(chars[index] as string);
    if (used + columns > width - 1) break;
    kept = (chars[index] as string) + kept;
    used += columns;
  }
  return `…${kept}`;
}

/** The text followed, or for numbers preceded, by the spaces that fill a width. */
export function pad(text: string, width: number, measure: Measure, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - measure(text)));
  return side === 'left' ? text + space : space + text;
}

/** Breaks text into lines of at most a width, at spaces; a word longer than a line is cut. */
export function wrap(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    let rest = word;
    let columns = measure(rest);
    if (used > 0 && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    while (columns > width) {
      const head = take(rest, width, measure);
      if (head === '') break;
      lines.push(head);
      rest = rest.slice(head.length);
      columns = measure(rest);
    }
    line = used === 0 ? rest : `${line} ${rest}`;
    used = used === 0 ? columns : used + 1 + columns;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
