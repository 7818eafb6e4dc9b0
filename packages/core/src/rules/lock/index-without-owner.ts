import { createFinding } from '../../findings/finding.ts';
import { isNobody } from '../../locks/review-of.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A list of locked decisions whose head has an owner line that names nobody. */
export const indexWithoutOwner: Rule = {
  id: 'lock/index-without-owner',
  *check({ registers }) {
    for (const document of registers.flatMap(({ documents }) => documents)) {
      if (!document.items.some(({ item }) => item.dialect === 'locked-index')) continue;
      const owner = document.reading.header.fields.find(({ name }) => name === 'owner');
      if (owner === undefined || !isNobody(owner.text)) continue;
      yield createFinding(
        'lock/index-without-owner',
        'none',
        { written: owner.text },
        { location: placeIn(document, owner.start, owner.end), anchor: document.path },
      );
    }
  },
};
