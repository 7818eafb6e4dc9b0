import { readIdReferences } from '../facets/references/id-references.ts';
import { termsOf } from '../policy/condition.ts';
import { foldId } from '../model/item-id.ts';
import type { DeclarationReading } from '../gates/read-declaration.ts';
import type { GuardedGate, Plan, PlanEdge, PlanNode } from '../gates/plan.ts';
import { blockIndexAt } from '../facets/prose/item-prose.ts';
import { quoteBare } from '../facets/prose/span.ts';
import { said } from '../gates/said.ts';
import type { Reason } from './node-readiness.ts';
import type { Standing } from './standing.ts';

/** Why a node may start: what the documents say about it, and what would hold it up and does not; `edges` are those to it. */
export function reasonsOf(
  node: PlanNode,
  plan: Plan,
  standing: Standing,
  edges: readonly PlanEdge[],
  declarations: ReadonlyArray<{ readonly gate: GuardedGate; readonly reading: DeclarationReading }>,
): readonly Reason[] {
  const reasons: Reason[] = node.claims.map((claim) => ({ kind: 'said-safe', subject: claim.text, said: claim }));
  for (const nonGate of plan.nonGates)
    if (
      nonGate.node === node.key &&
      !standing.isSettled(nonGate.item) &&
      !reasons.some(({ kind, subject }) => kind === 'must-not-wait' && subject === nonGate.item.name)
    )
      reasons.push({ kind: 'must-not-wait', subject: nonGate.item.name, said: nonGate.said });
  let isHeld = false;
  for (const { from, said: words } of edges) {
    if ('item' in from) {
      if (standing.isSettledFor(from.item, node))
        reasons.push({ kind: 'decided', subject: from.item.name, said: words });
      else isHeld = true;
      continue;
    }
    const before = plan.nodes.get(from.node);
    const isDone = before === undefined ? standing.hasComeAbout(from) : standing.stateOf(before) === 'done';
    const isDay = before === undefined && standing.hasDayCome(from.day);
    if (isDone)
      reasons.push({
        kind: isDay ? 'day-come' : 'done',
        subject: before?.id ?? from.written ?? from.node,
        said: undefined,
      });
    else isHeld = true;
  }
  for (const guarded of plan.gates) {
    if (!guarded.nodes.includes(node.key) || termsOf(guarded.gate.requires).length === 0) continue;
    const made = declarations.find(({ gate }) => gate === guarded)?.reading;
    if (made?.declaration !== undefined && !made.declaration.waits)
      reasons.push({ kind: 'declared', subject: made.declaration.name, said: { text: '', location: made.location } });
    else reasons.push({ kind: 'gate-met', subject: guarded.name, said: undefined });
  }
  reasons.push(...notesOf(node, plan));
  const around = node.within === undefined ? undefined : plan.nodes.get(node.within);
  if (reasons.length === 0 && around !== undefined)
    reasons.push({ kind: 'part-of', subject: around.id, said: undefined });
  // What has started in spite of what holds it up has no reason.
  return reasons.length > 0 || isHeld ? reasons : [{ kind: 'nothing-holds', subject: '', said: undefined }];
}

/**
 * What the statement that the node around must not wait adds about its parts:
 *
 *     Phase 0 may proceed without OD1. It closes G1 (a column), G7 survey (read-only)
 *                                                ^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^
 */
function notesOf({ id, within, kind }: PlanNode, plan: Plan): Reason[] {
  if (within === undefined || kind !== 'gap') return [];
  const notes: Reason[] = [];
  const seen = new Set<number>();
  for (const { node, item, said: words } of plan.nonGates) {
    if (node !== within || words === undefined) continue;
    const { outline } = item.document.reading;
    let index = blockIndexAt(outline.blocks, words.location.range.start);
    if ((outline.blocks[index]?.start ?? Infinity) > words.location.range.start) index -= 1;
    const block = outline.blocks[index];
    if (block === undefined || seen.has(block.start)) continue;
    seen.add(block.start);
    for (const reference of readIdReferences(outline.text, block.start, block.end)) {
      if (!reference.ids.some((found) => foldId(found) === foldId(id))) continue;
      const tail =
        /^[^,;.()]{0,60}(?:\([^()]{2,160}\))?/u.exec(outline.text.slice(reference.end, block.end))?.[0] ?? '';
      const shown = quoteBare(outline.text, reference.end, reference.end + tail.length);
      const bare = shown.text.replace(/^\(([^()]*)\)$/, '$1');
      if (/\(/.test(shown.text)) notes.push({ kind: 'note', subject: bare, said: said(item.document, shown) });
    }
  }
  return notes.slice(0, 1);
}
