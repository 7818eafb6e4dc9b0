import { planOf } from '../../gates/build-plan.ts';
import { createFinding } from '../../findings/finding.ts';
import { isAbsent } from '../../vocabulary/value-words.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/**
 * An undecided item that holds nothing up, in a document that admits only what does. It is one that says so ("none"), or that
 * leaves empty what the others fill in, and that no plan, no gate and no other item names.
 */
export const blocksNothing: Rule = {
  id: 'resolution/blocks-nothing',
  *check(context) {
    for (const document of context.registers.flatMap(({ documents }) => documents)) {
      const idle = document.items.filter((item) => isUndecided(item) && !saysImpact(item));
      if (idle.length === 0) continue;
      const { admission } = document.facts();
      if (admission === undefined) continue;
      const isUsual = document.items.some(saysImpact);
      for (const item of idle) {
        const isStated = item.item.field('impact') !== undefined || item.item.field('blocks') !== undefined;
        if ((!isStated && !isUsual) || isWaitedFor(item, context)) continue;
        yield createFinding(
          'resolution/blocks-nothing',
          'idle',
          { id: item.name, rule: admission.text },
          {
            location: placeOf(item, 'blocks', 'impact', 'id', 'title'),
            item: item.reference,
            related: [relatedPlace(placeIn(document, admission.start, admission.end), 'what the register admits')],
          },
        );
      }
    }
  },
};

function saysImpact({ item }: CheckedItem): boolean {
  return (['impact', 'blocks'] as const).some((name) => {
    const text = item.text(name);
    return text !== undefined && !isAbsent(text);
  });
}

function isWaitedFor(item: CheckedItem, context: CheckContext): boolean {
  if (item.blocks().length > 0) return true;
  const { edges, gates } = planOf(context);
  const isIt = (other: { readonly item: unknown }): boolean => other.item === item.item;
  if (edges.some(({ from }) => 'item' in from && isIt(from.item))) return true;
  const { id } = item.item;
  if (id === undefined) return false;
  if (gates.some(({ gate }) => JSON.stringify(gate).includes(JSON.stringify(id).slice(1, -1)))) return true;
  // Whoever names it may wait for it, whatever the words.
  return context.items.some((other) => other !== item && other.item.allFields().some(({ text }) => text.includes(id)));
}
