import { repositoryIndex } from '../evidence/repository-index.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';

/** A place where an item names a file. */
export interface Naming {
  readonly item: CheckedItem;
  /** What the item says about the file, when it stands in what it says about its consequences. */
  readonly impact: string | undefined;
  readonly line: number;
  /** The line, cut to what can be shown. */
  readonly quote: string;
}

const BEFORE = /[\p{L}\p{N}_./@+-]+$/u;
const AFTER = /^[\p{L}\p{N}_-]/u;
const MAX_QUOTE = 160;

/** The items whose entries name a file, each at the first place; a name that can mean several files names none of them. */
export function namingItems(context: CheckContext, path: string): readonly Naming[] {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const isMeant = (written: string, from: string): boolean => {
    // Listing the repository costs more than looking for the name, so it waits for one.
    const found = repositoryIndex(context.repository).find(written, from);
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
    const isImpact =
      DECISION_KINDS.includes(item.item.kind) &&
      item.item
        .allFields()
        .some(({ name, start, end }) => name === 'impacts' && start <= place.from && place.from < end);
    const lineStart = text.lastIndexOf('\n', place.from) + 1;
    const lineEnd = text.indexOf('\n', place.from);
    const quote = text
      .slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
      .trim()
      .slice(0, MAX_QUOTE);
    namings.push({
      item,
      impact: isImpact ? (impactOn(item, isMeant) ?? quote) : undefined,
      line: item.document.reading.source.lines.positionAt(place.from).line,
      quote,
    });
  }
  return namings;
}

/** What the impacts of an item say about a file, each as it is written. */
function impactOn(item: CheckedItem, isMeant: (written: string, from: string) => boolean): string | undefined {
  const own = item.facets().impacts.filter(({ document }) => {
    const name = document?.replace(/#.*$/, '');
    return name !== undefined && isMeant(name, item.document.path);
  });
  return own.length === 0 ? undefined : own.map(({ text }) => text).join('; ');
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
