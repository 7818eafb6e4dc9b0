import { createFinding, type Finding } from '../../findings/finding.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import type { Trace } from '../../policy/trace.ts';
import { followTrace, type AskedId } from '../../tracing/follow-trace.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { atFile, placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * An item that a trace asks for and that leaves none: no document of the trace names it; or, where identifiers of other
 * documents are traced, it names none of them, or one that is not there, or one of them is named by no item. A trace that looks
 * at nothing is an error, for it would always be kept.
 */
export const untraced: Rule = {
  id: 'propagation/untraced',
  *check(context) {
    for (const [index, trace] of context.policy.traces.entries()) {
      const problem = yield* judge(trace, context);
      if (problem === undefined) continue;
      const place = { location: settingsPlace(context.repository, 'trace', index), anchor: trace.name };
      const finding = createFinding('propagation/untraced', 'nothing', { trace: trace.name, problem }, place);
      yield { ...finding, severity: 'error' };
    }
  },
};

/** Answers why nothing could be looked at; undefined when something was. */
function* judge({ name: trace, ...stated }: Trace, context: CheckContext): Generator<Finding, string | undefined> {
  const followed = followTrace({ name: trace, ...stated }, context.registers, context.repository);
  if (followed.kind === 'problem') return followed.isAbsent && context.isPartial ? undefined : followed.problem;
  if (followed.kind === 'documents') {
    for (const { item, looked, paths } of followed.arrivals) {
      if (paths.length > 0) continue;
      const data = { id: item.name, trace, count: looked };
      yield createFinding('propagation/untraced', 'unnamed', data, placeIn(item, trace));
    }
    return undefined;
  }
  const named = new Set<string>();
  for (const { item, named: own, unknown } of followed.namings) {
    for (const { id } of own) named.add(id);
    if (own.length === 0 && unknown.length === 0)
      yield createFinding('propagation/untraced', 'namesNone', { id: item.name, trace }, placeIn(item, trace));
    for (const id of unknown) {
      const data = { id: item.name, named: id, trace };
      yield createFinding('propagation/untraced', 'namesUnknown', data, placeIn(item, `${trace} ${id}`));
    }
  }
  for (const asked of followed.asked) {
    if (named.has(asked.id)) continue;
    const data = { id: asked.id, trace, register: stated.register };
    const place = { location: placeOfAsked(asked), anchor: `${asked.id} ${trace}` };
    yield createFinding('propagation/untraced', 'idUnnamed', data, place);
  }
  return undefined;
}

function placeOfAsked({ id, path, start, line, column }: AskedId): ReturnType<typeof atFile> {
  return { ...atFile(path), range: { start, end: start + id.length, line, column } };
}

function placeIn(item: CheckedItem, about: string): Parameters<typeof createFinding>[3] {
  return { location: placeOf(item, 'id', 'title'), item: item.reference, anchor: `${item.reference} ${about}` };
}
