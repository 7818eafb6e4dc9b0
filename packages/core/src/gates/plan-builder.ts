import type { FindingLocation } from '../findings/finding.ts';
import { foldId } from '../model/item-id.ts';
import { nodeKey, readNodeName, sequenceOf, STAGE_ORDER } from './node-name.ts';
import type { PlanItem } from './plan-source.ts';
import type { NonGateStatement, PlanEdge, PlanNode, Said } from './plan.ts';
import type { MentionedNode } from './read-item-plan.ts';

type Draft = { -readonly [Key in keyof PlanNode]: PlanNode[Key] };

/** Collects nodes and edges while documents and configuration are read; names with one key are one node. */
export class PlanBuilder {
  readonly nodes = new Map<string, Draft>();
  readonly edges: PlanEdge[] = [];
  readonly nonGates: NonGateStatement[] = [];
  readonly #seen = new Set<string>();
  /** Nodes that are known from denials alone: "does not block M1". */
  readonly #denied = new Set<string>();
  /** What nodes wait for by what is said of them. */
  readonly #before = new Map<string, Set<string>>();

  /** The node of a written name; made when there is none. */
  named(written: string, location: FindingLocation | undefined): Draft {
    const { key, id, kind, stage } = readNodeName(written);
    if (stage !== undefined)
      return this.mentioned({ id, kind: kind ?? 'other', stage, part: undefined, title: undefined }, location);
    return this.#node(key, id, kind ?? 'other', location);
  }

  /** The node that a text mentions: the whole, a stage of it or a part of it. */
  mentioned({ id, kind, stage, part, title }: MentionedNode, location: FindingLocation | undefined): Draft {
    const whole = this.#node(nodeKey(id), id, kind, location);
    if (stage !== undefined) {
      const node = this.#node(nodeKey(id, stage), `${id} ${stage}`, kind, location);
      node.stage = stage;
      node.within ??= whole.key;
      node.title ??= title;
      return node;
    }
    if (part === undefined) {
      whole.title ??= title;
      return whole;
    }
    return this.part(whole, part, location);
  }

  /** The node of a text that says that nothing holds it up. Where nothing else names it, it takes no place in the order of numbers. */
  denied(mention: MentionedNode, location: FindingLocation | undefined): Draft {
    const whole = nodeKey(mention.id);
    const isSaid = this.nodes.has(whole) && !this.#denied.has(whole);
    const node = this.mentioned(mention, location);
    if (!isSaid) this.#denied.add(whole);
    return node;
  }

  /** A part of a node: a class of work in it. */
  part(whole: Draft, words: string, location: FindingLocation | undefined): Draft {
    const node = this.#node(`${whole.key}: ${foldId(words)}`, `${whole.id}: ${words}`, whole.kind, location);
    node.within ??= whole.key;
    node.work ??= words;
    return node;
  }

  /** A node of a name of its own that no mention shares: a gap, an action, a piece of safe work. */
  thing(key: string, id: string, kind: PlanNode['kind'], location: FindingLocation | undefined): Draft {
    return this.#node(key, id, kind, location);
  }

  /** An edge, once for each pair and relation; what is stated outranks what was read. */
  wait(edge: PlanEdge): void {
    const from =
      'item' in edge.from ? `item ${edge.from.item.item.key} ${edge.from.item.document.path}` : edge.from.node;
    const key = `${edge.to} < ${from}`;
    if (edge.to === from || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.edges.push(edge);
    if ('item' in edge.from || edge.relation === 'order') return;
    const before = this.#before.get(edge.to);
    if (before === undefined) this.#before.set(edge.to, new Set([edge.from.node]));
    else before.add(edge.from.node);
  }

  /**
   * Edges that follow from names alone: phases and milestones in the order of their numbers, stages in theirs. The former are listed
   * in that order, too, in the places that they have.
   */
  addOrder(hasStatedOrder: (key: string) => boolean): void {
    const families = new Map<string, Array<{ at: number; node: Draft }>>();
    const listed = [...this.nodes.values()];
    const placeOf = new Map(listed.map((node, at) => [node, at]));
    for (const node of this.nodes.values()) {
      if (node.stage !== undefined || node.within !== undefined || this.#denied.has(node.key)) continue;
      if (node.kind !== 'phase' && node.kind !== 'milestone') continue;
      const place = sequenceOf(node.id);
      if (place === undefined) continue;
      const family = families.get(place.family);
      if (family === undefined) families.set(place.family, [{ at: place.at, node }]);
      else family.push({ at: place.at, node });
    }
    for (const family of families.values()) {
      const sorted = family.toSorted((left, right) => left.at - right.at);
      const places = family.map(({ node }) => placeOf.get(node) as number);
      for (const [index, { node }] of sorted.entries()) {
        listed[places[index] as number] = node;
        const before = sorted[index - 1]?.node;
        if (before !== undefined && !hasStatedOrder(node.key)) this.comesAfter(node, before);
      }
    }
    this.nodes.clear();
    for (const node of listed) this.nodes.set(node.key, node);
    this.#addStageOrder(hasStatedOrder);
  }

  /** An edge from the order of names, unless what comes before is said to wait for it. */
  comesAfter(node: PlanNode, before: PlanNode): void {
    if (!this.#waitsFor(before.key, node.key)) this.wait(orderEdge(node.key, before.key, 'order', node.location));
  }

  #waitsFor(key: string, wanted: string): boolean {
    const seen = new Set([key]);
    for (const each of seen)
      for (const from of this.#before.get(each) ?? []) {
        if (from === wanted) return true;
        seen.add(from);
      }
    return false;
  }

  #addStageOrder(hasStatedOrder: (key: string) => boolean): void {
    const staged = [...this.nodes.values()].filter(({ stage }) => stage !== undefined);
    for (const [, stages] of Map.groupBy(staged, ({ within }) => within)) {
      const sorted = stages.toSorted((left, right) => stageAt(left) - stageAt(right));
      for (const [index, node] of sorted.entries()) {
        const before = sorted[index - 1];
        if (before === undefined || hasStatedOrder(node.key)) continue;
        this.wait(orderEdge(node.key, before.key, 'stage', node.location));
      }
    }
  }

  #node(key: string, id: string, kind: PlanNode['kind'], location: FindingLocation | undefined): Draft {
    this.#denied.delete(key);
    let node = this.nodes.get(key);
    if (node === undefined) {
      node = {
        key,
        id,
        kind,
        stage: undefined,
        title: undefined,
        within: undefined,
        state: 'open',
        stateSaid: undefined,
        work: undefined,
        stated: undefined,
        item: undefined,
        location,
        claims: [],
        unmerged: undefined,
      };
      this.nodes.set(key, node);
    }
    node.location ??= location;
    return node;
  }
}

/** An edge from an item that words state. */
export function itemEdge(
  to: string,
  item: PlanItem,
  edge: Pick<PlanEdge, 'relation' | 'said' | 'alternatives' | 'certainty' | 'isForAccepted'>,
): PlanEdge {
  return { to, from: { item }, ...edge };
}

function orderEdge(
  to: string,
  node: string,
  relation: 'order' | 'stage',
  location: FindingLocation | undefined,
): PlanEdge {
  const words: Said | undefined = location === undefined ? undefined : { text: '', location };
  return { to, from: { node }, relation, certainty: 'inferred', said: words, alternatives: undefined };
}

function stageAt({ stage }: Draft): number {
  return stage === undefined ? -1 : STAGE_ORDER.indexOf(stage);
}
