import { createFinding } from '../../findings/finding.ts';
import { isUndated } from '../../vocabulary/value-words.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A record's owner is that of its decision; a locked index has a rule of its own. */
const ELSEWHERE: readonly string[] = ['adr', 'kep', 'locked-index'];

/** A head that has a line for the owner of the document with nobody in it. */
export const documentMissingOwner: Rule = {
  id: 'document/missing-owner',
  *check({ registers }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        const { reading } = document;
        if (reading.dialects.some((dialect) => ELSEWHERE.includes(dialect))) continue;
        const owner = reading.header.fields.find(({ name }) => name === 'owner');
        if (owner === undefined || !isUndated(owner.text)) continue;
        const status =
          reading.header.fields
            .find(({ name }) => name === 'status')
            ?.text.trim()
            .toLowerCase() ?? '';
        yield createFinding(
          'document/missing-owner',
          'none',
          { written: owner.text.trim(), status: status.length > 30 ? '' : status },
          { location: placeIn(document, owner.start, owner.end), anchor: owner.label },
        );
      }
    }
  },
};
