import { itemEvidence } from '../../evidence/item-evidence.ts';
import { findCounterexample } from '../../evidence/negative-search.ts';
import { repositoryIndex } from '../../evidence/repository-index.ts';
import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { documentsOf } from '../item-anchors.ts';

/** Evidence says that something is not in the repository, and it is there now. */
export const negativeClaimBroken: Rule = {
  id: 'evidence/negative-claim-broken',
  *check(context) {
    const index = repositoryIndex(context.repository);
    for (const document of documentsOf(context)) {
      const { text } = document.reading.source;
      for (const item of document.items) {
        if (item.item.field('evidence') === undefined) continue;
        const { negative, anchors } = itemEvidence(item.item);
        for (const claim of negative) {
          const title = item.item.text('title') ?? '';
          const found = findCounterexample(claim, { text, path: document.path, title, anchors, index });
          if (found === undefined) continue;
          const { path, line, sought } = found;
          yield createFinding(
            'evidence/negative-claim-broken',
            'there',
            { id: item.name, subject: claim.subject, sought, where: line === undefined ? path : `${path}:${line}` },
            {
              location: placeIn(document, claim.start, claim.end),
              item: item.reference,
              anchor: `${item.reference} ${claim.subject}`,
            },
          );
        }
      }
    }
  },
};
