import { createFinding } from '../../findings/finding.ts';
import { foldId } from '../../model/item-id.ts';
import type { SentinelDraft } from '../../facets/drafts/drafted-check.ts';
import type { Rule } from '../rule.ts';

/** A sentinel that a document states in words while none that can run holds the decision. */
export const sentinelDeclaredOnly: Rule = {
  id: 'sentinel/declared-only',
  *check({ registers, policy }) {
    const held = new Set(policy.sentinels.map(({ decision }) => foldId(decision)));
    for (const document of registers.flatMap(({ documents }) => documents)) {
      for (const { statement, start, line, column, item, draft } of document.declared()) {
        const reference = item?.id ?? item?.key;
        if (reference !== undefined && held.has(foldId(reference))) continue;
        yield createFinding(
          'sentinel/declared-only',
          draft === undefined ? 'declared' : 'drafted',
          {
            statement: statement.slice(0, 160),
            kind: draft?.kind === 'table' ? draft.of : (draft?.kind ?? ''),
            words: wordsOf(draft),
          },
          {
            location: { path: document.path, range: { start, end: start + statement.length, line, column } },
            ...(reference === undefined ? {} : { item: reference }),
            anchor: statement.slice(0, 160),
          },
        );
      }
    }
  },
};

function wordsOf(draft: SentinelDraft | undefined): readonly string[] {
  if (draft === undefined) return [];
  if ('patterns' in draft) return draft.patterns;
  return draft.kind === 'embargo' ? draft.names : [];
}
