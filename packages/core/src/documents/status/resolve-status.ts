import type { Field } from '../../model/field.ts';
import type { DecisionStatus, StatusMeaning } from '../../model/status.ts';
import { createFinding } from '../../findings/finding.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import type { DoubtReason, StatusDoubt } from '../../vocabulary/status-doubt.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { isAbsent, isUndated, readDate } from '../../vocabulary/value-words.ts';
import { isRow, type Entry } from '../entry.ts';
import { withMarks } from '../inline/inline-text.ts';
import type { ItemStatus } from '../item.ts';
import type { ReadContext } from '../read-context.ts';
import { ownVerdict } from './own-verdict.ts';
import { statusInProse } from './status-in-prose.ts';
import type { ItemKind } from '../../model/item-kind.ts';

const OPEN: StatusMeaning = { status: 'open', locked: false };
const ACCEPTED: StatusMeaning = { status: 'accepted', locked: false };

/**
 * Finds the status of an item: a written status first (open when its words are not known, whatever else the item says), then
 * words in other fields that can only be one, then what headings and ticked boxes imply (unless a bullet says itself that it is not), then the presence of an outcome,
 * then that the document logs decisions taken (`isLog`). What no value says is marked inferred.
 */
export function resolveStatus(
  context: ReadContext,
  entries: readonly Entry[],
  legend: ReadonlyMap<string, StatusMeaning>,
  kind: ItemKind,
  name: string,
  isLog: () => boolean = () => false,
): ItemStatus {
  let place: Entry | undefined;
  let written: Field | undefined;
  let isVoid = false;
  for (const entry of entries) {
    const field = entry.field('status');
    if (field === undefined || !isWritten(field)) continue;
    const isStruckHere = isStruckField(context, field);
    if (place !== undefined && isStruckHere) continue;
    place = entry;
    written = field;
    isVoid = isStruckHere && !isStruck(context, entries);
    if (!isVoid) break;
  }
  if (place !== undefined && written !== undefined) {
    const meaning = isVoid ? undefined : meaningOf(context, written, legend);
    if (meaning !== undefined) {
      if (meaning.doubt !== undefined) reportDoubt(context, written, meaning.doubt, name);
      return new WrittenStatus(withDisposition(meaning, entries), place);
    }
    // Marks of the document's own that are no status words tell nothing of how far a decision has come.
    const isMarked = !isVoid && isOtherMark(written.text);
    const read = isMarked && kind === 'decision' && (isLog() || hasOutcome(entries)) ? ACCEPTED : OPEN;
    const shown = isVoid ? `~~${written.text}~~` : written.text;
    const data = { id: name, written: shown.slice(0, 80), read: read.status };
    context.findings.push(
      createFinding('document/unknown-status', 'unknown', data, {
        location: context.at(written.start, written.end),
        anchor: name,
      }),
    );
    return { ...read, field: written, inferred: true };
  }
  const telling = fromOtherFields(entries);
  const implied = entries.find((entry) => entry.implied !== undefined)?.implied;
  if (telling !== undefined) return { ...telling.meaning, field: telling.field, inferred: true };
  if (isStruck(context, entries)) return { ...ACCEPTED, field: undefined, inferred: true };
  const own = (): StatusMeaning | undefined => ownVerdict(context.outline.text, entries);
  if (implied !== undefined && implied.status !== 'open') {
    const read = (implied.status === 'accepted' ? own() : undefined) ?? implied;
    return { ...read, field: undefined, inferred: true };
  }
  if (hasOutcome(entries) && kind !== 'gap' && kind !== 'action')
    return { ...ACCEPTED, field: undefined, inferred: true };
  if (implied === undefined && kind === 'decision' && (isLog() || entries.some((entry) => isLogged(context, entry))))
    return { ...(own() ?? ACCEPTED), field: undefined, inferred: true };
  return { ...(implied ?? OPEN), field: undefined, inferred: true };
}

/** What a written status means, and the doubt that its words leave when the vocabulary had to say it. */
interface WrittenMeaning extends StatusMeaning {
  readonly doubt?: StatusDoubt;
}

/** What a written status means, asking the configuration, then the document's own legend, then the vocabulary. */
function meaningOf(
  context: ReadContext,
  field: Field,
  legend: ReadonlyMap<string, StatusMeaning>,
): WrittenMeaning | undefined {
  const { statuses } = context.options;
  const configured = statuses === undefined ? undefined : statuses.get(normalizeLabel(field.text.slice(0, 200)));
  if (configured !== undefined) return configured;
  const reading = isOtherMark(field.text) ? undefined : readStatus(field.text);
  if (reading !== undefined && reading.atStart) return reading;
  const explained = legend.size === 0 ? undefined : legend.get(normalizeLabel(field.text.slice(0, 200)));
  return explained ?? reading;
}

const BECAUSE: Readonly<Record<DoubtReason, string>> = {
  question: 'a question mark follows',
  reservation: 'what follows is still awaited',
  reopening: 'it was opened again',
  arrow: 'an arrow leads from the first status to the last',
  condition: 'a condition follows',
  future: 'what follows is a time to come',
  alternatives: 'two statuses stand side by side',
  past: 'it says how things were',
  share: 'only some of those who decide are counted',
  nobody: 'it says that nobody did',
  expiry: 'it holds up to a day only',
};

function reportDoubt(context: ReadContext, field: Field, { reason, status, other }: StatusDoubt, name: string): void {
  const data = { text: field.text.slice(0, 80), chosen: status, other, because: BECAUSE[reason] };
  context.findings.push(
    createFinding('document/ambiguous-text', 'readings', data, {
      location: context.at(field.start, field.end),
      anchor: `${name} status`,
    }),
  );
}

/** A cell that opens with a mark of the document's own ("📄 in the manual; 📝 here") is not read by a later mark. */
function isOtherMark(text: string): boolean {
  if ((text.codePointAt(0) ?? 0) < 0x2000 || !/^\p{Extended_Pictographic}/u.test(text)) return false;
  const reading = readStatus(text.slice(0, 200));
  return reading !== undefined && !reading.atStart && /^\p{Extended_Pictographic}/u.test(reading.phrase);
}

/** A status that a value says. The field is read again when it is asked for: a million of them would fill the memory. */
class WrittenStatus implements ItemStatus {
  readonly status: DecisionStatus;
  readonly locked: boolean;
  readonly #place: Entry;

  constructor({ status, locked }: StatusMeaning, place: Entry) {
    this.status = status;
    this.locked = locked;
    this.#place = place;
  }

  get field(): Field | undefined {
    return this.#place.field('status');
  }

  get inferred(): boolean {
    return false;
  }
}

function firstField(entries: readonly Entry[], name: Field['name']): Field | undefined {
  for (const entry of entries) {
    const field = entry.field(name);
    if (isWritten(field)) return field;
  }
  return undefined;
}

function isWritten(field: Field | undefined): boolean {
  return field !== undefined && !isAbsent(field.text);
}

/** "Deferred to Council" under an outcome makes an item deferred although nothing is called status. */
function fromOtherFields(entries: readonly Entry[]): { meaning: StatusMeaning; field: Field } | undefined {
  for (const name of ['outcome', 'disposition', 'title', 'default', 'context', 'notes', 'due'] as const) {
    for (const entry of entries) {
      const field = entry.field(name);
      if (field === undefined || isAbsent(field.text)) continue;
      const reading = statusInProse(field.text);
      if (reading === undefined || !reading.atStart) continue;
      const decides =
        (name === 'outcome' && (reading.status !== 'open' || isShort(field.text, reading.phrase))) ||
        name === 'disposition' ||
        reading.status === 'superseded' ||
        (name !== 'title' && isSetApart(field.text, reading.phrase, reading.status));
      if (decides) return { meaning: { status: reading.status, locked: reading.locked }, field };
    }
  }
  return undefined;
}

/** "Blocked until the audit" says that nothing is decided; "Blocking errors are shown in red: ..." is what was decided. */
function isShort(text: string, phrase: string): boolean {
  return text.length <= 80 || isApart(text, phrase);
}

/** A status that is struck through holds no more, and none took its place. A row that is struck as a whole is done with. */
function isStruckField(context: ReadContext, field: Field): boolean {
  const { text } = context.outline;
  if (field.slot !== 'cell' && field.slot !== 'line') return false;
  return text.slice(...withMarks(text, field.start, field.end)).includes('~~') && !field.text.includes('~~');
}

/** A row whose identifier and title are struck through is done with: `| ~~D-1~~ | ~~Port~~ |`. */
function isStruck(context: ReadContext, entries: readonly Entry[]): boolean {
  const { text } = context.outline;
  return entries.some(
    (entry) =>
      isRow(entry) &&
      ['id', 'title'].every((name) => {
        const field = entry.field(name as Field['name']);
        return field !== undefined && text.startsWith('~~', field.start - 2) && text.startsWith('~~', field.end);
      }),
  );
}

/** In free text a status word counts only when it stands apart: `**Resolved** (P2-A2)`, `Resolved / ...`, `Resolved by ...`. */
function isSetApart(text: string, phrase: string, status: string): boolean {
  if (status === 'open' || status === 'proposed') return false;
  return isApart(text, phrase);
}

function isApart(written: string, phrase: string): boolean {
  const text = written.replace(/^[\s*_~`]{0,8}[✅☑✔✓❌🚫🔒]\uFE0F?/u, '');
  const start = text.replace(/^[\s*_~`]+/, '').slice(phrase.length, phrase.length + 14);
  return start === '' || /^\s*(?:[*_~]|[/:;.,(—–]|\d{4}-|by\b|in\b|via\b)|^\s-/.test(start);
}

/** A disposition "deferred" outweighs an outcome that was read as decided. */
function withDisposition(meaning: StatusMeaning, entries: readonly Entry[]): StatusMeaning {
  if (meaning.status !== 'accepted') return meaning;
  const disposition = firstField(entries, 'disposition');
  const reading = disposition === undefined ? undefined : readStatus(disposition.text);
  return reading?.atStart === true && reading.status === 'deferred' ? { status: 'deferred', locked: false } : meaning;
}

/** A log gives the day of each decision, in front of a heading or in a column; what is not decided has none. */
function isLogged(context: ReadContext, entry: Entry): boolean {
  const date = entry.field('decidedOn');
  if (date === undefined || (date.label !== '' && !isRow(entry))) return false;
  return (
    /^\d{4}-\d{2}/.test(date.text) || (date.label !== '' && readDate(date.text, context.outline.text) !== undefined)
  );
}

function hasOutcome(entries: readonly Entry[]): boolean {
  const field = firstField(entries, 'outcome');
  // A column "Choice (proposed)" gives no outcome.
  if (field !== undefined && /\(/.test(field.label) && readStatus(field.label)?.status === 'proposed') return false;
  return field !== undefined && !isUndated(field.text) && !/[?？]\s*$/.test(field.text);
}
