import { DecisisError } from '../errors/decisis-error.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Field } from '../model/field.ts';
import { DECISION_STATUSES, isDecisionStatus, type StatusMeaning } from '../model/status.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import { statusMeaning } from '../documents/status/status-meaning.ts';

const MAX_ITEMS = 5000;
const MARK = /^(?:[\p{Extended_Pictographic}✓✗✔✘☐☑][\ufe0f\u20e3]?\s*)+/u;

/** A status that was asked for: what it means, and whether it is to be said in the words of the register. */
export interface WantedStatus {
  readonly meaning: StatusMeaning;
  /** The word as given, when it is not one of the model's own and so is written as it is. */
  readonly literal: string | undefined;
}

/** Reads a status that someone asks for; throws DCS_DOCUMENT_UNKNOWN_STATUS when it is none. */
export function wantedStatus(reading: DocumentReading, value: string): WantedStatus {
  const word = value.toLowerCase();
  if (isDecisionStatus(word)) return { meaning: { status: word, locked: false }, literal: undefined };
  if (word === 'locked') return { meaning: { status: 'accepted', locked: true }, literal: undefined };
  const meaning = value === '' ? undefined : statusMeaning(reading, value);
  if (meaning === undefined) {
    const nearest = DECISION_STATUSES.filter((status) => word.length > 2 && status.startsWith(word.slice(0, 2)));
    throw new DecisisError('DCS_DOCUMENT_UNKNOWN_STATUS', { value, nearest, known: DECISION_STATUSES });
  }
  return { meaning: { status: meaning.status, locked: meaning.locked }, literal: value };
}

/** How a register writes each status: whole values that are a status word, perhaps with a mark in front, and nothing else. */
export class StatusWording {
  readonly #forms = new Map<string, Map<string, number>>();

  constructor(readings: readonly DocumentReading[]) {
    for (const reading of readings) {
      for (const item of reading.items.slice(0, MAX_ITEMS)) {
        for (const entry of item.entries) {
          const field = entry.field('status');
          if (field !== undefined && field.text.length < 60) this.#learn(reading, field);
        }
      }
    }
  }

  #learn(reading: DocumentReading, field: Field): void {
    const meaning = statusMeaning(reading, field.text);
    const read = readStatus(field.text);
    const words = normalizeLabel(field.text);
    const isWhole =
      read === undefined ||
      words === '' ||
      words === read.phrase ||
      reading.legend.has(words) ||
      reading.options.statuses?.has(words) === true;
    if (meaning === undefined || !isWhole) return;
    for (const place of [placeOf(field), '*']) {
      const key = `${place} ${meaning.status} ${meaning.locked}`;
      const forms = this.#forms.get(key) ?? new Map<string, number>();
      forms.set(field.text, (forms.get(field.text) ?? 0) + 1);
      this.#forms.set(key, forms);
    }
  }

  /**
   * The words for a status in one place: the word that other items use in such places, else the word used elsewhere in the
   * register, in the letter case and with or without the leading mark that the place had. Where the register has several words
   * for the status and none is the usual one, the canonical word.
   */
  wordFor(
    wanted: WantedStatus,
    place: { readonly slot: Field['slot']; readonly label: string; readonly text: string },
  ): string {
    if (wanted.literal !== undefined) return wanted.literal;
    const { status, locked } = wanted.meaning;
    const plain = locked ? 'locked' : status;
    const here = this.#usual(placeOf(place), status, locked);
    if (here !== undefined) return here;
    const hasHere = this.#forms.has(`${placeOf(place)} ${status} ${locked}`);
    const elsewhere = hasHere ? undefined : this.#usual('*', status, locked);
    const bare = elsewhere === undefined || MARK.test(place.text) ? elsewhere : elsewhere.replace(MARK, '');
    const word = bare === undefined || bare === '' ? (elsewhere ?? plain) : bare;
    return likeCase(word, place.text);
  }

  /** The usual form for a status in places of one sort; a word of the register's own only where it has no second one for it. */
  #usual(place: string, status: string, locked: boolean): string | undefined {
    const form = typical(this.#forms.get(`${place} ${status} ${locked}`), locked ? 'locked' : status);
    if (form === undefined || locked || normalizeLabel(form) === status) return form;
    const lockedForms = [...(this.#forms.get(`${place} ${status} true`)?.keys() ?? [])];
    return lockedForms.some((other) => normalizeLabel(other) !== 'locked') ? undefined : form;
  }
}

function placeOf(field: { readonly slot: Field['slot']; readonly label: string }): string {
  return `${field.slot}:${normalizeLabel(field.label)}`;
}

/**
 * The model's own word where the register uses it, since others may say more (`Proof-Gated`); else the commonest form of the
 * commonest word; undefined when two words are as common.
 */
function typical(forms: ReadonlyMap<string, number> | undefined, plain: string): string | undefined {
  const words = new Map<string, { count: number; form: string; formCount: number }>();
  for (const [form, count] of forms ?? []) {
    const word = normalizeLabel(form);
    const known = words.get(word) ?? { count: 0, form, formCount: 0 };
    known.count += count;
    if (count > known.formCount) [known.form, known.formCount] = [form, count];
    words.set(word, known);
  }
  const own = words.get(plain);
  if (own !== undefined) return own.form;
  const [first, second] = [...words.values()].toSorted((left, right) => right.count - left.count);
  return first !== undefined && first.count > (second?.count ?? 0) ? first.form : undefined;
}

function likeCase(word: string, like: string): string {
  const letters = like.replace(MARK, '').match(/\p{L}+/u)?.[0];
  if (letters === undefined) return word;
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.toUpperCase();
  const first = letters.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? word.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : word;
}
