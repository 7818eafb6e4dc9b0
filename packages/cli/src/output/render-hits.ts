import type { Hit, Match } from '../query/search-rows.ts';
import { fit, loadMeasure, pad, type Measure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** Lines of a search: each item, then the text around the words, with the line where it stands. */
export async function renderHits(hits: readonly Hit[], style: Style): Promise<readonly string[]> {
  const measure = await loadMeasure(
    hits.flatMap(({ row, matches }) => [row.summary.title ?? '', ...matches.map(({ text }) => text)]),
  );
  return hits.flatMap((hit, index) => [
    ...(index === 0 ? [] : ['\n']),
    ...renderHit(hit, style, measure).map((line) => `${line}\n`),
  ]);
}

function renderHit({ row, matches, count }: Hit, style: Style, measure: Measure): string[] {
  const { paint, link } = style;
  const { summary } = row;
  const id = escapeTerminal(summary.id ?? summary.key);
  const place = `${escapeTerminal(summary.path)}:${summary.line}`;
  const room = style.width - measure(id) - summary.status.length - 4;
  const title = fit(escapeTerminal(summary.title ?? ''), Math.max(20, room), measure);
  const head = `${link(paint('id', id), summary.path, summary.line)}  ${paint(summary.status, summary.status)}  ${title}`;
  const digits = String(matches.at(-1)?.line ?? 0).length;
  const lines = matches.map((match) => {
    const number = pad(String(match.line), digits, measure, 'right');
    return `  ${link(paint('faint', number), summary.path, match.line)}  ${excerpt(match, style, measure, digits + 4)}`;
  });
  const rest = count - matches.length;
  const more = rest > 0 ? [paint('faint', `  and on ${rest} more ${rest === 1 ? 'line' : 'lines'}`)] : [];
  return [head, paint('faint', `  ${place}`), ...lines, ...more];
}

/** The match in the middle of what fits on the line. */
function excerpt({ text, start, end }: Match, { paint, width }: Style, measure: Measure, used: number): string {
  const room = Math.min(width, 120) - used;
  const hit = escapeTerminal(text.slice(start, end));
  const around = Math.max(8, Math.floor((room - measure(hit)) / 2));
  const before = escapeTerminal(text.slice(0, start).trimStart());
  const after = escapeTerminal(text.slice(end).trimEnd());
  const head = before.length > around ? `…${before.slice(1 - around)}` : before;
  return head + paint('match', hit) + fit(after, Math.max(8, room - measure(head) - measure(hit)), measure);
}
