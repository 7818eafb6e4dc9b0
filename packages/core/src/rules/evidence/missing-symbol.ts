import { itemEvidence } from '../../evidence/item-evidence.ts';
import { holdsWord, symbolName } from '../../evidence/symbol-search.ts';
import { isDocumentPath } from '../../model/document-path.ts';
import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { CheckContext, CheckedDocument, CheckedItem } from '../check-context.ts';
import { anchorsOf, documentsOf, type ItemAnchor } from '../item-anchors.ts';

/**
 * Evidence names a symbol and files of source, and none of these files holds it any more. Only where all the files that the
 * evidence names are there and can be read: else the symbol may stand in one that was not looked at.
 */
export const missingSymbol: Rule = {
  id: 'evidence/missing-symbol',
  *check(context) {
    for (const document of documentsOf(context)) {
      const byItem = new Map<CheckedItem, ItemAnchor[]>();
      for (const anchor of anchorsOf(document, context)) {
        byItem.set(anchor.item, [...(byItem.get(anchor.item) ?? []), anchor]);
      }
      for (const [item, anchors] of byItem) yield* missingOf(item, anchors, document, context);
    }
  },
};

function* missingOf(
  item: CheckedItem,
  anchors: readonly ItemAnchor[],
  document: CheckedDocument,
  { repository }: CheckContext,
): Generator<ReturnType<typeof createFinding>> {
  const sources = anchors.filter(({ anchor }) => anchor.kind === 'file' && !isDocumentPath(anchor.target));
  if (sources.length === 0 || sources.some(({ state }) => state !== 'found')) return;
  const files = [...new Set(sources.flatMap((source) => [...source.files]))];
  const texts = files.map((path) => repository.text(path));
  if (texts.some((text) => text === undefined)) return;
  const { anchors: all, absent } = itemEvidence(item.item);
  for (const anchor of all) {
    // A package is a dependency, named in files that evidence rarely cites.
    if (anchor.kind !== 'symbol' || anchor.target.includes('/') || absent.has(anchor)) continue;
    const name = symbolName(anchor.target);
    if (texts.some((text) => text !== undefined && holdsWord(text, name))) continue;
    yield createFinding(
      'evidence/missing-symbol',
      'gone',
      { id: item.name, symbol: anchor.target, files },
      {
        location: placeIn(document, anchor.start, anchor.end),
        item: item.reference,
        anchor: `${item.reference} ${anchor.target}`,
      },
    );
  }
}
