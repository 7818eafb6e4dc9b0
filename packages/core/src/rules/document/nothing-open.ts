import { createFinding } from '../../findings/finding.ts';
import { DECISION_KINDS } from '../../model/item-kind.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

const ACTIVE =
  /^(?:active|open|aktiv|offen|activo|abierto|ativo|aberto|actif|ouvert|attivo|aperto|aktywny|otwarty|активен|открыт)\b/iu;
const OF_OPEN = /\b(?:open|offene[rn]?|abiert[oa]s|abert[oa]s|ouvert[e]?s|apert[ei]|otwarte)\b/iu;

/** A register whose title says "open" and whose status says "active", with items and none of them undecided. */
export const nothingOpen: Rule = {
  id: 'document/nothing-open',
  *check({ registers }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        const { header } = document.reading;
        const status = header.fields.find(({ name }) => name === 'status');
        if (status === undefined || !ACTIVE.test(status.text) || !OF_OPEN.test(header.title ?? '')) continue;
        // Both sides of an unfinished merge are read: counts say nothing before it is finished.
        if (document.reading.findings.some(({ ruleId }) => ruleId === 'document/conflict-marker')) continue;
        const items = document.items.filter(({ item }) => DECISION_KINDS.includes(item.kind));
        if (items.length === 0 || items.some((item) => isUndecided(item) || item.item.status === 'deferred')) continue;
        yield createFinding(
          'document/nothing-open',
          'none',
          { status: status.text.slice(0, 40), items: items.length },
          { location: placeIn(document, status.start, status.end), anchor: 'status' },
        );
      }
    }
  },
};
