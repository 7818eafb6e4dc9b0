import { repositoryIndex } from '../evidence/repository-index.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { placeIn } from './place.ts';
import type { FindingLocation } from '../findings/finding.ts';

/** An item of an index that names the document in which it is recorded. */
export interface RecordLink {
  readonly item: CheckedItem;
  /** The document as written. */
  readonly target: string;
  readonly location: FindingLocation;
  /** Files that it can mean. */
  readonly files: readonly string[];
  /** The record of that file, when a register has it. */
  readonly record: CheckedItem | undefined;
}

/** Paths that records have: in a folder for them, or with the number of one. Other documents are only referred to. */
const IS_RECORD =
  /(?:^|\/)(?:adrs?|madr|decisions?|decision-records?|rfcs?|rfds?|keps?)\/|(?:^|\/)(?:(?:adr|rfc|rfd|kep)[-_]?)?\d{3,5}(?!-\d\d-\d\d)[-_]/i;
const memo = new WeakMap<CheckContext, readonly RecordLink[]>();

/** Every record that an item names in a field for it; such an item stands in an index, not in the record itself. */
export function recordLinks(context: CheckContext): readonly RecordLink[] {
  let links = memo.get(context);
  if (links === undefined) memo.set(context, (links = findLinks(context)));
  return links;
}

function findLinks({ items, repository }: CheckContext): RecordLink[] {
  const records = new Map<string, CheckedItem>();
  for (const item of items) {
    const { dialect } = item.item;
    if (dialect === 'adr' && item.document.items.length === 1) records.set(item.document.path, item);
  }
  const index = repositoryIndex(repository);
  return items.flatMap((item) => {
    const field = item.item.field('reference');
    if (field === undefined || item.item.dialect === 'adr' || item.item.dialect === 'kep') return [];
    const target = /(?:^|[\s(`])((?:[\w.-]+\/)*[\w.-]+\.(?:md|mdx|adoc|rst))(?=$|[\s)`#])/.exec(field.text)?.[1];
    if (target === undefined || !IS_RECORD.test(target)) return [];
    const files = index.find(target, item.document.path);
    const [file] = files;
    const record = file === undefined || files.length > 1 ? undefined : records.get(file);
    return [{ item, target, location: placeIn(item.document, field.start, field.end), files, record }];
  });
}
