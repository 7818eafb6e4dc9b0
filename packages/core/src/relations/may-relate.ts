import { LetterPattern } from '../model/letter-pattern.ts';
import type { Item } from '../documents/item.ts';
import type { FieldName } from '../model/field-name.ts';

const FIELDS: readonly FieldName[] = ['supersedes', 'supersededBy', 'dependsOn', 'relates'];
/** An identifier, a link, a document or a section: without one of these a text refers to nothing. */
const REFERENCE = new LetterPattern(
  /\p{Lu}[\p{L}\p{N}]*[-_. ]?\d|\]\(|\[\[|§|\.(?:md|mdx|txt|adoc|rst)(?![\p{L}\p{N}])/gu,
);
const DOCUMENT = /\.(?:md|mdx|txt|adoc|rst)(?![\p{L}\p{N}])/u;
/** Stems of the words for superseding and depending, in every language that they are read in. */
const WORDS =
  /super[cs]ed|replaced|obsolet|overrid|ersetzt|abgelöst|löst ab|reempla|sustitu|substitu|remplac|sostitu|superat|zastąp|zastęp|замен|вытесн|thay|取代|替代|置き換|대체|استبدل|يحل|depend|relies|rely|builds on|contingent|blocked by|wait|requires decision|gated|häng|setzt voraus|dépend|dipend|zależ|завис|phụ thuộc|依赖|依存|의존|يعتمد/iu;

/**
 * Whether the text of an item can state that it supersedes or depends on something. Cheap, and never wrong when it says no, so
 * that most items of a long register are not read for their relations.
 */
export function mayRelate(item: Item): boolean {
  if (FIELDS.some((name) => item.field(name) !== undefined)) return true;
  // The status of a record may stand in front matter, outside of the item.
  const status = item.dialect === 'adr' ? item.text('status') : undefined;
  if (status !== undefined && /\d|\]\(/.test(status) && WORDS.test(status)) return true;
  return item.entries.some(({ start, end, id, dialect }) => {
    const text = item.source.text.slice(start, end);
    // What rests on a document that another item lays down depends on that item without a word for it.
    if (DOCUMENT.test(text)) return true;
    if (!WORDS.test(text)) return false;
    // A record is named by its file, and others may be named by their bare numbers.
    if (dialect === 'adr') return namesRecordBehindWord(text);
    const own = id === undefined ? 0 : 1;
    let found = 0;
    for (const _match of REFERENCE.allIn(text)) {
      found += 1;
      if (found > own) return true;
    }
    return false;
  });
}

const EVERY_WORD = new RegExp(WORDS.source, 'giu');
/** As far behind a word as its other side is looked for, and some more. */
const REACH = 300;
/** The next sentence, or the next paragraph: what begins there is no other side of a word before it. */
const NEXT = /[.!?]\s+\p{Lu}\p{Ll}+\s|(?<![:：][^\S\n]*)\n\s*\n/u;

/** Whether a number or a link stands behind one of the words, before the next sentence. */
function namesRecordBehindWord(text: string): boolean {
  for (const { index } of text.matchAll(EVERY_WORD)) {
    const behind = text.slice(index, index + REACH);
    const next = NEXT.exec(behind);
    // A heading stands over its paragraph.
    const end = next === null || text.lastIndexOf('#', index) > text.lastIndexOf('\n', index) ? REACH : next.index;
    if (/\d|\]\(/.test(behind.slice(0, end))) return true;
  }
  return false;
}

/** Whether the text of an item names two documents or sections, as one that sets two documents against each other does. */
export function namesDocuments(item: Item): boolean {
  return item.entries.some(({ start, end }) => {
    const names = item.source.text
      .slice(start, end)
      .matchAll(/§|\.(?:md|mdx|txt|adoc|rst|docx?|html?)(?![\p{L}\p{N}])/gu);
    return [...names.take(2)].length === 2;
  });
}
