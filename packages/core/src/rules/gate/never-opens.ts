import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { barredGates } from '../../readiness/barred-gates.ts';
import { NO_ASSUMPTIONS } from '../../readiness/assumption.ts';
import { Standing } from '../../readiness/standing.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

/** Gates, and parts of the plan that a table gives one, that ask for the acceptance of a decision which was decided otherwise. */
export const neverOpens: Rule = {
  id: 'gate/never-opens',
  *check(context) {
    const plan = planOf(context);
    for (const { guarded, by } of barredGates(plan)) {
      const [first] = by;
      if (first === undefined) continue;
      const { item, status, successors } = first;
      const { name, gate } = guarded;
      const checked = by.flatMap((one) => context.items.filter((each) => each.item === one.item.item));
      yield createFinding(
        'gate/never-opens',
        'gate',
        {
          gate: name,
          id: item.name,
          status,
          others: by.slice(1).map((one) => one.item.name),
          later: successors.map((one) => one.name),
        },
        {
          location: statedAt(gate.origin),
          related: checked.map((each) => relatedPlace(placeOf(each, 'status', 'id', 'title'), 'where that is said')),
          item: item.reference,
          anchor: `${name} ${item.reference}`,
        },
      );
    }
    const standing = new Standing(plan, NO_ASSUMPTIONS);
    for (const { to, from, isForAccepted, certainty, said } of plan.edges) {
      if (isForAccepted !== true || !('item' in from) || said === undefined) continue;
      const node = plan.nodes.get(to);
      if (node === undefined || standing.stateOf(node) === 'done' || standing.isUnmerged(from.item)) continue;
      if (standing.statusOf(from.item) !== 'rejected') continue;
      const finding = createFinding(
        'gate/never-opens',
        'part',
        { node: node.id, id: from.item.name },
        { location: said.location, item: from.item.reference, anchor: `${node.id} ${from.item.reference}` },
      );
      // A column of a table that was read to hold the part up.
      yield certainty === 'inferred' ? { ...finding, severity: 'info' } : finding;
    }
  },
};
