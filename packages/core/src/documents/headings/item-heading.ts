import { LetterPattern } from '../../model/letter-pattern.ts';
import type { Field } from '../../model/field.ts';
import { readLeadingId } from '../../model/item-id.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { fieldAt } from '../inline/inline-text.ts';

/** A heading or list item text taken apart: identifier, title, and a status that people append to titles. */
export interface ItemHeading {
  readonly id: string | undefined;
  readonly idField: Field | undefined;
  readonly through: string | undefined;
  readonly boundary: 'separator' | 'bracket' | 'end' | 'space' | 'none';
  /** Number in front of the heading, when it has one: `3.` or `§S4.` */
  readonly numbering: string;
  readonly title: Field | undefined;
  readonly status: Field | undefined;
  /** The day a log puts in front of its entries: `2026-01-31 — Drop the cache`. */
  readonly date: Field | undefined;
}

const NUMBERING = new LetterPattern(
  /^(?:(?:§\s?\p{Lu}?\d+(?:\.\d+)*\.?|\d{1,4}(?:\.\d{1,4})*[.)]|\d{1,4}(?:\.\d{1,4})+|[٠-٩۰-۹]{1,3}[.)-]|\d{1,3}\s+[·—–])\s+|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．）]\s*)/u,
);

/** Whether a title opens with a plain number of its own: `3. Title`, `3 · Title`, `٣. Title`, `三、Title`; not `3.1 Title`. */
export function isNumbered(title: string): boolean {
  return /^(?:\d{1,4}[.)]\s|[٠-٩۰-۹]{1,3}[.)-]\s|\d{1,3}\s+[·—–]\s|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．）])/u.test(
    title,
  );
}
const LEAD_WORD =
  /^(decision|decisione|decisión|decisão|décision|entscheidung|decyzja|question|frage|domanda|pregunta|pergunta|pytanie|решение|вопрос|adr|rfc|kep|pep|rfd)\s+(?=[#]?\d)/iu;
const KIND_PREFIX =
  /^(?:open |key )?(decision|decisione|decisión|decisão|décision|entscheidung|decyzja|question)\s*:\s*/iu;
/** `Decision D-004: Use Postgres`: the word says what the identifier is. */
const KIND_BEFORE_ID = new LetterPattern(
  /^(?:decision|decisione|decisión|decisão|décision|entscheidung|decyzja|question)\s+(?=\p{Lu}{1,6}-?\d{1,6}\s*[:：—–.|-])/iu,
);
/** What both of the above begin with. */
const MAY_BE_NUMBERED = /^[§\d٠-٩۰-۹一二三四五六七八九十]/;
const MAY_BE_KIND = /^[deq]/i;
const DATE = /^\[?(\d{4}-\d{2}-\d{2})\]?(?:\s*[—–:|·]\s*|\s+-{1,2}\s+|\s+)(?=\S)/;
const ICON = /^(?:\p{Extended_Pictographic}[\ufe0f\u20e3]?\s*)+/u;
/** Sections, dashes and quotes are the usual signs beyond ASCII, and no icon. */
const MAY_BE_ICON = /[^\0-\xa8\u2010-\u203b]/;
const ID_SHAPE = new LetterPattern(/^\p{Lu}{1,8}(?:[-_.]?\p{Lu}{0,6})*[-_.]?\d+(?:\.\d+)*[A-Za-z]?$/u);
const NUMBER = new LetterPattern(/^#?\d[\p{L}\p{N}-]*(?:\.\d+)*/u);
const SHOUTED = new LetterPattern(/^[\p{Lu}\d_-]{4,}/u);
const WORDS_AND_DATE = new LetterPattern(/^[\p{L}_ -]+\s*[(,]?\s*\d{4}-\d{2}(?:-\d{2})?\)?$/u);

/**
 * Takes a title apart.
 *
 *     ### 4. [OD-059] Reuse the counter ✅ RESOLVED 2026-06-17
 *         ^^  ^^^^^^  ^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^
 */
export function readItemHeading(text: string, start: number, end: number, slot: 'line' | 'cell' = 'line'): ItemHeading {
  let at = start;
  const icon = MAY_BE_ICON.test(text.charAt(at)) ? ICON.exec(text.slice(at, Math.min(end, at + 20))) : null;
  if (icon !== null) at += icon[0].length;
  const dated = DATE.exec(text.slice(at, Math.min(end, at + 24)));
  const dateAt = dated === null ? at : text.indexOf(dated[1] as string, at);
  if (dated !== null) at += dated[0].length;
  const numbered = text.slice(at, Math.min(end, at + 40));
  const numbering = MAY_BE_NUMBERED.test(numbered) ? NUMBERING.exec(numbered) : null;
  const afterNumber = numbering === null ? at : at + numbering[0].length;
  const opening = text.slice(afterNumber, Math.min(end, afterNumber + 40));
  const prefix = KIND_PREFIX.exec(opening) ?? (MAY_BE_KIND.test(opening) ? KIND_BEFORE_ID.exec(opening) : null);
  const from = prefix === null ? afterNumber : afterNumber + prefix[0].length;
  const worded = readWordedId(text, from, end);
  const found = worded ?? readLeadingId(text, from, end);
  // Behind a date "V2 release dropped" is a sentence, not an identifier with a title.
  const isLoose = found?.boundary === 'space' && (dated !== null || !looksNumbered(found.id));
  const isId = found !== undefined && (worded !== undefined || !isLoose);
  const idEnd = isId ? found.rest : from;
  const opened = isId ? readStatusPrefix(text, idEnd, end) : undefined;
  const restStart = opened?.rest ?? idEnd;
  const status = opened === undefined ? readStatusSuffix(text, restStart, end, isId) : undefined;
  const titleEnd = status?.cut ?? end;
  const title = titleEnd > restStart ? fieldAt(text, 'title', '', restStart, titleEnd, slot) : undefined;
  return {
    id: isId ? found.id : undefined,
    idField: isId ? { name: 'id', label: '', start: found.start, end: found.end, slot, text: found.id } : undefined,
    through: isId ? found.through : undefined,
    boundary: !isId ? 'none' : opened === undefined ? found.boundary : 'separator',
    numbering: numbering === null ? '' : numbering[0].trim().replace(/\s*[.)、．）·—–-]$/, ''),
    title: title === undefined || title.text === '' ? undefined : title,
    status: opened?.field ?? status?.field,
    date:
      dated === null ? undefined : fieldAt(text, 'decidedOn', '', dateAt, dateAt + (dated[1] as string).length, slot),
  };
}

/** `Q46 Save storage` and `OD1 path` are identifiers although only a space follows; `Go1.24 support` is not. */
function looksNumbered(id: string): boolean {
  return ID_SHAPE.test(id);
}

function readWordedId(text: string, start: number, end: number): ReturnType<typeof readLeadingId> {
  const window = text.slice(start, Math.min(end, start + 80));
  const word = LEAD_WORD.exec(window);
  if (word === null) return undefined;
  const behind = window.slice(word[0].length);
  const number = NUMBER.exec(behind);
  if (number === null) return undefined;
  const tail = number[0].replace(/-+$/, '');
  const stop = start + word[0].length + tail.length;
  let rest = stop;
  while (rest < end && /[\s:—–·.\-)]/u.test(text.charAt(rest))) rest++;
  const isAcronym = (word[1] as string) === (word[1] as string).toUpperCase();
  const id = isAcronym ? `${word[1]}-${tail.replace('#', '')}` : `${word[1]} ${tail}`;
  return { id, start, end: stop, rest, boundary: 'separator', through: undefined };
}

/** A status in brackets between identifier and title: `Q-8 [Closed] Which region?`. */
function readStatusPrefix(text: string, start: number, end: number): { field: Field; rest: number } | undefined {
  const opening = text.charAt(start);
  if (opening !== '[' && opening !== '(') return undefined;
  const match = STATUS_PREFIX.exec(text.slice(start, Math.min(end, start + 80)));
  if (match === null || !isWholeStatus(match[1] as string)) return undefined;
  const to = start + 1 + (match[1] as string).length;
  return { field: fieldAt(text, 'status', '', start + 1, to, 'line'), rest: start + match[0].length };
}

const STATUS_PREFIX = /^[[(]([^()[\]]{2,60})[\])](?:\s{0,4}[:：—–-])?\s{1,8}(?=\S)/;

const STATUS_ICON = /[✅❌⚠🟢🔴🟡🟠⏸⬜☑🔒⏳❓🚫✔]/u;

/** A status at the end of a title: after a dash, in brackets, behind a struck title, or from a status icon on. */
function readStatusSuffix(
  text: string,
  start: number,
  end: number,
  afterId: boolean,
): { field: Field; cut: number } | undefined {
  const limit = Math.max(start, end - 400);
  const tail = text.slice(limit, end);
  const icon = STATUS_ICON.exec(tail);
  if (icon !== null && (icon.index > 0 || limit > start)) {
    const from = limit + icon.index;
    const reading = readStatus(text.slice(from, end));
    if (reading !== undefined)
      return { field: fieldAt(text, 'status', '', from, end, 'line'), cut: trimSeparator(text, start, from) };
  }
  const struck = tail.startsWith('~~') ? tail.indexOf('~~', 2) : -1;
  if (struck !== -1 && limit === start && readStatus(tail.slice(struck + 2))?.atStart === true) {
    const from = limit + struck + 2;
    return { field: fieldAt(text, 'status', '', from, end, 'line'), cut: from };
  }
  const bracket = /[([]([^()[\]]{2,60})[)\]]\s*$/.exec(tail);
  if (bracket !== null && isWholeStatus(bracket[1] as string)) {
    const from = limit + bracket.index + 1;
    return {
      field: fieldAt(text, 'status', '', from, from + (bracket[1] as string).length, 'line'),
      cut: trimSeparator(text, start, limit + bracket.index),
    };
  }
  for (const separator of [' — ', ' – ', ' -- ', ' - ', ': ', ' | ', ' · ', ' → ']) {
    const at = tail.lastIndexOf(separator);
    if (at === -1 || (separator === ': ' && !afterId)) continue;
    const from = limit + at + separator.length;
    // "(depends on D-3, status: accepted)" closes a bracket that says it of something else.
    if (/^[^([]*[)\]]/.test(text.slice(from, end))) continue;
    if (isWholeStatus(text.slice(from, end)))
      return { field: fieldAt(text, 'status', '', from, end, 'line'), cut: trimSeparator(text, start, limit + at) };
  }
  return undefined;
}

/** Whether a suffix is a status and nothing else, or one in capitals with a remark behind it. */
function isWholeStatus(suffix: string): boolean {
  const written = suffix.replace(/[*_`~]/g, '').trim();
  if (written === '' || written.length > 120) return false;
  const reading = readStatus(written);
  if (reading === undefined || !reading.atStart) return false;
  const words = written.split(/\s+/);
  const isShouted = /^[^a-z]{4}/.test(words[0] as string) && SHOUTED.for(words[0] as string).test(words[0] as string);
  const rest = written.length - reading.phrase.length;
  if (isShouted || rest <= 2) return true;
  return /\d{4}-\d{2}/.test(written) && WORDS_AND_DATE.test(written);
}

function trimSeparator(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && /[\s—–\-:|·→([]/u.test(text.charAt(at - 1))) at--;
  return at;
}
