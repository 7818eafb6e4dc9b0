import { createFinding, type Finding } from '../../findings/finding.ts';
import { compileGlob } from '../../model/glob.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import type { Trace, TraceTarget } from '../../policy/trace.ts';
import { foreignIds } from '../../tracing/foreign-ids.ts';
import { NamesIn } from '../../tracing/names-in.ts';
import { textOf } from '../../tracing/text-of.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { atFile, placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Statuses of what stands no more: nobody has to follow it. */
const GONE: ReadonlySet<string> = new Set(['rejected', 'superseded', 'deprecated']);

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
function* judge(trace: Trace, context: CheckContext): Generator<Finding, string | undefined> {
  const plain = trace.register.replace(/^\.\//, '').replace(/\/$/, '');
  const register = context.registers.find((one) => one.name === trace.register || one.register.path === plain);
  if (register === undefined) return context.isPartial ? undefined : `no register is called "${trace.register}"`;
  const items = register.items.filter(
    ({ item }) => !GONE.has(item.status) && (trace.kinds.length === 0 || trace.kinds.includes(item.kind)),
  );
  if (items.length === 0) return `"${trace.register}" has no such item that stands`;
  const { to } = trace;
  return 'within' in to
    ? yield* judgeDocuments(trace.name, to.within, items, context)
    : yield* judgeIds(trace, to, items, context);
}

interface Text {
  readonly path: string;
  readonly text: string;
}

function textsOf(globs: readonly string[], { repository }: CheckContext): readonly Text[] {
  const matchers = globs.map((glob) => compileGlob(glob));
  return repository.paths().flatMap((path) => {
    const text = matchers.some((matches) => matches(path)) ? repository.text(path) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
}

function* judgeDocuments(
  trace: string,
  within: readonly string[],
  items: readonly CheckedItem[],
  context: CheckContext,
): Generator<Finding, string | undefined> {
  const documents = textsOf(within, context).map(({ path, text }) => ({ path, names: new NamesIn(text) }));
  if (documents.length === 0) return noDocument(within);
  for (const item of items) {
    const others = documents.filter(({ path }) => path !== item.document.path);
    if (others.some(({ names }) => names.has(item.item))) continue;
    const data = { id: item.name, trace, count: others.length };
    yield createFinding('propagation/untraced', 'unnamed', data, placeIn(item, trace));
  }
  return undefined;
}

function* judgeIds(
  { name: trace, register }: Trace,
  { from, beginnings }: Exclude<TraceTarget, { readonly within: readonly string[] }>,
  items: readonly CheckedItem[],
  context: CheckContext,
): Generator<Finding, string | undefined> {
  const texts = textsOf(from, context);
  if (texts.length === 0) return noDocument(from);
  const asked = new Map(
    texts.flatMap(({ path, text }) =>
      [...foreignIds(text, beginnings)].map(([id, start]) => [id, { path, text, start }] as const),
    ),
  );
  if (asked.size === 0) return `no identifier in them begins with ${beginnings.map((one) => `"${one}"`).join(' or ')}`;
  const named = new Set<string>();
  for (const item of items) {
    const own = [...foreignIds(textOf(item.item), beginnings).keys()];
    for (const id of own) named.add(id);
    const unknown = own.filter((id) => !asked.has(id));
    if (own.length === 0)
      yield createFinding('propagation/untraced', 'namesNone', { id: item.name, trace }, placeIn(item, trace));
    for (const id of unknown) {
      const data = { id: item.name, named: id, trace };
      yield createFinding('propagation/untraced', 'namesUnknown', data, placeIn(item, `${trace} ${id}`));
    }
  }
  for (const [id, { path, text, start }] of asked) {
    if (named.has(id)) continue;
    const line = text.slice(0, start).split('\n').length;
    const column = start - text.lastIndexOf('\n', start - 1);
    const location = { ...atFile(path), range: { start, end: start + id.length, line, column } };
    yield createFinding(
      'propagation/untraced',
      'idUnnamed',
      { id, trace, register },
      { location, anchor: `${id} ${trace}` },
    );
  }
  return undefined;
}

function noDocument(globs: readonly string[]): string {
  return `no document is ${globs.map((glob) => `"${glob}"`).join(' or ')}`;
}

function placeIn(item: CheckedItem, about: string): Parameters<typeof createFinding>[3] {
  return { location: placeOf(item, 'id', 'title'), item: item.reference, anchor: `${item.reference} ${about}` };
}
