import { itemEvidence } from '../evidence/item-evidence.ts';
import { anchorStandings, type AnchorStanding } from '../evidence/anchor-standing.ts';
import { repositoryIndex } from '../evidence/repository-index.ts';
import type { CheckContext, CheckedDocument, CheckedItem } from './check-context.ts';

/** An anchor of an item with what the repository says about it. */
export interface ItemAnchor extends AnchorStanding {
  readonly item: CheckedItem;
}

const memo = new WeakMap<CheckedDocument, readonly ItemAnchor[]>();

/** The anchors of all items of a document, each looked up; anchors that several items share are told for each. */
export function anchorsOf(document: CheckedDocument, { repository }: CheckContext): readonly ItemAnchor[] {
  const known = memo.get(document);
  if (known !== undefined) return known;
  const owned = document.items
    .filter(({ item }) => item.field('evidence') !== undefined)
    .flatMap((item) => itemEvidence(item.item).anchors.map((anchor) => ({ item, anchor })));
  const byAnchor = new Map(owned.map(({ item, anchor }) => [anchor, item]));
  const standings = anchorStandings([...byAnchor.keys()], document.path, repositoryIndex(repository));
  const found = standings.map((standing) => ({ ...standing, item: byAnchor.get(standing.anchor) as CheckedItem }));
  memo.set(document, found);
  return found;
}

/** Every document of every register, in order. */
export function documentsOf({ registers }: CheckContext): readonly CheckedDocument[] {
  return registers.flatMap(({ documents }) => [...documents]);
}
