import { createFinding } from '../../findings/finding.ts';
import type { CheckedDocument } from '../check-context.ts';
import { placeOf, relatedPlace } from '../place.ts';
import { recordLinks } from '../records-of.ts';
import type { Rule } from '../rule.ts';

const LEAST = 2;

/** An accepted record that the index of its folder, which lists others of it, does not list. */
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

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
