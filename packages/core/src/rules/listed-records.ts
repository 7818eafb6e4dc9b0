import type { IndexRow } from '../documents/record-index.ts';
import type { FindingLocation } from '../findings/finding.ts';
import { isOfWork } from '../locks/words-of-work.ts';
import type { DecisionStatus } from '../model/status.ts';
import { recordListings } from '../relations/record-listings.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import type { CheckContext, CheckedDocument, CheckedItem } from './check-context.ts';
import { placeIn } from './place.ts';

/** A row of an index, with the record that it lists as rules see it. */
export interface ListedRecord {
  readonly page: CheckedDocument;
  readonly row: IndexRow;
  /** As the row calls it: its identifier, else its title. */
  readonly name: string;
  /** Undefined when the record is not there. */
  readonly record: CheckedItem | undefined;
}

const memo = new WeakMap<CheckContext, readonly ListedRecord[]>();

/** Every row of a table that lists a record. */
export function listedRecords(context: CheckContext): readonly ListedRecord[] {
  let listed = memo.get(context);
  if (listed === undefined) memo.set(context, (listed = findListed(context)));
  return listed;
}

function findListed({ registers, items }: CheckContext): ListedRecord[] {
  const rows = recordListings(registers.map(({ register }) => register));
  if (rows.length === 0) return [];
  const pages = new Map(
    registers.flatMap(({ documents }) => documents.map((document) => [document.reading, document] as const)),
  );
  const checked = new Map(items.map((item) => [item.item, item]));
  return rows.flatMap((row): ListedRecord[] => {
    const page = pages.get(row.page);
    if (page === undefined) return [];
    const name = row.item.id ?? row.item.text('title') ?? row.item.key;
    return [{ page, row, name, record: row.record === undefined ? undefined : checked.get(row.record) }];
  });
}

/** The two statuses of a record and of the row that lists it, where both say one and they do not mean the same. */
export interface ListedOtherwise {
  readonly listed: DecisionStatus;
  readonly recorded: DecisionStatus;
  /** Whether one of the two says that the decision stands, and the other that it does not, or not any more. */
  readonly isAgainst: boolean;
  readonly place: FindingLocation;
}

/**
 * How a row differs from its record. Words that leave it open are no difference: a row that tells of the work on a decision (`done`),
 * or calls what waits `open` where the record calls it proposed, says nothing else.
 */
export function listedOtherwise({ page, row, record }: ListedRecord): ListedOtherwise | undefined {
  if (record === undefined) return undefined;
  const listed = saidBy(row.item);
  const recorded = saidBy(record.item);
  if (listed === undefined || recorded === undefined || KIN[listed.status] === KIN[recorded.status]) return undefined;
  if (listed.other === recorded.status || recorded.other === listed.status) return undefined;
  if (listed.isPart !== recorded.isPart) return undefined;
  const { field } = row.item.standing;
  const place = placeIn(page, field?.start ?? row.item.defining.start, field?.end ?? row.item.defining.end);
  return {
    listed: listed.status,
    recorded: recorded.status,
    isAgainst: isAgainst(listed.status, recorded.status),
    place,
  };
}

const NOT_ANY_MORE: readonly DecisionStatus[] = ['rejected', 'superseded', 'deprecated'];

/** A row that waits for what its record says by now only lags behind. */
function isAgainst(listed: DecisionStatus, recorded: DecisionStatus): boolean {
  return listed === 'accepted'
    ? NOT_ANY_MORE.includes(recorded) || KIN[recorded] === 'waits'
    : recorded === 'accepted' && NOT_ANY_MORE.includes(listed);
}

const KIN: Readonly<Record<DecisionStatus, string>> = {
  open: 'waits',
  proposed: 'waits',
  deferred: 'put off',
  accepted: 'stands',
  rejected: 'rejected',
  superseded: 'over',
  deprecated: 'over',
};

/** What is done with may have been decided either way. */
const DONE_WITH =
  /^(?:closed|resolved|done|completed?|finished|concluded|settled|answered|(?:fully )?implemented|shipped|deployed|released|merged)\b/i;

interface Said {
  readonly status: DecisionStatus;
  /** What its words may mean as well. */
  readonly other: DecisionStatus | undefined;
  /** Whether it holds of a part of the decision only. */
  readonly isPart: boolean;
}

function saidBy({ standing }: CheckedItem['item']): Said | undefined {
  const { field, inferred, status } = standing;
  if (field === undefined || inferred) return undefined;
  const text = field.text.replace(/[*_`~[\]]/g, '').trim();
  const reading = readStatus(text);
  // Words that nobody knows are read as open.
  if (reading === undefined && status === 'open') return undefined;
  if (reading !== undefined && !reading.atStart) return undefined;
  if (DONE_WITH.test(text) || isOfWork(text)) return undefined;
  return { status, other: reading?.doubt?.other, isPart: /\bpart(?:ly|ial|ially)?\b/i.test(text) };
}
