import { createFinding } from '../../findings/finding.ts';
import { followTrace } from '../../tracing/follow-trace.ts';
import { likeness, titleWords } from '../../vocabulary/title-likeness.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isAccepted } from '../standing.ts';

/**
 * A requirement that accepted decisions of two bodies answer: neither can tell which of them counts. Only what a decision writes
 * about who decided it is compared; one that writes nothing is left out.
 */
export const twoAuthorities: Rule = {
  id: 'propagation/two-authorities',
  *check({ policy, registers, repository }) {
    for (const trace of policy.traces) {
      if ('within' in trace.to) continue;
      const followed = followTrace(trace, registers, repository);
      if (followed.kind !== 'ids') continue;
      for (const asked of followed.asked) {
        const deciding = followed.namings
          .filter(({ item, named }) => named.includes(asked) && isAccepted(item))
          .flatMap(({ item }) => {
            const body = bodyOf(item);
            return body === undefined ? [] : [{ item, body }];
          });
        const [first] = deciding;
        const second = deciding.find(({ body }) => first !== undefined && isOther(first.body, body));
        if (first === undefined || second === undefined) continue;
        yield createFinding(
          'propagation/two-authorities',
          'two',
          {
            id: second.item.name,
            asked: asked.id,
            body: second.body,
            other: first.item.name,
            otherBody: first.body,
            trace: trace.name,
          },
          {
            location: placeOf(second.item, 'decider', 'id', 'title'),
            related: [relatedPlace(placeOf(first.item, 'decider', 'id', 'title'), 'the other decision')],
            item: second.item.reference,
            anchor: `${second.item.reference} ${asked.id} ${trace.name}`,
          },
        );
      }
    }
  },
};

function bodyOf({ item }: CheckedItem): string | undefined {
  const written = item.text('decider');
  return written === undefined || written.length > 80 ? undefined : written;
}

/** Whether two names share no word: "Architecture Council" and "the Council" are one body. */
function isOther(one: string, other: string): boolean {
  const [words, others] = [titleWords(one), titleWords(other)];
  return words.size > 0 && others.size > 0 && likeness(words, others) === 0;
}
