import { itemEvidence } from '../../evidence/item-evidence.ts';
import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { anchorsOf, documentsOf } from '../item-anchors.ts';

/** The evidence of a document speaks about another repository: none of its files can be looked up in this one. */
export const notHere: Rule = {
  id: 'evidence/not-here',
  *check(context) {
    for (const document of documentsOf(context)) {
      const anchors = anchorsOf(document, context).filter(
        ({ item, anchor }) => !itemEvidence(item.item).absent.has(anchor),
      );
      const [first] = anchors;
      if (first === undefined || anchors.some(({ state }) => state !== 'elsewhere')) continue;
      yield createFinding(
        'evidence/not-here',
        'elsewhere',
        { count: new Set(anchors.map(({ anchor }) => anchor.target)).size, first: first.anchor.target },
        { location: placeIn(document, first.anchor.start, first.anchor.end), anchor: document.path },
      );
    }
  },
};
