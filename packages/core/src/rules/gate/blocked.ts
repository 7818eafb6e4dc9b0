import { createFinding, type Finding } from '../../findings/finding.ts';
import { gatedBy } from '../../gates/gated-path.ts';
import type { DeclarationReading } from '../../gates/read-declaration.ts';
import { planOf } from '../../gates/build-plan.ts';
import { closedGates, declarationFor, type ClosedGate } from '../../readiness/closed-gates.ts';
import { baseSource } from '../base-source.ts';
import type { CheckContext } from '../check-context.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { fileAt, statedAt } from '../waits.ts';

/**
 * A file of a change under the paths of a closed gate, unless its work declares a way that proceeds. A document that declares
 * may itself always change: it is the plan of the work, not the work.
 */
export const blocked: Rule = {
  id: 'gate/blocked',
  *check(context) {
    const { change } = context;
    if (change === undefined) return;
    const plan = planOf(context);
    for (const closed of closedGates(context, baseSource(context))) {
      const { gate } = closed.guarded;
      const nodes = closed.guarded.nodes.flatMap((key) => plan.nodes.get(key) ?? []);
      for (const file of change.files) {
        const { path } = file;
        const node = nodes.find(({ stated }) => gatedBy(file, stated?.paths ?? []) !== undefined);
        const by = gatedBy(file, [...(node?.stated?.paths ?? []), ...gate.paths]);
        if (by === undefined) continue;
        if (nodes.some(({ stated }) => stated?.document === path)) continue;
        const reading = declarationFor(context.repository, closed.guarded, node, path);
        if (reading?.declaration?.waits === false) continue;
        // What must declare and does not is told by its own rule.
        if (reading !== undefined && reading.declaration === undefined) continue;
        yield blockedFinding(context, closed, path, by === 'case', reading);
      }
    }
  },
};

function blockedFinding(
  context: CheckContext,
  { guarded, waits, names, isOpenedHere }: ClosedGate,
  file: string,
  isCaseTwin: boolean,
  reading: DeclarationReading | undefined,
): Finding {
  const items = names.flatMap((name) => [...context.find(name)]);
  const owners = [...new Set(items.flatMap(({ summary }) => summary.owner ?? []))];
  const place = {
    location: fileAt(file),
    related: [
      relatedPlace(statedAt(guarded.gate.origin), 'the gate'),
      ...items.map((item) => relatedPlace(placeOf(item, 'status'), item.name)),
    ],
    anchor: guarded.name,
    ...(items[0] === undefined ? {} : { item: items[0].reference }),
  };
  const gate = guarded.name;
  if (isOpenedHere) return createFinding('gate/blocked', 'openedHere', { file, gate, waits: names }, place);
  const declaration = reading?.declaration?.name;
  if (declaration !== undefined)
    return createFinding('gate/blocked', 'declaredWait', { file, gate, declaration, waits }, place);
  const owner = owners.length === 0 ? '' : `owner: ${owners.join(', ')}`;
  return createFinding('gate/blocked', isCaseTwin ? 'caseTwin' : 'closed', { file, gate, waits, owner }, place);
}
