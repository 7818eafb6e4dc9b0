import { createFinding } from '../../findings/finding.ts';
import type { CheckContext, CheckedDocument } from '../check-context.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import { listedRecords } from '../listed-records.ts';
import { recordLinks } from '../records-of.ts';
import type { Rule } from '../rule.ts';

const LEAST = 2;
/** A table of one or two records may be about those. */
const LEAST_IN_TABLE = 3;

/** An accepted record that the index of its folder, which lists others of it, does not list; of a table that lists most of them. */
export const notInIndex: Rule = {
  id: 'relation/not-in-index',
  *check(context) {
    const listed = new Map<CheckedDocument, Set<string>>();
    const places = new Map<CheckedDocument, ReturnType<typeof placeOf>>();
    for (const { item, record, location } of recordLinks(context)) {
      // An index of what is locked is meant to be complete; a table that mentions records is not.
      if (record === undefined || !item.item.locked) continue;
      const paths = listed.get(item.document) ?? new Set();
      listed.set(item.document, paths.add(record.document.path));
      if (!places.has(item.document)) places.set(item.document, location);
    }
    for (const [page, paths] of tablesOfMost(context)) {
      if (listed.has(page)) continue;
      listed.set(page, paths);
      const { tables } = page.reading;
      const start = tables[0]?.block.headerStart ?? 0;
      places.set(page, placeIn(page, start, tables[0]?.block.headerEnd ?? start));
    }
    for (const [index, paths] of listed) {
      const folders = new Set([...paths].map(folderOf));
      const place = places.get(index);
      if (paths.size < LEAST || place === undefined) continue;
      for (const record of context.items) {
        const { path } = record.document;
        const isRecord = record.item.dialect === 'adr' && record.item.status === 'accepted';
        if (!isRecord || record.item.standing.inferred || !folders.has(folderOf(path)) || paths.has(path)) continue;
        yield createFinding(
          'relation/not-in-index',
          'absent',
          { record: record.name, index: index.path },
          {
            location: placeOf(record, 'status', 'title', 'id'),
            related: [relatedPlace(place, 'the index')],
            item: record.reference,
            anchor: `${path} ${index.path}`,
          },
        );
      }
    }
  },
};

/** Pages of a folder of records whose tables list more than half of its records, with the paths of those. */
function tablesOfMost(context: CheckContext): Map<CheckedDocument, Set<string>> {
  const found = new Map<CheckedDocument, Set<string>>();
  for (const { page, record } of listedRecords(context)) {
    if (record === undefined || record.document.register !== page.register) continue;
    if (folderOf(record.document.path) !== folderOf(page.path)) continue;
    found.set(page, (found.get(page) ?? new Set()).add(record.document.path));
  }
  for (const [page, paths] of found) {
    const records = page.register.items.filter(
      ({ item, document }) => item.dialect === 'adr' && folderOf(document.path) === folderOf(page.path),
    );
    if (paths.size < LEAST_IN_TABLE || paths.size * 2 <= records.length) found.delete(page);
  }
  return found;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
