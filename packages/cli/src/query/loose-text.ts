import { isRow, type Entry, type Field } from '@decisis/core';
import { facetsOfRow } from './facets.ts';
import type { Row } from './row.ts';

/** The paragraphs of an entry that stand in no field and no option: what is said of the item without a label. */
export function looseText(row: Row, entry: Entry): readonly Field[] {
  if (isRow(entry)) return [];
  const { text, lines } = row.item.source;
  const first = lines.lineAt(entry.start);
  const told = new Set<number>([first]);
  const spans = [...entry.fields(), ...facetsOfRow(row).options.options];
  for (const { start, end } of spans) {
    for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line += 1) told.add(line);
  }
  const found: Field[] = [];
  let run: { readonly start: number; end: number } | undefined;
  let at = entry.start;
  for (let line = first; at < entry.end; line += 1) {
    const newline = text.indexOf('\n', at);
    const end = Math.min(entry.end, newline === -1 ? text.length : newline);
    const written = text.slice(at, end).trim();
    const isLoose = !told.has(line) && written !== '' && !/^(?:#{1,6}\s|<!--|[-=]{3,}$)/.test(written);
    if (isLoose && run !== undefined) run.end = end;
    else if (isLoose) run = { start: at, end };
    if (run !== undefined && (!isLoose || newline === -1 || newline + 1 >= entry.end)) {
      found.push(textField(text, run.start, run.end));
      run = undefined;
    }
    if (newline === -1) break;
    at = newline + 1;
  }
  return found;
}

function textField(text: string, start: number, end: number): Field {
  const written = text.slice(start, end).replaceAll('\r', '').trim();
  return { name: 'context', label: 'text', start, end, slot: 'block', text: written };
}
