import { createFinding } from '../../findings/finding.ts';
import { DECISION_KINDS } from '../../model/item-kind.ts';
import { markedItems } from '../marked-items.ts';
import { commandName } from '../command-name.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { statusWords } from '../standing.ts';

/** Statuses of what nobody may have implemented; what was superseded or deprecated was once accepted. */
const UNDECIDED: ReadonlySet<string> = new Set(['open', 'proposed', 'deferred', 'rejected']);

/** An item that is marked as implemented and is not accepted. Nothing is said where no word of the document tells the status. */
export const implementedUndecided: Rule = {
  id: 'resolution/implemented-undecided',
  *check(context) {
    for (const { item, marker } of markedItems(context)) {
      const { kind, status, standing } = item.item;
      if (!DECISION_KINDS.includes(kind) || !UNDECIDED.has(status) || standing.inferred) continue;
      yield createFinding(
        'resolution/implemented-undecided',
        status === 'rejected' ? 'rejected' : 'undecided',
        {
          id: item.name,
          call: commandName(item, context),
          marker,
          status: item.item.marker() === undefined ? statusWords(item) : status,
        },
        {
          location: placeOf(item, 'implementedIn'),
          related: [relatedPlace(placeOf(item, 'status', 'id', 'title'), 'how it stands')],
          item: item.reference,
        },
      );
    }
  },
};
