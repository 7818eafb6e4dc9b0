import { createFinding } from '../../findings/finding.ts';
import { readDocumentPlan } from '../../gates/read-document-plan.ts';
import { atFile } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A register in which nothing was found that could be judged, and no table of steps or milestones that `ready` reads. */
export const noItems: Rule = {
  id: 'document/no-items',
  *check({ registers }) {
    for (const { register, items, documents } of registers) {
      if (items.length > 0 || documents.some((each) => readDocumentPlan(each).tables.length > 0)) continue;
      const data = { path: register.path, documents: documents.length };
      // A document alone is the place; of a folder any would do.
      const [first] = documents;
      yield createFinding('document/no-items', 'none', data, {
        location: atFile(first?.path ?? register.path),
        anchor: register.path,
      });
    }
  },
};
