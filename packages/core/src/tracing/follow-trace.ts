import type { Item } from '../documents/item.ts';
import { isGeneratedText } from '../model/generated-mark.ts';
import { compileGlob } from '../model/glob.ts';
import type { ItemKind } from '../model/item-kind.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Trace } from '../policy/trace.ts';
import { foreignIds } from './foreign-ids.ts';
import { NamesIn } from './names-in.ts';
import { textOf } from './text-of.ts';

/** An item as a trace sees it. */
export interface TraceableItem {
  readonly item: Item;
  readonly document: { readonly path: string };
}

/** A register as a trace sees it. */
export interface TraceableRegister<I extends TraceableItem> {
  readonly name: string;
  readonly register: { readonly path: string };
  readonly items: readonly I[];
}

/** An identifier that the documents of a trace ask for, at its first place. */
export interface AskedId {
  readonly id: string;
  readonly path: string;
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** What an item says of the identifiers that a trace asks for. */
export interface Naming<I> {
  readonly item: I;
  /** Those that are asked for. */
  readonly named: readonly AskedId[];
  /** Those that no document of the trace has. */
  readonly unknown: readonly string[];
}

/** Where an item is named in the documents of a trace; its own document does not count. */
export interface Arrival<I> {
  readonly item: I;
  readonly looked: number;
  readonly paths: readonly string[];
}

/** What came of following a trace; a problem when it could not be followed. */
export type Followed<I> =
  | { readonly kind: 'problem'; readonly problem: string; readonly isAbsent: boolean }
  | { readonly kind: 'ids'; readonly asked: readonly AskedId[]; readonly namings: readonly Naming<I>[] }
  | { readonly kind: 'documents'; readonly arrivals: readonly Arrival<I>[] };

/** Statuses of what stands no more: nobody has to follow it. */
const GONE: ReadonlySet<string> = new Set(['rejected', 'superseded', 'deprecated']);

/** Follows a trace from the items of its register that stand, into documents or back to what asked for them. */
export function followTrace<I extends TraceableItem>(
  trace: Trace,
  registers: readonly TraceableRegister<I>[],
  repository: RepositoryView,
): Followed<I> {
  const plain = trace.register.replace(/^\.\//, '').replace(/\/$/, '');
  const register = registers.find((one) => one.name === trace.register || one.register.path === plain);
  if (register === undefined) return problem(`no register is called "${trace.register}"`, true);
  const items = register.items.filter(({ item }) => !GONE.has(item.status) && isOfKind(item.kind, trace.kinds));
  if (items.length === 0) return problem(`"${trace.register}" has no such item that stands`);
  const { to } = trace;
  return 'within' in to
    ? intoDocuments(to.within, items, repository)
    : toAskers(to.from, to.beginnings, items, repository);
}

function isOfKind(kind: ItemKind, kinds: readonly ItemKind[]): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

function problem(words: string, isAbsent = false): Followed<never> {
  return { kind: 'problem', problem: words, isAbsent };
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/** A generated document names whatever the registers hold: it shows no trace. */
function textsOf(globs: readonly string[], repository: RepositoryView): readonly Text[] {
  const matchers = globs.map((glob) => compileGlob(glob));
  return repository.paths().flatMap((path) => {
    const text = matchers.some((matches) => matches(path)) ? repository.text(path) : undefined;
    return text === undefined || isGeneratedText(text) ? [] : [{ path, text }];
  });
}

function intoDocuments<I extends TraceableItem>(
  within: readonly string[],
  items: readonly I[],
  repository: RepositoryView,
): Followed<I> {
  const documents = textsOf(within, repository).map(({ path, text }) => ({ path, names: new NamesIn(text) }));
  if (documents.length === 0) return noDocument(within);
  const arrivals = items.map((item): Arrival<I> => {
    const others = documents.filter(({ path }) => path !== item.document.path);
    const paths = others.filter(({ names }) => names.has(item.item)).map(({ path }) => path);
    return { item, looked: others.length, paths };
  });
  return { kind: 'documents', arrivals };
}

function toAskers<I extends TraceableItem>(
  from: readonly string[],
  beginnings: readonly string[],
  items: readonly I[],
  repository: RepositoryView,
): Followed<I> {
  const texts = textsOf(from, repository);
  if (texts.length === 0) return noDocument(from);
  const asked = new Map<string, AskedId>();
  // Who asks stands in a document of its own; the register itself counts where no other one has the identifier.
  const own = new Set(items.map(({ document }) => document.path));
  const others = texts.filter(({ path }) => !own.has(path));
  for (const { path, text } of [...others, ...texts.filter((one) => !others.includes(one))])
    for (const [id, start] of foreignIds(text, beginnings)) {
      if (asked.has(id)) continue;
      const line = text.slice(0, start).split('\n').length;
      const column = start - text.lastIndexOf('\n', start - 1);
      asked.set(id, { id, path, start, line, column });
    }
  if (asked.size === 0)
    return problem(`no identifier in them begins with ${beginnings.map((one) => `"${one}"`).join(' or ')}`);
  const namings = items.map((item): Naming<I> => {
    const own = [...foreignIds(textOf(item.item), beginnings).keys()];
    return {
      item,
      named: own.flatMap((id) => asked.get(id) ?? []),
      unknown: own.filter((id) => !asked.has(id)),
    };
  });
  return { kind: 'ids', asked: [...asked.values()], namings };
}

function noDocument(globs: readonly string[]): Followed<never> {
  return problem(`no document is ${globs.map((glob) => `"${glob}"`).join(' or ')}`);
}
