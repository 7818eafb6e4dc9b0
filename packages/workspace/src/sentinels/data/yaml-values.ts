import type * as YamlModule from 'yaml';
import type { Alias, Document, Node, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';

type Keys = ReadonlyArray<string | number>;
type Yaml = typeof YamlModule;

/** What YAML says: the value of its document, or a list of those of several, or of none. */
export interface YamlValues {
  readonly data: unknown;
  /** Of these with content: as the tools that read such files see it, nothing between two "---" is no document. */
  readonly documents: number;
  /** Where the value of some keys begins, as an offset; of one that is missing, what it is missing in. */
  readonly offsetOf: (keys: Keys) => number;
}

/** Why YAML has no values that could be judged, and where. */
export class YamlProblem extends Error {
  readonly offset: number;
  constructor(problem: string, offset: number) {
    super(problem);
    this.offset = offset;
  }
}

/** The most values that a file may come to once aliases and merge keys are followed. */
const MOST_VALUES = 1_000_000;
const MERGE_TAG = 'tag:yaml.org,2002:merge';

/**
 * The values of parsed documents, as the tools that read such files see them: aliases stand for what they name, and a merge key
 * (`<<`) gives its table what that does not say itself. Takes time linear in the text and in {@link MOST_VALUES}.
 */
export function yamlValues(yaml: Yaml, documents: readonly Document.Parsed[], text: string): YamlValues {
  const reader = new YamlReader(yaml, text);
  const read = documents
    .filter(({ contents }) => hasContent(yaml, contents))
    .map(({ contents }) => reader.documentOf(contents));
  const [first] = read;
  const root = read.length === 1 ? first : reader.listOf(read);
  return { data: root?.value, documents: read.length, offsetOf: (keys) => reader.offsetOf(root?.value, keys) };
}

/** Whether anything but comments stands in a document; `null`, `{}` and a tag or an anchor by itself do. */
function hasContent({ isScalar }: Yaml, contents: ParsedNode | null): boolean {
  if (contents === null) return false;
  if (!isScalar(contents) || contents.value !== null) return true;
  return contents.source !== '' || contents.tag !== undefined || contents.anchor !== undefined;
}

interface Read {
  readonly value: unknown;
  /** How many values it comes to, with its own. */
  readonly size: number;
  readonly offset: number;
}

type Entries = Map<string | number, Read>;

class YamlReader {
  readonly #yaml: Yaml;
  readonly #text: string;
  /** What each list and table holds; also tells how much there is of what an alias names, and where it stands. */
  readonly #entries = new Map<unknown, Entries>();
  /** What the anchors so far name; undefined while that is being read. */
  #anchors = new Map<string, Read | undefined>();
  #taken = 0;

  constructor(yaml: Yaml, text: string) {
    this.#yaml = yaml;
    this.#text = text;
  }

  documentOf(contents: ParsedNode | null): Read {
    this.#anchors = new Map();
    return this.#read(contents);
  }

  listOf(items: readonly Read[], offset = 0): Read {
    return this.#container(
      items.map(({ value }) => value),
      new Map(items.entries()),
      offset,
    );
  }

  offsetOf(root: unknown, keys: Keys): number {
    let found: Read | undefined;
    for (const key of keys) {
      const next = this.#entries.get(found === undefined ? root : found.value)?.get(key);
      if (next === undefined) break;
      found = next;
    }
    return found?.offset ?? 0;
  }

  #read(node: unknown): Read {
    const { isAlias, isNode } = this.#yaml;
    if (!isNode(node)) return { value: null, size: 1, offset: 0 };
    if (isAlias(node)) return this.#named(node);
    const { anchor } = node as { readonly anchor?: string };
    if (anchor === undefined) return this.#plain(node);
    this.#anchors.set(anchor, undefined);
    const isInside = this.#anchors;
    const read = this.#plain(node);
    // One of the same name further in is the later one.
    if (isInside.get(anchor) === undefined) isInside.set(anchor, read);
    return read;
  }

  #named(alias: Alias): Read {
    const offset = startOf(alias);
    if (!this.#anchors.has(alias.source))
      throw new YamlProblem(`the alias *${alias.source.slice(0, 80)} names no anchor before it`, offset);
    const named = this.#anchors.get(alias.source);
    if (named === undefined)
      throw new YamlProblem(`the alias *${alias.source.slice(0, 80)} stands in what it names`, offset);
    return { ...named, offset };
  }

  #plain(node: Node): Read {
    const { isMap, isSeq } = this.#yaml;
    if (isMap(node)) return this.#table(node.items, startOf(node));
    // A list with an order of keys (!!omap, !!pairs) holds pairs, each of which is a table.
    if (isSeq(node)) return this.#list(node);
    return { value: (node as Scalar).value, size: 1, offset: startOf(node) };
  }

  #list(node: YAMLSeq): Read {
    const { isPair } = this.#yaml;
    const items = node.items.map((item) => (isPair(item) ? this.#table([item], startOf(node)) : this.#read(item)));
    return this.listOf(items, startOf(node));
  }

  #table(pairs: YAMLMap['items'], offset: number): Read {
    const entries: Entries = new Map();
    const merged: Read[] = [];
    for (const { key, value } of pairs as readonly Pair[]) {
      const at = startOf(key);
      if (this.#isMerge(key, at)) merged.push(...this.#sources(this.#read(value), at));
      else {
        const name = this.#nameOf(key);
        if (entries.has(name))
          throw new YamlProblem(`the key ${JSON.stringify(name.slice(0, 80))} stands twice in one table`, at);
        entries.set(name, this.#read(value));
      }
    }
    for (const source of merged)
      for (const [name, read] of this.#entries.get(source.value) ?? []) {
        this.#count(1, offset);
        if (!entries.has(name)) entries.set(name, read);
      }
    return this.#container(Object.fromEntries([...entries].map(([name, { value }]) => [name, value])), entries, offset);
  }

  /** The tables that a merge key takes over from, those before others first. */
  #sources(read: Read, offset: number): readonly Read[] {
    const sources = Array.isArray(read.value) ? [...(this.#entries.get(read.value)?.values() ?? [])] : [read];
    if (sources.some(({ value }) => !this.#entries.has(value) || Array.isArray(value)))
      throw new YamlProblem('a merge key (<<) takes over from what is no table', offset);
    return sources;
  }

  #isMerge(key: unknown, offset: number): boolean {
    if (!this.#yaml.isScalar(key)) return false;
    if (typeof key.value === 'symbol' || key.tag === MERGE_TAG) return true;
    if (key.value !== '<<') return false;
    if (key.type !== undefined && key.type !== this.#yaml.Scalar.PLAIN)
      throw new YamlProblem('a key "<<" in quotation marks merges for some that read it, and not for others', offset);
    return true;
  }

  #nameOf(key: unknown): string {
    const { isNode, isScalar } = this.#yaml;
    if (!isNode(key)) return '';
    // A key that is a list or a table is read for its anchors; no path asks for it.
    const { value } = this.#read(key);
    if (value === null) return '';
    if (typeof value !== 'object') return `${value as string | number | bigint | boolean}`;
    if (isScalar(key)) return key.source ?? '';
    return this.#text.slice(...((key.range ?? [0, 0]).slice(0, 2) as [number, number]));
  }

  #container(value: object, entries: Entries, offset: number): Read {
    const size = [...entries.values()].reduce((sum, one) => sum + one.size, 1);
    this.#count(0, offset, size);
    this.#entries.set(value, entries);
    return { value, size, offset };
  }

  #count(taken: number, offset: number, size = 0): void {
    this.#taken += taken;
    if (this.#taken > MOST_VALUES || size > MOST_VALUES)
      throw new YamlProblem(`its aliases and merge keys come to more than ${MOST_VALUES} values`, offset);
  }
}

function startOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] | null } | null)?.range?.[0] ?? 0;
}
