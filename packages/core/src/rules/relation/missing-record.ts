import { createFinding } from '../../findings/finding.ts';
import type { CheckContext } from '../check-context.ts';
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
  },
};

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
