import { Random } from '../fuzz/random.ts';
import { SHAPES, type MergeItem, type MergeRegister } from './merge-register.ts';

/** Three versions of a made-up register. */
export interface MergeCase {
  readonly base: MergeRegister;
  readonly ours: MergeRegister;
  readonly theirs: MergeRegister;
}

const STATUSES = ['open', 'proposed', 'accepted', 'rejected', 'deferred'];
const COLUMNS = ['ID', 'Decision', 'Status', 'Owner', 'Due', 'Evidence'];
const MORE_COLUMNS = ['Rollback', 'Notes'];

/** Makes up one case; the same seed makes up the same one. */
export function generateMerge(seed: number): MergeCase {
  const random = new Random(seed);
  let word = 0;
  const words = (): string => Array.from({ length: 1 + random.below(3) }, () => `t${(word += 1)}`).join(' ');
  const maker = new Maker(random, words);
  const base = maker.register();
  return { base, ours: maker.edited(base), theirs: maker.edited(base) };
}

class Maker {
  readonly #random: Random;
  readonly #words: () => string;

  constructor(random: Random, words: () => string) {
    this.#random = random;
    this.#words = words;
  }

  register(): MergeRegister {
    const random = this.#random;
    const shape = random.pick(SHAPES);
    const count = shape === 'record' ? 1 : random.below(7);
    return {
      shape,
      status: `Active ${this.#words()}`,
      intro: this.#several(2),
      columns: COLUMNS,
      items: Array.from({ length: count }, (_, at) => this.#item(`D-${String(at + 1).padStart(3, '0')}`, COLUMNS)),
      closing: this.#several(3),
      isPadded: random.below(4) === 0,
      eol: random.below(6) === 0 ? '\r\n' : '\n',
      hasBom: random.below(12) === 0,
      endsWithBreak: random.below(6) !== 0,
    };
  }

  edited(base: MergeRegister): MergeRegister {
    let register = base;
    for (let edits = this.#random.below(5); edits > 0; edits--) register = this.#edit(register);
    return register;
  }

  #several(most: number): string[] {
    return Array.from({ length: 1 + this.#random.below(most) }, this.#words);
  }

  #item(id: string, columns: readonly string[]): MergeItem {
    const values = Object.fromEntries(columns.slice(1).map((column) => [column, this.#value(column)]));
    return { id, values, prose: this.#several(3) };
  }

  #value(column: string): string {
    if (column === 'Status') return this.#random.pick(STATUSES);
    return column === 'Evidence' && this.#random.below(3) === 0 ? '' : this.#words();
  }

  #edit(register: MergeRegister): MergeRegister {
    const random = this.#random;
    switch (random.below(16)) {
      case 0:
      case 1:
      case 2:
      case 3:
      case 4:
        return this.#inItem(register, (item) => {
          const column = random.pick(register.columns.slice(1));
          return { ...item, values: { ...item.values, [column]: this.#value(column) } };
        });
      case 5:
        return this.#inItem(register, (item) => ({ ...item, prose: this.#changed(item.prose) }));
      case 6:
      case 7:
      case 8:
        return this.#added(register);
      case 9:
        return register.shape === 'record'
          ? register
          : { ...register, items: without(register.items, random.below(register.items.length)) };
      case 10:
        return this.#moved(register);
      case 11:
        return { ...register, status: `Active ${this.#words()}` };
      case 12:
        return { ...register, closing: this.#changed(register.closing) };
      case 13:
        return { ...register, intro: this.#changed(register.intro) };
      case 14:
        return this.#withColumn(register);
      default:
        return this.#reframed(register);
    }
  }

  #inItem(register: MergeRegister, change: (item: MergeItem) => MergeItem): MergeRegister {
    const chosen = this.#random.below(register.items.length);
    return { ...register, items: register.items.map((item, at) => (at === chosen ? change(item) : item)) };
  }

  #added(register: MergeRegister): MergeRegister {
    if (register.shape === 'record') return register;
    const { items } = register;
    const next = Math.max(0, ...items.map(({ id }) => Number(id.slice(2)))) + 1;
    const item = this.#item(`D-${String(next).padStart(3, '0')}`, register.columns);
    const at = this.#random.below(3) === 0 ? this.#random.below(items.length + 1) : items.length;
    return { ...register, items: [...items.slice(0, at), item, ...items.slice(at)] };
  }

  #moved(register: MergeRegister): MergeRegister {
    const { items } = register;
    const item = items[this.#random.below(items.length)];
    if (item === undefined) return register;
    const rest = items.filter((other) => other !== item);
    const at = this.#random.below(rest.length + 1);
    return { ...register, items: [...rest.slice(0, at), item, ...rest.slice(at)] };
  }

  #changed(lines: readonly string[]): string[] {
    const at = this.#random.below(lines.length);
    switch (this.#random.below(3)) {
      case 0:
        return lines.map((line, index) => (index === at ? this.#words() : line));
      case 1:
        return [...lines, this.#words()].slice(0, 5);
      default:
        return lines.length > 1 ? lines.filter((_, index) => index !== at) : [...lines];
    }
  }

  #withColumn(register: MergeRegister): MergeRegister {
    const { columns, items, shape } = register;
    const column = MORE_COLUMNS.find((name) => !columns.includes(name));
    if (column === undefined || (shape !== 'table' && shape !== 'table-and-sections')) return register;
    const at = this.#random.below(2) === 0 ? columns.length : 2 + this.#random.below(columns.length - 2);
    return {
      ...register,
      columns: [...columns.slice(0, at), column, ...columns.slice(at)],
      items: items.map((item) => ({ ...item, values: { ...item.values, [column]: this.#value(column) } })),
    };
  }

  #reframed(register: MergeRegister): MergeRegister {
    switch (this.#random.below(4)) {
      case 0:
        return { ...register, isPadded: !register.isPadded };
      case 1:
        return { ...register, eol: register.eol === '\n' ? '\r\n' : '\n' };
      case 2:
        return { ...register, hasBom: !register.hasBom };
      default:
        return { ...register, endsWithBreak: !register.endsWithBreak };
    }
  }
}

function without(items: readonly MergeItem[], at: number): MergeItem[] {
  return items.filter((_, index) => index !== at);
}
