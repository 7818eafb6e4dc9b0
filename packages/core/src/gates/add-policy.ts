import type { FindingLocation } from '../findings/finding.ts';
import { foldId } from '../model/item-id.ts';
import type { Gate } from '../policy/gate-policy.ts';
import { termsOf } from '../policy/condition.ts';
import type { Policy } from '../policy/policy.ts';
import { itemsNamed } from './items-named.ts';
import { nodeKey, readNodeName, sequenceOf } from './node-name.ts';
import { itemEdge, type PlanBuilder } from './plan-builder.ts';
import type { PlanItem } from './plan-source.ts';
import type { GuardedGate, PlanEdge } from './plan.ts';

type Items = ReadonlyMap<string, readonly PlanItem[]>;

/** Adds what configuration states to what documents say; answers the gates with the nodes they guard. */
export function addPolicy(builder: PlanBuilder, { plan, gates }: Policy, items: Items): readonly GuardedGate[] {
  for (const stated of plan.nodes) {
    const node = builder.named(stated.id, stated.origin);
    if (stated.kind !== undefined) node.kind = stated.kind;
    node.stated = stated;
    node.title = stated.title ?? node.title;
    node.work = stated.work ?? node.work;
    node.state = stated.state === 'open' ? node.state : stated.state;
    if (stated.within !== undefined) node.within = readNodeName(stated.within).key;
    for (const before of stated.after) builder.wait(afterEdge(node.key, before, stated.origin));
  }
  for (const edge of plan.edges) judgeEdge(builder, edge, items);
  if (plan.phase !== undefined) markPhases(builder, plan.phase);
  return gates.map((gate) => addGate(builder, gate, items));
}

function afterEdge(to: string, written: string, location: FindingLocation | undefined): PlanEdge {
  const said = location === undefined ? undefined : { text: '', location };
  const from = { node: readNodeName(written).key, written };
  return { to, from, relation: 'after', certainty: 'stated', said, alternatives: undefined };
}

/** A looked-at edge is confirmed, added where no prose says it, or taken out. */
function judgeEdge(builder: PlanBuilder, judged: Policy['plan']['edges'][number], items: Items): void {
  const found = itemsNamed(items, judged.item);
  const misread = new Set(judged.misread.map((name) => readNodeName(name).key));
  const blocks = new Map(judged.blocks.map((name) => [readNodeName(name).key, name]));
  const own = (edge: PlanEdge): boolean => 'item' in edge.from && found.includes(edge.from.item);
  const kept = builder.edges.flatMap((edge) => {
    if (!own(edge)) return [edge];
    if (misread.has(edge.to)) return [];
    return [blocks.has(edge.to) ? { ...edge, certainty: 'confirmed' as const } : edge];
  });
  builder.edges.splice(0, builder.edges.length, ...kept);
  for (const [key, name] of blocks) {
    const node = builder.named(name, judged.origin);
    for (const item of found) {
      if (builder.edges.some((edge) => edge.to === key && 'item' in edge.from && edge.from.item === item)) continue;
      const said = judged.origin === undefined ? undefined : { text: '', location: judged.origin };
      builder.wait(
        itemEdge(node.key, item, { relation: 'blocks', certainty: 'stated', said, alternatives: undefined }),
      );
    }
  }
}

/** Phases before the current one are done, and it has started. */
function markPhases(builder: PlanBuilder, current: string): void {
  const here = builder.nodes.get(readNodeName(current).key);
  const place = sequenceOf(current);
  if (here !== undefined && here.state === 'open') here.state = 'started';
  if (place === undefined) return;
  for (const node of builder.nodes.values()) {
    if (node.within !== undefined || node.stage !== undefined) continue;
    const other = sequenceOf(node.id);
    if (other?.family === place.family && other.at < place.at) node.state = 'done';
  }
}

function addGate(builder: PlanBuilder, gate: Gate, items: Items): GuardedGate {
  const whole = gate.node === undefined ? undefined : builder.nodes.get(readNodeName(gate.node).key);
  const nodes: string[] = [];
  if (gate.work === undefined) {
    if (whole !== undefined) nodes.push(whole.key);
  } else if (gate.node === undefined || whole !== undefined) {
    const ofClass = [...builder.nodes.values()].filter(
      ({ work, key, within, stated }) =>
        stated !== undefined &&
        work === gate.work &&
        (whole === undefined || key === whole.key || within === whole.key),
    );
    nodes.push(...ofClass.map(({ key }) => key));
    if (whole !== undefined) nodes.push(builder.part(whole, gate.work, gate.origin).key);
  }
  const required = termsOf(gate.requires).flatMap(({ name }) => itemsNamed(items, name));
  dropReplaced(builder, gate, required, whole?.key);
  for (const name of gate.nonGates)
    for (const item of itemsNamed(items, name))
      builder.nonGates.push({
        item,
        node: whole?.key ?? nodes[0],
        subject: gate.node ?? gate.work ?? name,
        certainty: 'stated',
        said: gate.origin === undefined ? undefined : { text: '', location: gate.origin },
      });
  const name = [gate.node, gate.work].filter((part) => part !== undefined).join(': ');
  return { gate, name, nodes };
}

/** A gate says better what prose about the same item and node, or a part of it, was read to say. */
function dropReplaced(
  builder: PlanBuilder,
  gate: Gate,
  required: readonly PlanItem[],
  whole: string | undefined,
): void {
  if (whole === undefined) return;
  const isReplaced = ({ to, from, certainty }: PlanEdge): boolean =>
    certainty === 'inferred' &&
    'item' in from &&
    required.includes(from.item) &&
    (to === whole || (gate.work !== undefined && builder.nodes.get(to)?.within === whole));
  const dropped = builder.edges.filter(isReplaced);
  if (dropped.length === 0) return;
  const kept = builder.edges.filter((edge) => !dropped.includes(edge));
  builder.edges.splice(0, builder.edges.length, ...kept);
  for (const { to } of dropped) {
    const node = builder.nodes.get(to);
    const isPart = node?.work !== undefined && node.stated === undefined && to !== nodeKey(node.id.split(':')[0] ?? '');
    const isEmpty = !kept.some((edge) => edge.to === to);
    if (isPart && isEmpty && to !== `${whole}: ${foldId(gate.work ?? '')}`) builder.nodes.delete(to);
  }
}
