import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import type { EditPlan } from './edit-plan.ts';
import { otherPlace } from './finish-plan.ts';
import { statusMeaning } from '../documents/status/status-meaning.ts';
import { occurrencesOf } from './occurrences.ts';
import type { WantedStatus } from './status-wording.ts';

/** What is wrong with an edit that takes a lock away by the way. */
export const UNLOCKING = 'the item would no longer be locked';

/**
 * Whether an item stands already as is asked for by one of the model's words. A locked item is also accepted. One that is open
 * because nothing says otherwise may still be told so.
 */
export function standsSo(item: Item, wanted: WantedStatus): boolean {
  const { status, locked } = wanted.meaning;
  if (wanted.literal !== undefined || item.status !== status) return false;
  return item.locked || (!locked && !(item.standing.inferred && status === 'open'));
}

/** The plan that changes nothing; places that say another status are listed. */
export function unchanged(reading: DocumentReading, item: Item): EditPlan {
  const { path, text } = reading.source;
  const others = occurrencesOf(reading, item, 'status').filter(
    (field) => !isAbsent(field.text) && (statusMeaning(reading, field.text)?.status ?? item.status) !== item.status,
  );
  return {
    path,
    edits: [],
    before: text,
    after: text,
    alsoSaid: others.map((field) => otherPlace(reading.source, field)),
  };
}

/** Why an edit may not take the lock of an item away: only another status, or a word that was given as it is, does so knowingly. */
export function lockProblem(old: Item, read: Item, wanted: WantedStatus | undefined): string | undefined {
  if (!old.locked || read.locked) return undefined;
  const isMeant = wanted !== undefined && (wanted.literal !== undefined || wanted.meaning.status !== old.status);
  return isMeant ? undefined : UNLOCKING;
}

/** How an item stands differently after an edit. */
export function consequences(old: Item, read: Item): Pick<EditPlan, 'status' | 'unlocked' | 'kind'> {
  return {
    ...(read.status === old.status ? {} : { status: { before: old.status, after: read.status } }),
    ...(old.locked && !read.locked ? { unlocked: true as const } : {}),
    ...(read.kind === old.kind ? {} : { kind: { before: old.kind, after: read.kind } }),
  };
}
