import { readMarkedTitle } from './option-marks.ts';
import { bareOption, type DecisionOption } from './option.ts';
import { quoteBare } from '../prose/span.ts';

const MARK = /(?<![\p{L}\p{N}])(?:\(([a-h]|[A-H]|\d{1,2}|[ivx]{1,4})\)|([A-H])\))\s/gu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const CONJUNCTION = /[\s,;.]*(?:\b(?:or|and|oder|und|o|ou|y|e|et|lub|albo|или|hoặc))?[\s,;.]*$/u;

/**
 * Options enumerated inside running text: at least two marks that count up from the first.
 *
 *     Council picks: (1) promote it, (2) merge it or (3) keep the draft.
 *                     ^  ^^^^^^^^^^   ^  ^^^^^^^^
 */
export function readEnumeratedOptions(text: string, start: number, end: number): DecisionOption[] {
  const slice = text.slice(start, end);
  const marks: Array<{ label: string; start: number; end: number }> = [];
  for (const match of slice.matchAll(MARK)) {
    const label = (match[1] ?? match[2]) as string;
    if (!follows(marks.at(-1)?.label, label)) {
      if (marks.length >= 2) break;
      marks.length = 0;
      if (!follows(undefined, label)) continue;
    }
    marks.push({ label, start: start + match.index, end: start + match.index + match[0].length });
  }
  if (marks.length < 2) return [];
  return marks.map((mark, index) => {
    const next = marks[index + 1]?.start ?? lastEnd(text, mark.end, end);
    const tail = CONJUNCTION.exec(text.slice(Math.max(mark.end, next - 16), next));
    const stop = next - (tail?.[0].length ?? 0);
    const { title, markers } = readMarkedTitle(text, mark.end, Math.max(mark.end, stop));
    return { ...bareOption(mark.label, quoteBare(text, title.start, title.end), mark.start, stop), markers };
  });
}

/** Whether a label is the next one after another: `b` after `a`, `2` after `1`; or the first of a row. */
function follows(previous: string | undefined, label: string): boolean {
  if (previous === undefined) return label === 'a' || label === 'A' || label === '1' || label === 'i';
  if (/^\d+$/.test(label)) return Number(label) === Number(previous) + 1;
  if (ROMAN.indexOf(label) === ROMAN.indexOf(previous) + 1 && ROMAN.includes(previous)) return true;
  return label.length === 1 && previous.length === 1 && label.charCodeAt(0) === previous.charCodeAt(0) + 1;
}

/** The last option of a row ends with its sentence or line. */
function lastEnd(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/\.\s|\n|。/);
  return stop === -1 ? end : from + stop;
}
