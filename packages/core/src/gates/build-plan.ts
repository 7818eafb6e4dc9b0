import { numberedNodeTest } from '../facets/plans/may-number-node.ts';
import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import { sectionChain } from '../documents/headings/outline.ts';
import { foldId } from '../model/item-id.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { addDependencies, knownOf, type HoldsUp } from './add-dependencies.ts';
import { addTableParts, addTableWaits } from './add-plan-tables.ts';
import { addPolicy } from './add-policy.ts';
import { findCycles } from './find-cycles.ts';
import { itemsNamed } from './items-named.ts';
import { statusOn } from './lasting-status.ts';
import { markUnmerged, mergeTouching } from './merge-touching.ts';
import { namesOfPolicy } from './names-of-policy.ts';
import { nodeKey, readNodeName } from './node-name.ts';
import { addOwnStatus, hasStarted } from './own-status.ts';
import { itemEdge, PlanBuilder } from './plan-builder.ts';
import type { PlanDocument, PlanItem, PlanSource } from './plan-source.ts';
import type { Plan } from './plan.ts';
import { successorsIn } from './successors.ts';
import { readDocumentPlan } from './read-document-plan.ts';
import { readItemPlan } from './read-item-plan.ts';
import { locationIn, said } from './said.ts';
import { judgeWaits } from './wrong-waits.ts';

const plans = new WeakMap<PlanSource, Plan>();

/**
 * The plan that documents and configuration state together. Of decided items only the nodes are in it, unless `also` names
 * them: nothing waits for them. Pure; kept for each source.
 */
export function planOf(source: PlanSource): Plan {
  let plan = plans.get(source);
  if (plan === undefined) plans.set(source, (plan = buildPlan(source)));
  return plan;
}

/** The same without keeping it; `also` says of which decided items the edges are wanted nevertheless. */
export function buildPlan(source: PlanSource, also: (item: PlanItem) => boolean = () => false): Plan {
  const builder = new PlanBuilder();
  const { today } = source;
  const items = itemsById(source.items);
  const misapproved = misapprovedIn(source);
  const unreadApprovals = source.unreadApprovals?.();
  const isUnsettled = (item: PlanItem): boolean =>
    isOpen(item, today) || misapproved.has(item.item) || unreadApprovals?.items.has(item.item) === true;
  const successors = successorsIn(source.items, items);
  /** What holds up in the place of an item: its open successors, where it was superseded. */
  const placeholders = (item: PlanItem): readonly PlanItem[] =>
    isUnsettled(item) || also(item)
      ? [item]
      : (successors.get(item.item) ?? []).filter((later) => isUnsettled(later) || also(later));
  const documents = source.registers.flatMap((register) => [...register.documents]);
  for (const document of documents) addPhases(builder, document);
  const named = namesOfPolicy(source.policy, (name) => itemsNamed(items, name).length > 0);
  const mayName = numberedNodeTest();
  for (const item of source.items) {
    if (!DECISION_KINDS.includes(item.item.kind)) continue;
    const holding = placeholders(item);
    const isOn = [item, ...(successors.get(item.item) ?? [])].some((one) => isInForce(one, today));
    if (holding.length > 0) addItem(builder, item, items, holding);
    else if (named.hasWords || ((named.keys.size > 0 || isOn) && mayName(item.item)))
      addNodes(builder, item, isOn, items, named.keys);
  }
  for (const document of documents) addThings(builder, document, today);
  const tables = documents.flatMap((document) => addTableParts(builder, document, items, today));
  const holdsUp: HoldsUp = (item) => {
    if (isWork(item)) return 'work';
    return DECISION_KINDS.includes(item.item.kind) && placeholders(item).length > 0 ? 'decision' : undefined;
  };
  const works = source.items.filter(isWork);
  const isAsked = works.length > 0 || tables.length > 0;
  const known = isAsked ? knownOf(source.items, items, holdsUp, placeholders) : undefined;
  const stated = new Set<string>();
  if (known !== undefined) {
    for (const work of works) {
      const key = nodeKey(work.reference);
      addDependencies(builder, key, work, known);
      if (isOpen(work, today)) addOwnStatus(builder, key, work, known);
    }
    for (const table of tables) for (const key of addTableWaits(builder, table, known)) stated.add(key);
  }
  for (const document of documents) markUnmerged(builder, document);
  const gates = addPolicy(builder, source.policy, items);
  for (const { relation, to } of builder.edges) if (relation === 'after') stated.add(to);
  builder.addOrder((key) => stated.has(key));
  const { edges, wrongWaits } = judgeWaits(builder, gates);
  const { nodes, nonGates } = builder;
  const plan = { today, nodes, edges, nonGates, gates, wrongWaits, items, misapproved, successors, unreadApprovals };
  return { ...plan, cycles: findCycles(plan) };
}

function itemsById(all: readonly PlanItem[]): Map<string, PlanItem[]> {
  const byId = new Map<string, PlanItem[]>();
  for (const item of all) {
    const key = foldId(item.reference);
    const same = byId.get(key);
    if (same === undefined) byId.set(key, [item]);
    else same.push(item);
  }
  return byId;
}

function misapprovedIn(source: PlanSource): Plan['misapproved'] {
  if (source.policy.authorities.length === 0) return new Map();
  return new Map(
    source.items.flatMap((item) => {
      const found = source.misapproval?.(item);
      return found === undefined ? [] : [[item.item, found] as const];
    }),
  );
}

/** What an unfinished merge leaves open is settled by neither of its sides. */
function isOpen(item: PlanItem, today: string): boolean {
  const status = statusOn(item.item, today);
  return status === 'open' || status === 'proposed' || status === 'deferred' || mergeTouching(item) !== undefined;
}

/** Whether what a settled item was about goes on: what was rejected speaks for no part of the plan, what was replaced by an accepted item does. */
function isInForce({ item }: PlanItem, today: string): boolean {
  return statusOn(item, today) === 'accepted';
}

/** Whether an item is something to do, which is a node of the plan itself. */
function isWork({ item: { kind } }: PlanItem): boolean {
  return kind === 'action' || kind === 'gap';
}

function addPhases(builder: PlanBuilder, document: PlanDocument): void {
  for (const phase of readDocumentPlan(document).phases) {
    const { id, kind, title } = phase;
    builder.mentioned(
      { id, kind, stage: undefined, part: undefined, title: title === '' ? undefined : title },
      said(document, phase).location,
    );
  }
}

/** `holding` are the items that are waited for: the item itself, or what took its place. */
function addItem(
  builder: PlanBuilder,
  item: PlanItem,
  items: ReadonlyMap<string, readonly PlanItem[]>,
  holding: readonly PlanItem[],
): void {
  const { edges, nonGates } = readItemPlan(item);
  for (const { target, ...edge } of edges) {
    // What an item blocks may be an item; that is a relation between decisions, and `depends on` tells it.
    if (target.kind === 'item' && items.has(foldId(target.id))) continue;
    const node = builder.mentioned(target, edge.said?.location);
    for (const each of holding) builder.wait(itemEdge(node.key, each, { ...edge, certainty: 'inferred' }));
  }
  for (const { node, subject, goesOn, said: words } of nonGates) {
    const key = node === undefined ? undefined : builder[goesOn ? 'mentioned' : 'denied'](node, words?.location).key;
    for (const each of holding)
      builder.nonGates.push({ item: each, node: key, subject, certainty: 'inferred', said: words });
  }
}

/**
 * What a settled item names goes on to be a part of the plan where the matter goes on (`isOn`), and waits for it no more. Words without a
 * number, a part of a node, and what else only settled items name count only where configuration names them: with their decision they mostly end.
 */
function addNodes(
  builder: PlanBuilder,
  item: PlanItem,
  isOn: boolean,
  items: ReadonlyMap<string, readonly PlanItem[]>,
  named: ReadonlySet<string>,
): void {
  const { edges, nonGates } = readItemPlan(item);
  const mentions = [
    ...edges.map(({ target, said: words }) => ({ node: target, words, isDenied: false })),
    ...nonGates.flatMap(({ node, goesOn, said: words }) =>
      node === undefined ? [] : [{ node, words, isDenied: !goesOn }],
    ),
  ];
  for (const { node, words, isDenied } of mentions) {
    if (node.kind === 'item' && items.has(foldId(node.id))) continue;
    const key = nodeKey(node.id, node.stage);
    const isPartNamed = node.part !== undefined && named.has(`${key}: ${foldId(node.part)}`);
    const isNumbered = readNodeName(node.id).kind !== undefined;
    if (isPartNamed || named.has(key) || (isNumbered && isOn))
      builder[isDenied ? 'denied' : 'mentioned'](
        { ...node, part: isPartNamed ? node.part : undefined },
        words?.location,
      );
  }
}

/** Gaps, actions and safe work: what can be worked on beside the nodes that decisions name. */
function addThings(builder: PlanBuilder, document: PlanDocument, today: string): void {
  const { phases, gaps, safe } = readDocumentPlan(document);
  const stepOf = new Map<string, string>();
  for (const phase of phases)
    for (const step of phase.steps)
      for (const { kind, targets } of step.references)
        if (kind === 'id')
          for (const target of targets) if (!stepOf.has(foldId(target))) stepOf.set(foldId(target), phase.id);
  for (const gap of gaps) {
    if (gap.id === undefined) continue;
    const node = builder.thing(nodeKey(gap.id), gap.id, 'gap', said(document, gap).location);
    if (gap.isSubjectCertain) node.title ??= gap.subject.text.replace(/[`*]+/g, '');
    const step = stepOf.get(foldId(gap.id));
    const { id, kind } = gap.closesAt;
    builder.mentioned({ id, kind, stage: undefined, part: undefined, title: undefined }, undefined);
    // "before Phase 1" does not say in which phase it is closed.
    const home = step ?? (gap.isSubjectCertain ? gap.closesAt.id : undefined);
    if (home !== undefined) node.within ??= nodeKey(home);
    if (!gap.isSubjectCertain && step !== gap.closesAt.id)
      builder.wait({
        to: nodeKey(gap.closesAt.id),
        from: { node: node.key },
        relation: 'close-before',
        certainty: 'inferred',
        said: said(document, gap),
        alternatives: undefined,
      });
  }
  for (const item of document.items) addWork(builder, item, stepOf, today);
  safe.forEach(({ title, said: words, claim }, index) => {
    const node = builder.thing(`${document.path} SAFE ${index}`, title, 'action', words.location);
    node.claims = [claim];
  });
}

/** An action or gap that is an item belongs to the node that its own field, a step or the heading above it names. */
function addWork(builder: PlanBuilder, item: PlanItem, stepOf: ReadonlyMap<string, string>, today: string): void {
  const { kind, id } = item.item;
  if (kind !== 'action' && kind !== 'gap') return;
  const { start, end } = item.item.defining;
  const node = builder.thing(nodeKey(item.reference), id ?? item.name, kind, locationIn(item.document, start, end));
  node.item = item;
  node.title ??= id === undefined ? undefined : (item.summary.title ?? undefined);
  node.state = !isOpen(item, today) ? 'done' : hasStarted(item) ? 'started' : 'open';
  const home = homeOf(item) ?? stepOf.get(foldId(item.reference));
  if (home !== undefined && nodeKey(home) !== node.key) node.within ??= builder.named(home, undefined).key;
}

function homeOf({ item, document }: PlanItem): string | undefined {
  for (const name of ['closesAt', 'phase'] as const) {
    const field = item.field(name);
    const node = field === undefined ? undefined : readPlanNodes(item.source.text, field.start, field.end)[0];
    if (node !== undefined) return node.id;
  }
  const { outline } = document.reading;
  const section = outline.sections[item.defining.section];
  if (section === undefined) return undefined;
  for (const { heading } of sectionChain(outline, section)) {
    if (heading === undefined || heading.start >= item.defining.start) continue;
    const nodes = readPlanNodes(item.source.text, heading.textStart, heading.textEnd);
    if (nodes.length === 1) return nodes[0]?.id;
    if (nodes.length > 1) return undefined;
  }
  return undefined;
}
