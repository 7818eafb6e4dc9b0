import type { ValuePath } from './check-schema.ts';

/** Where a key and its value begin, as UTF-16 offsets. */
export interface TomlPosition {
  readonly key: number;
  readonly value: number;
}

interface Node {
  key: number;
  value: number;
  readonly children: Map<string | number, Node>;
}

/**
 * Finds where the values of a TOML text stand, which its parser does not tell. The text must be one that the parser
 * accepts; for a path that the text does not hold, the nearest parent's position is given.
 */
export class TomlPositions {
  readonly #text: string;
  readonly #decodeKey: (quoted: string) => string;
  readonly #root: Node = newNode(0);
  #at = 0;

  /** `decodeKey` turns a quoted key, quotes included, into the key. */
  constructor(text: string, decodeKey: (quoted: string) => string) {
    this.#text = text;
    this.#decodeKey = decodeKey;
    let table = this.#root;
    for (this.#skipBlank(); this.#at < text.length; this.#skipBlank()) {
      table = text[this.#at] === '[' ? this.#readHeader() : this.#readPair(table);
    }
  }

  find(path: ValuePath): TomlPosition {
    let node = this.#root;
    for (const step of path) {
      const child = node.children.get(step);
      if (child === undefined) break;
      node = child;
    }
    return { key: node.key, value: node.value };
  }

  // [register.columns]   [[register]]
  // ^                    ^
  #readHeader(): Node {
    const start = this.#at;
    const isArray = this.#text[start + 1] === '[';
    this.#at += isArray ? 2 : 1;
    const parts = this.#readKey();
    this.#at = this.#text.indexOf(']', this.#at) + (isArray ? 2 : 1);
    let node = this.#root;
    for (const [index, part] of parts.entries()) {
      node = childOf(node, part.name, part.offset);
      const size = node.children.size;
      if (isArray && index === parts.length - 1) node = childOf(node, size, start);
      else if (size > 0 && node.children.has(0)) node = node.children.get(size - 1) as Node;
    }
    return node;
  }

  // columns."Their header" = "owner"
  // ^
  #readPair(table: Node): Node {
    let node = table;
    for (const part of this.#readKey()) node = childOf(node, part.name, part.offset);
    this.#at = this.#text.indexOf('=', this.#at) + 1;
    this.#skipSpace();
    this.#readValue(node);
    return table;
  }

  #readKey(): ReadonlyArray<{ readonly name: string; readonly offset: number }> {
    const parts: Array<{ name: string; offset: number }> = [];
    for (;;) {
      this.#skipSpace();
      const offset = this.#at;
      const quote = this.#text[offset];
      if (quote === '"' || quote === "'") {
        this.#skipString();
        parts.push({ name: this.#decodeKey(this.#text.slice(offset, this.#at)), offset });
      } else {
        this.#skipWhile(/[A-Za-z0-9_-]/);
        parts.push({ name: this.#text.slice(offset, this.#at), offset });
      }
      this.#skipSpace();
      if (this.#text[this.#at] !== '.') return parts;
      this.#at += 1;
    }
  }

  #readValue(node: Node): void {
    node.value = this.#at;
    const first = this.#text[this.#at];
    if (first === '"' || first === "'") this.#skipString();
    else if (first === '[') this.#readArray(node);
    else if (first === '{') this.#readInlineTable(node);
    else this.#skipWhile(/[^,\]}#\r\n]/);
  }

  #readArray(node: Node): void {
    this.#at += 1;
    for (let index = 0; ; index += 1) {
      this.#skipBlank(',');
      if (this.#at >= this.#text.length || this.#text[this.#at] === ']') break;
      this.#readValue(childOf(node, index, this.#at));
    }
    this.#at += 1;
  }

  #readInlineTable(node: Node): void {
    this.#at += 1;
    for (;;) {
      this.#skipBlank(',');
      if (this.#at >= this.#text.length || this.#text[this.#at] === '}') break;
      this.#readPair(node);
    }
    this.#at += 1;
  }

  #skipString(): void {
    const quote = this.#text[this.#at] as string;
    const fence = this.#text.startsWith(quote.repeat(3), this.#at) ? quote.repeat(3) : quote;
    this.#at += fence.length;
    while (this.#at < this.#text.length && !this.#text.startsWith(fence, this.#at)) {
      this.#at += quote === '"' && this.#text[this.#at] === '\\' ? 2 : 1;
    }
    this.#at += fence.length;
    // A multi-line string may end in up to two quotes of its own: """"quoted"""""
    if (fence.length === 3) this.#skipWhile(quote === '"' ? /"/ : /'/);
  }

  #skipSpace(): void {
    this.#skipWhile(/[ \t]/);
  }

  /** Spaces, line ends, comments, and the separator when one is given. */
  #skipBlank(separator = ''): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at] as string;
      if (character === '#') this.#skipWhile(/[^\n]/);
      else if (character !== separator && !/[\s\ufeff]/.test(character)) return;
    }
  }

  #skipWhile(characters: RegExp): void {
    while (this.#at < this.#text.length && characters.test(this.#text[this.#at] as string)) this.#at += 1;
  }
}

function newNode(offset: number): Node {
  return { key: offset, value: offset, children: new Map() };
}

function childOf(node: Node, step: string | number, offset: number): Node {
  let child = node.children.get(step);
  if (child === undefined) {
    child = newNode(offset);
    node.children.set(step, child);
  }
  return child;
}
