import {
  fingerprintOf,
  nameOfBlocker,
  renderCondition,
  type Blocker,
  type NodeChange,
  type NodeReadiness,
  type NonGateStatement,
  type Plan,
  type PlanItem,
  type Register,
  type Said,
} from '@decisis/core';
import type { PlanState } from './plan-state.ts';
import { directName, strangersOf } from './ready-words.ts';
import type { Supposition } from './suppose.ts';

/** The answer of `ready` for programs: every node with what holds it up and why, complete. */
export function readyJson(state: PlanState, registers: readonly Register[]): object {
  const { plan, told, asked, ranking, path, obligations, today } = state;
  const isAsked = (node: string | undefined): boolean => asked === undefined || (node !== undefined && asked.has(node));
  const byState = (wanted: NodeReadiness['state']): object[] =>
    told.filter((node) => node.state === wanted).map((node) => nodeJson(node));
  return {
    asOf: today,
    fingerprint: fingerprintOf(registers),
    ready: byState('ready'),
    started: byState('started'),
    blocked: byState('blocked'),
    later: byState('later'),
    done: byState('done'),
    nonGates: plan.nonGates.filter(({ node }) => isAsked(node)).map(nonGateJson),
    wronglyWaiting: plan.wrongWaits
      .filter(({ node }) => isAsked(node))
      .map(({ node, nonGate, gate }) => ({
        node: plan.nodes.get(node)?.id ?? node,
        waitsFor: nonGate.item.reference,
        gate: gate?.name ?? null,
        mustNotWait: saidJson(nonGate.said),
      })),
    notDecided: [...plan.misapproved].map(([item, { approver, bodies, location }]) => ({
      id: item.id ?? item.key,
      approver,
      bodies,
      path: location.path,
      line: location.range.line,
    })),
    ranking: ranking.map(({ item, alone, shared }) => ({
      ...itemJson(item),
      alone: alone.map((key) => plan.nodes.get(key)?.id ?? key),
      shared: shared.map((key) => plan.nodes.get(key)?.id ?? key),
    })),
    criticalPath:
      path === undefined
        ? null
        : { item: path.item.reference, nodes: path.nodes.map((key) => plan.nodes.get(key)?.id ?? key) },
    obligations: obligations.map(({ gate, node, reading, text, isDue }) => ({
      node: node.id,
      gate: gate.name,
      requires: renderCondition(gate.gate.requires),
      declaration: reading.declaration?.name ?? null,
      obligation: text,
      isDue,
      path: reading.path,
      line: reading.location.range.line,
    })),
    problems: problemsJson(state),
  };
}

/** What makes an answer unsure; empty for one that can be trusted. */
export function problemsJson({ plan, unknown, unreadable, merges }: PlanState): readonly object[] {
  return [
    ...merges.map(({ location: { path, range } }) => ({ kind: 'unfinished-merge', path, line: range.line })),
    ...brokenLockfile(plan),
    ...plan.cycles.map((ring) => ({ kind: 'cycle', nodes: ring.map((key) => plan.nodes.get(key)?.id ?? key) })),
    ...unknown.map(({ name, user, wanted }) => ({ kind: 'unknown', name, user, wanted })),
    ...unreadable.map(({ location, data }) => ({
      kind: 'unreadable',
      path: location.path,
      line: location.range.line,
      ...data,
    })),
  ];
}

function brokenLockfile({ unreadApprovals }: Plan): readonly object[] {
  if (unreadApprovals === undefined) return [];
  const { location, what, items } = unreadApprovals;
  const ids = [...items].map(({ id, key }) => id ?? key);
  return [{ kind: 'broken-lockfile', path: location.path, line: location.range.line, what, items: ids }];
}

/** One node with everything that is known about it. */
export function nodeJson({ node, state, blockers, roots, isInferred, reasons, declarations }: NodeReadiness): object {
  return {
    id: node.id,
    kind: node.kind,
    stage: node.stage ?? null,
    title: node.title ?? null,
    state,
    inferred: isInferred,
    path: node.location?.path ?? null,
    line: node.location?.range.line ?? null,
    blockers: blockers.map(blockerJson),
    roots: [...roots].map(({ reference }) => reference),
    reasons: reasons.map(({ kind, subject, said }) => ({ kind, subject, said: saidJson(said) })),
    declarations: declarations.map(({ gate, reading }) => ({
      gate: gate.name,
      declaration: reading.declaration?.name ?? null,
      path: reading.path,
      line: reading.location.range.line,
    })),
  };
}

/** What some suppositions would change. */
export function whatIfJson(
  state: PlanState,
  suppositions: readonly Supposition[],
  changes: readonly NodeChange[],
): object {
  return {
    asOf: state.today,
    if: suppositions.map(({ written, item, outcome }) => ({
      written,
      item: item?.reference ?? null,
      status: outcome?.status ?? null,
      option: outcome?.option ?? null,
      consequence: outcome?.consequence ?? null,
    })),
    changes: changes.map(({ before, after, freedFrom, newlyHeldBy, newlyBarredBy }) => ({
      id: after.node.id,
      before: before.state,
      after: after.state,
      freedFrom: freedFrom.map(({ reference }) => reference),
      newlyHeldBy: [...newlyHeldBy.map(({ reference }) => reference), ...newlyBarredBy.map(directName)],
      stillHeldBy: [...[...after.roots].map(({ reference }) => reference), ...strangersOf(after)],
    })),
    problems: problemsJson(state),
  };
}

function blockerJson(blocker: Blocker): object {
  const { by, relation, certainty, said, gate, alternatives } = blocker;
  return {
    by: kindOf(by),
    name: 'outside' in by ? by.outside : 'status' in by ? by.status : nameOfBlocker(blocker),
    negated: 'isNegated' in by && by.isNegated,
    relation,
    certainty,
    gate: gate === undefined ? null : { name: gate.name, requires: renderCondition(gate.gate.requires) },
    said: saidJson(said),
    ways: (alternatives?.ways ?? []).map(({ letter, text, waits, obligation }) => ({
      letter,
      text,
      waits,
      obligation: obligation?.text ?? null,
    })),
  };
}

function kindOf(by: Blocker['by']): 'item' | 'node' | 'outside' | 'status' | 'day' | 'merge' | 'name' {
  if ('settled' in by) return 'item';
  return (['item', 'node', 'outside', 'status', 'day', 'merge'] as const).find((kind) => kind in by) ?? 'name';
}

function nonGateJson({ item, node, subject, certainty, said }: NonGateStatement): object {
  return { item: item.reference, node: node ?? null, subject, certainty, said: saidJson(said) };
}

function itemJson({ reference, summary }: PlanItem): object {
  const { register, path, line, status, owner, due } = summary;
  return { id: reference, register, path, line, status, owner, due };
}

function saidJson(said: Said | undefined): object | null {
  if (said === undefined) return null;
  const { path, range } = said.location;
  return { text: said.text, path, line: range.line, start: range.start, end: range.end };
}
