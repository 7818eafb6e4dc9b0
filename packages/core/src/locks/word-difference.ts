/** A stretch of words that one of two texts has and the other has not. */
export interface WordChange {
  readonly removed: string;
  readonly added: string;
  /** A few words in front, for orientation. */
  readonly before: string;
}

const MAX_CELLS = 1_000_000;
const CONTEXT = 3;

/** What changed between two canonical texts, word by word, in order. Texts of thousands of words are compared from both ends only. */
export function wordChanges(old: string, next: string): readonly WordChange[] {
  const left = wordsOf(old);
  const right = wordsOf(next);
  const head = commonHead(left, right);
  const tail = commonTail(left, right, head);
  const a = left.slice(head, left.length - tail);
  const b = right.slice(head, right.length - tail);
  const kept = a.length * b.length > MAX_CELLS ? [] : longestCommon(a, b);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...kept, [a.length, b.length] as const]) {
    if (nextI > i || nextJ > j) {
      const before = [...left.slice(0, head), ...a.slice(0, i)].slice(-CONTEXT).join(' ');
      changes.push({ removed: a.slice(i, nextI).join(' '), added: b.slice(j, nextJ).join(' '), before });
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return changes;
}

/** The first changes between two texts, in words that end a sentence. */
export function shownChanges(old: string, next: string): string {
  if (likeness(old, next) < 0.5) return `"${cut(old)}" became "${cut(next)}"`;
  const changes = wordChanges(old, next);
  const shown = changes.slice(0, 3).map(({ removed, added }) => {
    if (removed === '') return `"${added}" was added`;
    return added === '' ? `"${removed}" was removed` : `"${removed}" became "${added}"`;
  });
  if (shown.length === 0) return 'it rests on another record';
  return shown.join(', ') + (changes.length > 3 ? ` and ${changes.length - 3} more` : '');
}

/** How alike two texts are by their words: 1 for the same words, 0 for none in common. */
export function likeness(left: string, right: string): number {
  const bag = new Map<string, number>();
  const a = wordsOf(left.toLowerCase());
  const b = wordsOf(right.toLowerCase());
  for (const word of a) bag.set(word, (bag.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = bag.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    bag.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

function cut(text: string): string {
  const line = text.replaceAll('\n', ': ');
  return line.length <= 80 ? line : `${line.slice(0, 77)}...`;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function commonHead(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

function commonTail(left: readonly string[], right: readonly string[], head: number): number {
  let count = 0;
  const most = Math.min(left.length, right.length) - head;
  while (count < most && left.at(-1 - count) === right.at(-1 - count)) count++;
  return count;
}

/** Positions of a longest common run of words, in order. */
function longestCommon(a: readonly string[], b: readonly string[]): Array<readonly [number, number]> {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + width + 1] as number) + 1
          : Math.max(table[at + width] as number, table[at + 1] as number);
    }
  }
  const pairs: Array<readonly [number, number]> = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}
