import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { gatedBy } from '../../gates/gated-path.ts';
import { closedGates, declarationFor } from '../../readiness/closed-gates.ts';
import { baseSource } from '../base-source.ts';
import { relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

/**
 * Work that must declare how it deals with a closed gate and does not: nodes of the plan that the gate guards, and in a change
 * files under the paths of the gate that no node accounts for.
 */
export const undeclared: Rule = {
  id: 'gate/undeclared',
  *check(context) {
    const { change, repository } = context;
    const plan = planOf(context);
    for (const { guarded, waits } of closedGates(context, baseSource(context))) {
      const { gate, name } = guarded;
      if (gate.declarations.length === 0) continue;
      const ways = gate.declarations.map((declaration) => declaration.name);
      const related = [relatedPlace(statedAt(gate.origin), 'the gate')];
      const nodes = guarded.nodes
        .flatMap((key) => plan.nodes.get(key) ?? [])
        .filter(({ stated }) => stated !== undefined);
      for (const node of nodes) {
        const { id, stated } = node;
        const place = { location: statedAt(stated?.origin), related, anchor: id };
        const document = stated?.document;
        if (document === undefined) {
          yield createFinding('gate/undeclared', 'noDocument', { work: id, gate: name, ways }, place);
          continue;
        }
        const reading = declarationFor(repository, guarded, node, document);
        if (reading === undefined)
          yield createFinding('gate/undeclared', 'absent', { work: id, document, gate: name, ways }, place);
        else if (reading.declaration === undefined)
          yield createFinding(
            'gate/undeclared',
            'missing',
            { work: document, gate: name, waits, ways, hasBlock: reading.hasBlock },
            { location: reading.location, related, anchor: id },
          );
      }
      for (const { path, kind, from } of change?.files ?? []) {
        const file = { path, kind, from: from === undefined ? undefined : path };
        if (kind === 'deleted' || gatedBy(file, gate.paths) === undefined || !repository.has(path)) continue;
        if (nodes.some(({ stated }) => stated?.document === path || gatedBy(file, stated?.paths ?? []) !== undefined))
          continue;
        const reading = declarationFor(repository, guarded, undefined, path);
        if (reading === undefined || reading.declaration !== undefined) continue;
        yield createFinding(
          'gate/undeclared',
          'missing',
          { work: path, gate: name, waits, ways, hasBlock: reading.hasBlock },
          { location: reading.location, related, anchor: path },
        );
      }
    }
  },
};
