import { itemEvidence } from '../../evidence/item-evidence.ts';
import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { anchorsOf, documentsOf } from '../item-anchors.ts';

/** Evidence names a file that the repository does not have, though it has others of its kind, and does not say that it is gone. */
export const missingFile: Rule = {
  id: 'evidence/missing-file',
  *check(context) {
    for (const document of documentsOf(context)) {
      const told = new Set<string>();
      for (const { anchor, state, item } of anchorsOf(document, context)) {
        const key = `${item.reference} ${anchor.target}`;
        if (state !== 'missing' || told.has(key) || itemEvidence(item.item).absent.has(anchor)) continue;
        told.add(key);
        yield createFinding(
          'evidence/missing-file',
          'gone',
          { id: item.name, file: anchor.target },
          { location: placeIn(document, anchor.start, anchor.end), item: item.reference, anchor: key },
        );
      }
    }
  },
};
