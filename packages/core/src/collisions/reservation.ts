import { isIdShaped } from '../model/item-id.ts';
import { isCivilDate } from '../model/civil-date.ts';
import { idKey } from './id-key.ts';

/** Where reservations are recorded, from the root of the repository. */
export const RESERVATIONS_FILE = '.decisis/ids';

/** An identifier that somebody set aside before writing the item. */
export interface Reservation {
  readonly id: string;
  readonly key: string;
  /** Branch that it was reserved on; `-` when it stood on none. */
  readonly branch: string;
  readonly date: string;
  /** What it is for; empty when nothing was said. */
  readonly title: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** Offsets of the line. */
  readonly start: number;
  readonly end: number;
}

/** A line of the file of reservations that could not be read. */
export interface UnreadReservation {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a file of reservations says. */
export interface Reservations {
  readonly reservations: readonly Reservation[];
  readonly unread: readonly UnreadReservation[];
}

const LINE = /^(\S+)[ \t]+(\S+)[ \t]+(\d{4}-\d{2}-\d{2})(?:[ \t]+(.*))?$/;

/**
 * Reads `D-012 feature/tugs 2026-03-01 Pick the tug operator`, one a line; `#` begins a comment line. Total: a line of
 * another form, conflict marks included, is given back as unread.
 */
export function parseReservations(text: string): Reservations {
  const reservations: Reservation[] = [];
  const unread: UnreadReservation[] = [];
  let start = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const written = raw.trim();
    const place = { line: index + 1, start, end: start + raw.trimEnd().length };
    start += raw.length + 1;
    if (written === '' || written.startsWith('#')) continue;
    const [, id = '', branch = '', date = '', title = ''] = LINE.exec(written) ?? [];
    if (isReservable(id) && isCivilDate(date))
      reservations.push({ ...place, id, key: idKey(id), branch, date, title: title.trim() });
    else unread.push({ ...place, text: written.slice(0, 200) });
  }
  return { reservations, unread };
}

/** Whether a text can be reserved: it is shaped as an identifier, or the bare number of a record. */
export function isReservable(id: string): boolean {
  return isIdShaped(id) || /^\d{1,8}$/.test(id);
}

const HEAD = `# Identifiers that are set aside: ID, branch, date, what for. "decisis ids --reserve" adds a line.
# On merging, keep the lines of both sides.
`;

/** A reservation to add. */
export interface NewReservation {
  readonly id: string;
  readonly branch: string | undefined;
  readonly date: string;
  readonly title: string;
}

/** The file of reservations with some added at its end; `before` is undefined when there is none yet. Pure. */
export function planReservations(before: string | undefined, added: readonly NewReservation[]): string {
  const text = before ?? HEAD;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  const lines = added.map(({ id, branch, date, title }) => {
    const words = title.replace(/\s+/g, ' ').trim();
    return `${id} ${branch === undefined || branch === '' ? '-' : branch} ${date}${words === '' ? '' : ` ${words}`}${newline}`;
  });
  return text + gap + lines.join('');
}
