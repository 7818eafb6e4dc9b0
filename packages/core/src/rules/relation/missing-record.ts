import { createFinding } from '../../findings/finding.ts';
import type { CheckContext } from '../check-context.ts';
import { listedRecords } from '../listed-records.ts';
import { placeIn } from '../place.ts';
import { recordLinks, type RecordLink } from '../records-of.ts';
import type { Rule } from '../rule.ts';

/**
 * An index names a record that is not there, though other records of the index, or the folder of this one, are. An index whose
 * records all are elsewhere is told once, as information.
 */
export const missingRecord: Rule = {
  id: 'relation/missing-record',
  *check(context) {
    const byDocument = new Map<string, RecordLink[]>();
    for (const link of recordLinks(context)) {
      const { path } = link.item.document;
      byDocument.set(path, [...(byDocument.get(path) ?? []), link]);
    }
    for (const [path, links] of byDocument) yield* ofIndex(path, links, context);
    yield* ofRows(context);
  },
};

/** Rows of a table in the folder of the records. Where files are not known, nothing is missing. */
function* ofRows(context: CheckContext) {
  const { repository } = context;
  if (repository.paths().length === 0) return;
  for (const { page, row, name, record } of listedRecords(context)) {
    const { file } = row;
    if (file?.path === undefined || repository.has(file.path)) continue;
    const data = { title: name, target: file.written };
    const place = {
      location: placeIn(page, file.start, file.end),
      item: record?.reference ?? name,
      anchor: `${page.path} ${file.written}`,
    };
    yield record === undefined
      ? createFinding('relation/missing-record', 'unlisted', data, place)
      : createFinding(
          'relation/missing-record',
          'renamed',
          { ...data, record: record.name, path: record.document.path },
          place,
        );
  }
}

function* ofIndex(path: string, links: readonly RecordLink[], { repository }: CheckContext) {
  const missing = links.filter(({ files }) => files.length === 0);
  const [first] = missing;
  if (first === undefined) return;
  const folder = first.target.slice(0, first.target.lastIndexOf('/'));
  if (missing.length === links.length && (folder === '' || !repository.has(folder))) {
    const finding = createFinding(
      'relation/missing-record',
      'elsewhere',
      { count: new Set(missing.map(({ target }) => target)).size, first: first.target },
      { location: first.location, anchor: path },
    );
    yield { ...finding, severity: 'info' as const };
    return;
  }
  for (const { item, target, location } of missing)
    yield createFinding(
      'relation/missing-record',
      'gone',
      { title: item.name, target },
      { location, item: item.reference, anchor: `${item.reference} ${target}` },
    );
}
