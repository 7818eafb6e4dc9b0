import { readRecordName } from '../../documents/dialects/adr/record-name.ts';
import type { DocumentReading } from '../../documents/document-reading.ts';
import type { Item } from '../../documents/item.ts';
import type { TextEdit } from '../../model/text-edit.ts';

/** Whether an item is a file of its own in a folder of records. */
export function isRecord({ defining }: Item): boolean {
  return defining.dialect === 'adr' || defining.dialect === 'kep';
}

const NUMBER = /(\d{1,8})(?!.*\d)/;

/** The path of a record under another number: `adr/0006-tugs.md` as 9 is `adr/0009-tugs.md`. Undefined when its name carries no such number. */
export function renumberedPath(path: string, from: string, to: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const written = readRecordName(path);
  const number = NUMBER.exec(from)?.[1];
  const wanted = NUMBER.exec(to)?.[1];
  const own = written.id === undefined ? undefined : NUMBER.exec(written.id)?.[1];
  if (number === undefined || wanted === undefined || own === undefined || Number(own) !== Number(number))
    return undefined;
  const at = name.indexOf(own);
  // The number stands in the name of the folder: moving whole folders is left to people.
  if (at === -1) return undefined;
  const padded = String(Number(wanted)).padStart(own.length, '0');
  return `${folder}${name.slice(0, at)}${padded}${name.slice(at + own.length)}`;
}

/** The number in front of the title of a record that has its identifier from its file name: `# 6. Use tugs`. */
export function headingNumber({ outline, source }: DocumentReading, from: string, to: string): TextEdit[] {
  const heading = outline.blocks.find((block) => block.type === 'heading');
  if (heading === undefined) return [];
  const found = /^(\s*)(\d{1,8})(?=[.):\s-])/.exec(source.text.slice(heading.textStart, heading.textEnd));
  const number = NUMBER.exec(from)?.[1];
  const wanted = NUMBER.exec(to)?.[1];
  if (found === null || number === undefined || wanted === undefined || Number(found[2]) !== Number(number)) return [];
  const start = heading.textStart + (found[1] as string).length;
  const digits = found[2] as string;
  return [{ start, end: start + digits.length, newText: likeDigits(wanted, digits) }];
}

/** Other spellings by which texts cite a record: `ADR 6`, `adr-006`, for `0006` and `ADR-0006`. */
export function spelledRecords(text: string, from: string, to: string): TextEdit[] {
  const number = NUMBER.exec(from)?.[1];
  const wanted = NUMBER.exec(to)?.[1];
  const word = /^\p{L}+/u.exec(from)?.[0] ?? 'ADR';
  if (
    number === undefined ||
    wanted === undefined ||
    (/^\p{L}+/u.exec(to)?.[0] ?? word).toUpperCase() !== word.toUpperCase()
  )
    return [];
  const spelled = new RegExp(
    `(?<![\\p{L}\\p{N}_/.-])(?:${word}|${word.toLowerCase()})(?:[-_ #]|: ?)(0{0,7}${Number(number)})(?![\\p{L}\\p{N}_]|[-.]\\p{N}|-\\p{L})`,
    'gu',
  );
  return [...text.matchAll(spelled)].map((match) => {
    const digits = match[1] as string;
    const end = match.index + match[0].length;
    return { start: end - digits.length, end, newText: likeDigits(wanted, digits) };
  });
}

function likeDigits(wanted: string, like: string): string {
  return String(Number(wanted)).padStart(like.startsWith('0') ? like.length : 1, '0');
}
