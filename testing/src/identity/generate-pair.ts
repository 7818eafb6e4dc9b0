import { Random } from '../fuzz/random.ts';
import type { BranchPair, Form, PairCommit, PairItem, PairState } from './branch-pair.ts';

const FORMS: readonly Form[] = ['row', 'heading', 'file name', 'front matter'];
const VERBS = ['Choose', 'Pick', 'Name', 'Settle', 'Order', 'Replace', 'Price', 'License'];
const THINGS = ['pilot', 'tug', 'crane', 'quay', 'beacon', 'dredger', 'ferry', 'lock gate', 'radar', 'ice breaker'];
const PLACES = ['north basin', 'south basin', 'outer pier', 'old dock', 'fish market', 'second terminal'];
const STATUSES = ['open', 'proposed', 'accepted'];
const RULE = 'identity/collides-with-branch';
const RESERVED = 'identity/collides-with-reservation';

type Scenario = (one: PairBuilder) => BranchPair;

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'one identifier for two decisions': (one) => {
    const id = one.free();
    return one.pair([one.item(id)], [one.item(id)], [`${RULE} ${id}`]);
  },
  'identifiers that look alike': (one) => {
    const id = one.free();
    return one.pair([one.item(id)], [one.item(one.lookAlike(id))], [`${RULE} ${id}`]);
  },
  'two identifiers at once': (one) => {
    const [first, second] = [one.free(), one.free()];
    const theirs = [one.item(second), one.item(first)];
    return one.pair([one.item(first), one.item(second)], theirs, [`${RULE} ${first}`, `${RULE} ${second}`]);
  },
  'a row and a heading': (one) => {
    one.form = 'row';
    const id = one.free();
    const there: PairItem = { ...one.item(id), form: 'heading' };
    return one.pair([one.item(id)], [there], [`${RULE} ${id}`]);
  },
  'an identifier that both gave to something new': (one) => {
    const [old, mine, theirs] = [one.known(), one.free(), one.free()];
    const id = old.id;
    const here = [one.item(id), { ...old, id: mine }];
    const there = [one.item(id), { ...old, id: theirs }];
    return one.pair(here, there, [`${RULE} ${id}`], [old]);
  },
  'a collision after an earlier merge': (one) => {
    const [early, late] = [one.free(), one.free()];
    const merged = one.item(early);
    const theirs = [one.commit([merged]), one.commit([merged, one.item(late)])];
    const here = [one.commit([one.reworded(merged), one.item(late)])];
    return { ...one.frame(here, theirs, [`${RULE} ${late}`]), merged: { before: 0, theirs: 1 } };
  },
  'different identifiers': (one) => one.pair([one.item(one.free())], [one.item(one.free())], []),
  'one decision on both branches': (one) => {
    const item = one.item(one.free());
    return one.pair([item], [{ ...item, status: one.random.pick(STATUSES) }], []);
  },
  'an item that both got and reworded': (one) => {
    const old = one.known();
    const here = [one.reworded(old), one.item(one.free())];
    return one.pair(here, [one.reworded(old), one.item(one.free())], [], [old]);
  },
  'an item that one renumbered': (one) => {
    const [id, other] = [one.free(), one.free()];
    const item = one.item(id);
    const here = [one.commit([item]), one.commit([{ ...item, id: other }])];
    return one.frame(here, [one.commit([one.item(id)])], []);
  },
  'a long-lived branch that was merged': (one) => {
    const item = one.item(one.free());
    const theirs = [one.commit([item]), one.commit([one.reworded(item)])];
    const here = [one.commit([one.item(one.free())]), one.commit([one.reworded(item)])];
    return { ...one.frame(here, theirs, []), merged: { before: 1, theirs: 1 } };
  },
  'a commit that was picked and reworded': (one) => {
    const item = one.item(one.free());
    const theirs = one.commit([item]);
    const here = [{ ...theirs }, one.commit([one.reworded(item)])];
    return one.frame(here, [theirs, one.commit([one.reworded(item)])], []);
  },
  'a commit that was amended on one side': (one) => {
    const item = one.item(one.free());
    const theirs = one.commit([item]);
    const here = { ...one.commit([one.reworded(item)]), author: theirs.author, at: theirs.at, subject: theirs.subject };
    return one.frame([here], [theirs], []);
  },
  'a squashed branch that was reworded afterwards': (one) => {
    const item = one.item(one.free());
    const here = [one.commit([item]), one.commit([one.reworded(item)])];
    return one.frame(here, [one.commit([one.item(one.free())]), one.commit([item])], []);
  },
  'an item that one removed': (one) => {
    const old = one.known();
    const here = one.commit([one.item(one.free())]);
    return { ...one.frame([here], [one.commit([], [old])], []), base: one.state([old]) };
  },
  'an item that one moved to another document': (one) => {
    one.form = one.random.pick(['row', 'heading']);
    const old = one.known();
    return one.pair([{ ...old, elsewhere: true }], [one.reworded(old)], [], [old]);
  },
  'an identifier that the other branch reserved': (one) => {
    const id = one.free();
    const line = `${one.lookAlikeInFile(id)} there 2026-01-05 ${one.title()}`;
    return one.frame([one.commit([one.item(id)])], [one.commit([], [], [line])], [`${RESERVED} ${id}`]);
  },
  'an identifier that was reserved for it': (one) => {
    const item = one.item(one.free());
    const isByBranch = one.random.below(2) === 0;
    const line = isByBranch ? `${item.id} here 2026-01-05` : `${item.id} there 2026-01-05 ${item.title}`;
    return one.frame([one.commit([item])], [one.commit([], [], [line])], []);
  },
};

/** The names of the ways in which two branches are generated. */
export const SCENARIO_NAMES: readonly string[] = Object.keys(SCENARIOS);

/** Two branches from a seed; the scenarios come in turn, everything else by chance. */
export function generatePair(seed: number): BranchPair {
  const scenario = SCENARIO_NAMES[seed % SCENARIO_NAMES.length] as string;
  return { ...(SCENARIOS[scenario] as Scenario)(new PairBuilder(seed)), scenario };
}

class PairBuilder {
  readonly random: Random;
  form: Form;
  readonly #old: readonly PairItem[];
  readonly #width: number;
  #next: number;
  #time = 1_767_225_600;
  #titles = 0;

  constructor(seed: number) {
    this.random = new Random(seed * 7919 + 13);
    this.form = this.random.pick(FORMS);
    this.#width = 3 + this.random.below(2);
    this.#next = 1;
    this.#old = Array.from({ length: 2 + this.random.below(6) }, () => this.item(this.free()));
  }

  /** The next identifier that nobody has. */
  free(): string {
    const number = String(this.#next++).padStart(this.#width, '0');
    if (this.form === 'file name') return number;
    return `${this.form === 'front matter' ? 'ADR' : 'D'}-${number}`;
  }

  /** An item that the merge base has. */
  known(): PairItem {
    return { ...this.item(this.free()), form: this.form };
  }

  title(): string {
    const { random } = this;
    this.#titles += 1;
    return `${random.pick(VERBS)} the ${random.pick(THINGS)} of the ${random.pick(PLACES)}, lot ${this.#titles}`;
  }

  item(id: string): PairItem {
    return { form: this.form, id, title: this.title(), status: this.random.pick(STATUSES) };
  }

  reworded(item: PairItem): PairItem {
    // The name of a file carries the title: a reworded record keeps its file only in its words.
    return { ...item, title: this.title(), status: this.random.pick(STATUSES) };
  }

  /** The identifier in other characters that a reader takes for the same. */
  lookAlike(id: string): string {
    const number = Number(/\d+/.exec(id)?.[0]);
    const first = id.slice(0, id.search(/\d/));
    const digits = String(number).padStart(this.#width, '0');
    if (this.form === 'file name')
      return this.random.pick([`${'0'.repeat(this.#width)}${number}`, `ADR-${digits}`, `adr-${digits}`, `0${digits}`]);
    const variants = [
      `${first}${number}`,
      `${first}0${digits}`,
      `${first.slice(0, -1)}\u2011${digits}`,
      `${first}${digits.replace('0', 'O')}`,
      id.replace('D', '\u0414'),
      id.replace(/^D/, '\uff24').replace(/^A/, '\u0391'),
      id.replace(/^A/, '\u0410').replace(/^D/, '\u0500'),
    ];
    if (this.form === 'row') variants.push(`${id} `, `**${id}**`, id.toLowerCase());
    return this.random.pick(variants);
  }

  /** A spelling for the file of reservations. */
  lookAlikeInFile(id: string): string {
    return this.random.below(2) === 0 ? id : id.replace(/\d+/, (digits) => `0${digits}`);
  }

  state(items: readonly PairItem[]): PairState {
    return { items: [...this.#old, ...items], reserved: [] };
  }

  commit(items: readonly PairItem[], without: readonly PairItem[] = [], reserved: readonly string[] = []): PairCommit {
    this.#time += 3600 + this.random.below(3600);
    const kept = this.#old.filter((item) => !without.includes(item));
    const subject = `Change ${this.random.below(1_000_000)}`;
    return {
      items: [...kept, ...items],
      reserved,
      author: this.random.pick(['ana', 'ben', 'cy']),
      at: this.#time,
      subject,
    };
  }

  frame(here: readonly PairCommit[], there: readonly PairCommit[], expected: readonly string[]): BranchPair {
    return { scenario: '', base: this.state([]), here, there, expected };
  }

  /** One commit on each side, over a base with some items more. */
  pair(
    here: readonly PairItem[],
    there: readonly PairItem[],
    expected: readonly string[],
    base: readonly PairItem[] = [],
  ): BranchPair {
    return { ...this.frame([this.commit(here)], [this.commit(there)], expected), base: this.state(base) };
  }
}
