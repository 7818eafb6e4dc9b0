/** A line of a document; counted from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;

/**
 * The lines under the headings that hold the given words or number, down to the next heading of their level; all lines when
 * nothing is given. Undefined when no heading does.
 */
export function sectionLines(text: string, section: string | undefined): readonly NumberedLine[] | undefined {
  const lines = text.split(/\r\n|\n|\r/).map((one, index): NumberedLine => ({ line: index + 1, text: one }));
  if (section === undefined) return lines;
  const inside: NumberedLine[] = [];
  let level = 0;
  let isFound = false;
  let fence = '';
  for (const one of lines) {
    const mark = FENCE.exec(one.text)?.[1];
    if (mark !== undefined && (fence === '' || (mark.startsWith(fence) && mark[0] === fence[0])))
      fence = fence === '' ? mark : '';
    const heading = fence === '' ? HEADING.exec(one.text) : null;
    if (heading !== null) {
      const depth = (heading[1] as string).length;
      if (level > 0 && depth <= level) level = 0;
      if (level === 0 && isHeadingOf(heading[2] as string, section)) {
        level = depth;
        isFound = true;
        continue;
      }
    }
    if (level > 0) inside.push(one);
  }
  return isFound ? inside : undefined;
}

function isHeadingOf(heading: string, section: string): boolean {
  const wanted = section.replace(/^§\s*/, '').toLowerCase();
  const words = heading.toLowerCase();
  if (!/^\d+(?:\.\d+)*$/.test(wanted)) return words.includes(wanted);
  return new RegExp(`^§?\\s*${wanted.replaceAll('.', '\\.')}(?![.\\d]*\\d)`).test(words);
}
