import { containerOfHeading } from '../../../vocabulary/container-words.ts';
import type { Outline, Section } from '../../headings/outline.ts';

/** Words in front of the names of those who were there, at the start of a line or as a heading. */
const ATTENDED =
  /^[\s>*_#-]{0,8}(?:attendees|attendance|participants|those present|present|apologies|teilnehmer|teilnehmende|teilnehmerinnen|anwesende?|anwesend|asistentes|participantes|presentes|présents|participants|partecipanti|presenti|uczestnicy|obecni|участники|присутствовали|присутствующие|出席者|参加者|与会者|與會者|参会人员|参会人|참석자|thành phần tham dự|người tham dự|الحضور)[*_]{0,3}\s?(?:[:：]|$)/iu;
/** Sections of a record; minutes have none of them. */
const OF_RECORDS: readonly string[] = ['context', 'status', 'consequences', 'options', 'drivers', 'rationale'];
const MAX_HEAD = 12;

/**
 * Whether a document tells of a meeting: below its title a list of decisions, and beside it who was there, or lists of actions or
 * questions too. `sections` are those of a record that it has, `isStated` says that it gives a status of its own.
 */
export function isMinutes(
  outline: Outline,
  top: Section | undefined,
  sections: ReadonlySet<string>,
  isStated: boolean,
): boolean {
  if (OF_RECORDS.some((name) => sections.has(name))) return false;
  const held = new Set<string>();
  let isAttended = attendedIn(outline, top);
  for (const section of outline.sections) {
    if (section.index <= (top?.index ?? 0) || section.level > 3) continue;
    const container = containerOfHeading(section.title);
    if (container !== undefined) held.add(container);
    isAttended ||= ATTENDED.test(section.title);
  }
  if (!held.has('decisions')) return false;
  return isAttended || (!isStated && (held.has('actions') || held.has('questions')));
}

function attendedIn(outline: Outline, top: Section | undefined): boolean {
  const from = top?.from ?? 0;
  return outline.blocks
    .slice(from, Math.min(from + MAX_HEAD, top?.ownTo ?? MAX_HEAD))
    .some(
      (block) =>
        (block.type === 'line' || block.type === 'item') &&
        ATTENDED.test(outline.text.slice(block.textStart, block.textStart + 60)),
    );
}
