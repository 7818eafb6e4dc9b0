import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const MAX_SHOWN = 100;

/** A rule of a register that demands something of its decisions, as a whole or in part in words that name no field. */
export const unreadRule: Rule = {
  id: 'document/unread-rule',
  *check({ registers }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        if (document.items.length === 0) continue;
        for (const { text, start, end, requires, unknown, isDemand } of document.facts().rules) {
          if (!isDemand) continue;
          const place = { location: placeIn(document, start, end), anchor: text };
          const rule = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
          if (requires.length === 0) yield createFinding('document/unread-rule', 'whole', { rule }, place);
          else if (unknown.length > 0) yield createFinding('document/unread-rule', 'part', { words: unknown }, place);
        }
      }
    }
  },
};
