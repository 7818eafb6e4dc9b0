interface Entry {
  readonly owner: number;
  readonly literal: string;
}

const SLOTS = 1 << 16;

/** Finds the owners of texts that stand in a line, in one walk over the line however many texts there are. */
export class LiteralIndex {
  /** Whether some text has such a first three characters. */
  readonly #slots = new Uint8Array(SLOTS);
  readonly #entries = new Map<number, Entry[]>();

  /** Adds an owner of texts of at least three characters each. */
  add(owner: number, literals: readonly string[]): void {
    for (const literal of literals) {
      const gram = gramOf(literal.charCodeAt(0), literal.charCodeAt(1), literal.charCodeAt(2));
      const entries = this.#entries.get(gram) ?? [];
      entries.push({ owner, literal });
      this.#entries.set(gram, entries);
      this.#slots[slotOf(gram)] = 1;
    }
  }

  /** Every owner of which a text stands in the line, once. */
  find(line: string): ReadonlySet<number> {
    const found = new Set<number>();
    if (this.#entries.size === 0) return found;
    let first = line.charCodeAt(0);
    let second = line.charCodeAt(1);
    for (let at = 2; at < line.length; at += 1) {
      const third = line.charCodeAt(at);
      const gram = gramOf(first, second, third);
      if (this.#slots[slotOf(gram)] === 1) {
        for (const { owner, literal } of this.#entries.get(gram) ?? []) {
          if (!found.has(owner) && line.startsWith(literal, at - 2)) found.add(owner);
        }
      }
      first = second;
      second = third;
    }
    return found;
  }
}

// 16 bits of each do not fit into an integer; what meets in one gram is told apart by the text itself.
function gramOf(first: number, second: number, third: number): number {
  return ((first & 0x3ff) << 20) | ((second & 0x3ff) << 10) | (third & 0x3ff);
}

function slotOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 16;
}
