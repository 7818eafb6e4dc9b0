import { planOf } from '../../gates/build-plan.ts';
import { sequenceOf } from '../../gates/node-name.ts';
import { createFinding } from '../../findings/finding.ts';
import { foldId } from '../../model/item-id.ts';
import type { CheckedDocument } from '../check-context.ts';
import { placeIn, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A gap that closes in one phase while the table it needs is built in a later one: the list of tables names the gap, and only a
 * later phase has a step about the table.
 */
export const phaseOrder: Rule = {
  id: 'plan/phase-order',
  *check(context) {
    const plan = planOf(context);
    for (const register of context.registers)
      for (const document of register.documents) {
        const { phases, gaps, artifacts } = document.facts();
        if (phases.length === 0 || artifacts.length === 0) continue;
        for (const gap of gaps) {
          const { id } = gap;
          const home = id === undefined ? undefined : plan.nodes.get(foldId(id))?.within;
          const closes = home === undefined ? undefined : plan.nodes.get(home);
          const closesAt = closes === undefined ? undefined : sequenceOf(closes.id);
          if (id === undefined || closes === undefined || closesAt === undefined) continue;
          for (const artifact of artifacts) {
            const name = /^[a-z][a-z\d]*(?:_[a-z\d]+)+/.exec(artifact.name)?.[0];
            if (name === undefined || !artifact.ids.some((each) => foldId(each) === foldId(id))) continue;
            const builds = buildsFirst(document, name);
            const at = builds === undefined ? undefined : sequenceOf(builds.phase);
            if (builds === undefined || at === undefined || at.family !== closesAt.family || at.at <= closesAt.at)
              continue;
            yield createFinding(
              'plan/phase-order',
              'later',
              { id, closes: closes.id, needs: name, builds: builds.phase },
              {
                location: placeIn(document, gap.start, gap.end),
                related: [
                  relatedPlace(placeIn(document, builds.start, builds.end), 'where it is built'),
                  relatedPlace(placeIn(document, artifact.start, artifact.end), 'what needs it'),
                ],
                anchor: `${id} ${name}`,
                item: id,
              },
            );
          }
        }
      }
  },
};

/** The first phase with a step that names a table, for itself and not as a part of a longer name. */
function buildsFirst(
  document: CheckedDocument,
  name: string,
): { phase: string; start: number; end: number } | undefined {
  const word = new RegExp(`(?<![A-Za-z0-9_.])${name}(?![A-Za-z0-9_.]\\w)`);
  for (const { id, steps } of document.facts().phases)
    for (const { text, start, end } of steps) if (word.test(text)) return { phase: id, start, end };
  return undefined;
}
