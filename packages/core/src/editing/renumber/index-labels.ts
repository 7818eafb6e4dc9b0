import type { IndexRow } from '../../documents/record-index.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { fileLinks } from './file-links.ts';

const NUMBER = /(\d{1,8})(?!.*\d)/;

/** The words of a link to a record that are its number, alone or in front of its title: `[6](0006-tugs.md)`, `[6. Use tugs](…)`. */
export function linkNumbers(text: string, path: string, record: string, from: string, to: string): TextEdit[] {
  return fileLinks(text, path).flatMap(({ start, target }) => {
    if (target !== record || text.slice(start - 2, start) !== '](') return [];
    const open = labelStart(text, start - 2);
    return open === undefined ? [] : numberIn(text, open, start - 2, from, to);
  });
}

/** The numbers in the first cells of rows that list a record without a link to it. */
export function rowNumbers(rows: readonly IndexRow[], from: string, to: string): TextEdit[] {
  return rows.flatMap(({ item, page }) => {
    const id = item.field('id');
    return id === undefined ? [] : numberIn(page.source.text, id.start, id.end, from, to);
  });
}

/** What the rows of a page are called after their numbers have changed. */
export function renamedRows(rows: readonly IndexRow[], from: string, to: string): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ item: { id } }) => {
      const [edit] = id === undefined ? [] : numberIn(id, 0, id.length, from, to);
      return id === undefined || edit === undefined
        ? []
        : [[id, id.slice(0, edit.start) + edit.newText + id.slice(edit.end)] as const];
    }),
  );
}

/** The bracket that opens the words of a link which end at an offset; words with brackets of their own are left. */
function labelStart(text: string, end: number): number | undefined {
  const open = text.lastIndexOf('[', end);
  return open === -1 || /[\]\n]/.test(text.slice(open, end)) ? undefined : open + 1;
}

/** The number of a record at the start of a stretch, behind no more than the word for a record or a sign. */
function numberIn(text: string, start: number, end: number, from: string, to: string): TextEdit[] {
  const [number, wanted] = [NUMBER.exec(from)?.[1], NUMBER.exec(to)?.[1]];
  const found =
    /^([\s*_`~[]{0,6}(?:(?:m?adr|rfc|rfd|pep|kep|no|nr|record|decision)[-_ .]{0,2}|#)?)(\d{1,8})(?![\p{L}\p{N}]|[-.]\p{N})/iu.exec(
      text.slice(start, end),
    );
  if (number === undefined || wanted === undefined || found === null || Number(found[2]) !== Number(number)) return [];
  const digits = found[2] as string;
  const at = start + (found[1] as string).length;
  const padded = String(Number(wanted)).padStart(digits.startsWith('0') ? digits.length : 1, '0');
  return [{ start: at, end: at + digits.length, newText: padded }];
}
