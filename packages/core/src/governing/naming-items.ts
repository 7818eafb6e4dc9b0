import { repositoryIndex } from '../evidence/repository-index.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';

/** A place where an item names a file. */
export interface Naming {
  readonly item: CheckedItem;
  /** Whether it stands in what the item says about its consequences. */
  readonly isImpact: boolean;
  readonly line: number;
  /** The line, cut to what can be shown. */
  readonly quote: string;
}

const BEFORE = /[\p{L}\p{N}_./@+-]+$/u;
const AFTER = /^[\p{L}\p{N}_-]/u;
const MAX_QUOTE = 160;

/** The items whose entries name a file, each at the first place; a name that can mean several files names none of them. */
export function namingItems(context: CheckContext, path: string): readonly Naming[] {
  const index = repositoryIndex(context.repository);
  const base = path.slice(path.lastIndexOf('/') + 1);
  const isMeant = (written: string, from: string): boolean => {
    const found = index.find(written, from);
    return found.length === 0 ? written.replace(/^(?:\.?\/)+/, '') === path : found.length === 1 && found[0] === path;
  };
  const namings: Naming[] = [];
  for (const item of context.items) {
    if (item.document.path === path) continue;
    const { text } = item.document.reading.source;
    const place = item.item.entries
      .flatMap(({ start, end }) => placesOf(text, base, start, end))
      .find(({ from, to }) => isMeant(text.slice(from, to), item.document.path));
    if (place === undefined) continue;
    const impacts = item.item.field('impacts');
    const lineStart = text.lastIndexOf('\n', place.from) + 1;
    const lineEnd = text.indexOf('\n', place.from);
    namings.push({
      item,
      isImpact: impacts !== undefined && impacts.start <= place.from && place.from < impacts.end,
      line: item.document.reading.source.lines.positionAt(place.from).line,
      quote: text
        .slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
        .trim()
        .slice(0, MAX_QUOTE),
    });
  }
  return namings;
}

function placesOf(
  text: string,
  base: string,
  start: number,
  end: number,
): ReadonlyArray<{ readonly from: number; readonly to: number }> {
  const places: Array<{ readonly from: number; readonly to: number }> = [];
  for (let at = text.indexOf(base, start); at !== -1 && at < end; at = text.indexOf(base, at + base.length)) {
    const to = at + base.length;
    if (AFTER.test(text.slice(to, to + 2))) continue;
    const before = BEFORE.exec(text.slice(Math.max(start, at - 300), at))?.[0] ?? '';
    if (before !== '' && !before.endsWith('/')) continue;
    places.push({ from: at - before.length, to });
  }
  return places;
}
