/**
 * Slides runs of changed tokens to where git has them. A run whose first token equals the token behind it can as well be told
 * one further down; runs that touch each other while sliding become one; a run that can stand beside a change of the other
 * sequence stands there, any other as far down as it goes. `changed` is altered, one mark a token and a zero at the end.
 */
export function compactChanges(tokens: Int32Array, changed: Uint8Array, other: Uint8Array): void {
  const group = new ChangeGroup(changed, tokens.length);
  const beside = new ChangeGroup(other, other.length - 1);
  do {
    if (group.end > group.start) settle(tokens, group, beside);
    if (!group.next()) return;
  } while (beside.next());
}

function settle(tokens: Int32Array, group: ChangeGroup, beside: ChangeGroup): void {
  let size: number;
  let highest: number;
  let matching: boolean;
  do {
    size = group.end - group.start;
    while (group.slideUp(tokens)) beside.previous();
    highest = group.end;
    matching = beside.end > beside.start;
    while (group.slideDown(tokens)) {
      beside.next();
      matching ||= beside.end > beside.start;
    }
  } while (size !== group.end - group.start);
  if (group.end === highest || !matching) return;
  while (beside.end === beside.start) {
    group.slideUp(tokens);
    beside.previous();
  }
}

/** A run of changed tokens, or the empty place between two unchanged ones. Both sequences have as many of them. */
class ChangeGroup {
  start = 0;
  end = 0;
  readonly #changed: Uint8Array;
  readonly #count: number;

  constructor(changed: Uint8Array, count: number) {
    this.#changed = changed;
    this.#count = count;
    this.#extend();
  }

  next(): boolean {
    if (this.end === this.#count) return false;
    this.start = this.end + 1;
    this.end = this.start;
    this.#extend();
    return true;
  }

  previous(): boolean {
    if (this.start === 0) return false;
    this.end = this.start - 1;
    this.start = this.end;
    this.#extendUp();
    return true;
  }

  slideUp(tokens: Int32Array): boolean {
    if (this.start === 0 || tokens[this.start - 1] !== tokens[this.end - 1]) return false;
    this.start--;
    this.end--;
    this.#changed[this.start] = 1;
    this.#changed[this.end] = 0;
    this.#extendUp();
    return true;
  }

  slideDown(tokens: Int32Array): boolean {
    if (this.end >= this.#count || tokens[this.start] !== tokens[this.end]) return false;
    this.#changed[this.start] = 0;
    this.#changed[this.end] = 1;
    this.start++;
    this.end++;
    this.#extend();
    return true;
  }

  #extend(): void {
    while (this.#changed[this.end] === 1) this.end++;
  }

  #extendUp(): void {
    while (this.start > 0 && this.#changed[this.start - 1] === 1) this.start--;
  }
}
