import { planOf } from '../../gates/build-plan.ts';
import { leadingPhase, readNodeName, sequenceOf } from '../../gates/node-name.ts';
import { createFinding, type Finding } from '../../findings/finding.ts';
import { foldId } from '../../model/item-id.ts';
import type { CheckContext, CheckedDocument, CheckedItem } from '../check-context.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import { resolvedRelations } from '../resolve-relation.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/**
 * An item whose field says that it closes in one phase, and whose field for what it depends on names an item that closes in a later
 * one, or that phase itself; or a gap that closes in one phase while the table it needs is built in a later one: the list of tables names the gap, and only a
 * later phase has a step about the table.
 */
export const phaseOrder: Rule = {
  id: 'plan/phase-order',
  *check(context) {
    yield* statedInFields(context);
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

/** Only whole fields count: what prose says of phases is weighed elsewhere. */
function* statedInFields(context: CheckContext): Generator<Finding> {
  for (const one of resolvedRelations(context)) {
    const { from, relation, to } = one;
    const [other] = to;
    if (relation.kind !== 'depends-on' || relation.field !== 'dependsOn' || relation.inferred) continue;
    if (other === undefined || to.length > 1 || !isUndecided(from) || !isUndecided(other)) continue;
    const closes = closingPhase(from);
    const later = closingPhase(other);
    if (closes === undefined || later === undefined || !isLater(later, closes)) continue;
    yield createFinding(
      'plan/phase-order',
      'closesLater',
      { id: from.name, closes, needs: other.name, later },
      {
        location: placeOf(from, 'closesAt', 'id', 'title'),
        related: [relatedPlace(placeOf(other, 'closesAt', 'id', 'title'), 'when that closes')],
        item: from.reference,
        anchor: `${from.reference} ${other.reference}`,
      },
    );
  }
  for (const item of context.items) {
    const closes = isUndecided(item) ? closingPhase(item) : undefined;
    const needs = closes === undefined ? undefined : item.item.field('dependsOn');
    if (closes === undefined || needs === undefined) continue;
    const later = leadingPhase(item.item.source.text, needs.start, needs.end);
    if (later === undefined || !isLater(later, closes)) continue;
    yield createFinding(
      'plan/phase-order',
      'needsPhase',
      { id: item.name, closes, later },
      { location: placeOf(item, 'dependsOn', 'id'), item: item.reference, anchor: `${item.reference} ${later}` },
    );
  }
}

/** The phase in which an item closes, where its field holds that and nothing else. */
function closingPhase({ item }: CheckedItem): string | undefined {
  const written = item.text('closesAt');
  const node = written === undefined ? undefined : readNodeName(written);
  return node?.kind === undefined || node.stage !== undefined ? undefined : node.id;
}

function isLater(one: string, other: string): boolean {
  const later = sequenceOf(one);
  const earlier = sequenceOf(other);
  return later !== undefined && earlier !== undefined && later.family === earlier.family && later.at > earlier.at;
}
