import type { Meaning } from '../namesakes.ts';
import type { FileLink } from './file-links.ts';

/** Where the item that is renumbered stands, and where others of the same identifier do. */
export interface Namesakes {
  readonly own: ItemHome;
  readonly others: readonly ItemHome[];
  /** What an offset in the document of the item means, where one of the others stands in it too. */
  readonly meaningAt: (start: number) => Meaning;
}

/** The register of an item: its name, its documents, and the one that holds the item. */
export interface ItemHome {
  readonly register: string;
  readonly path: string;
  readonly documents: ReadonlySet<string>;
}

/** Decides for each citation in one text which of several items it means: by a qualified name, a link, a file named in its line, or its document. */
export class CitationReader {
  readonly #text: string;
  readonly #path: string;
  readonly #names: Namesakes;
  readonly #links: readonly FileLink[];

  constructor(text: string, path: string, names: Namesakes, links: readonly FileLink[]) {
    this.#text = text;
    this.#path = path;
    this.#names = names;
    this.#links = links;
  }

  meaningOf(start: number, end: number): Meaning {
    const { own, others } = this.#names;
    if (others.length === 0) return 'own';
    return (
      this.#qualified(start) ?? this.#linked(start, end) ?? this.#inLine(start) ?? this.#byDocument(start, own, others)
    );
  }

  #qualified(start: number): Meaning | undefined {
    if (this.#text.charAt(start - 1) !== ':') return undefined;
    const before = this.#text.slice(Math.max(0, start - 300), start - 1);
    return this.#told(({ register, path }) =>
      [register, path, nameOf(path)].some((name) => endsWithName(before, name)),
    );
  }

  #linked(start: number, end: number): Meaning | undefined {
    const link = this.#links.find((one) => one.start > start && one.start - end < 300);
    if (link === undefined || !/^[^[\]\n]*\]\(\s?<?$/.test(this.#text.slice(end, link.start))) return undefined;
    if (!/\[[^[\]\n]*$/.test(this.#text.slice(Math.max(0, start - 300), start))) return undefined;
    return this.#told(({ documents }) => documents.has(link.target));
  }

  #inLine(start: number): Meaning | undefined {
    const from = this.#text.lastIndexOf('\n', start - 1) + 1;
    const to = this.#text.indexOf('\n', start);
    const line = this.#text.slice(
      Math.max(from, start - 500),
      Math.min(to === -1 ? this.#text.length : to, start + 500),
    );
    return this.#told(
      ({ path }) => line.includes(path) || line.includes(`/${nameOf(path)}`) || hasName(line, nameOf(path)),
    );
  }

  #byDocument(start: number, own: ItemHome, others: readonly ItemHome[]): Meaning {
    if (own.path === this.#path)
      return others.some(({ path }) => path === this.#path) ? this.#names.meaningAt(start) : 'own';
    if (others.some(({ path }) => path === this.#path)) return 'other';
    const isOwn = own.documents.has(this.#path);
    const isOther = others.some(({ documents }) => documents.has(this.#path));
    return isOwn === isOther ? 'either' : isOwn ? 'own' : 'other';
  }

  /** Undefined when the sign points at both, or at neither. */
  #told(points: (home: ItemHome) => boolean): Meaning | undefined {
    const isOwn = points(this.#names.own);
    const isOther = this.#names.others.some(points);
    return isOwn === isOther ? undefined : isOwn ? 'own' : 'other';
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function endsWithName(text: string, name: string): boolean {
  return text.endsWith(name) && !/[\p{L}\p{N}_-]/u.test(text.charAt(text.length - name.length - 1));
}

function hasName(line: string, name: string): boolean {
  for (let at = line.indexOf(name); at !== -1; at = line.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}_.-]/u.test(line.charAt(at - 1)) && !/[\p{L}\p{N}_-]/u.test(line.charAt(at + name.length)))
      return true;
  return false;
}
