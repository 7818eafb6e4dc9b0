import { compactChanges } from './compact-changes.ts';

/** One run of tokens that differs: where it stands in the old and in the new sequence, and how many tokens each has there. */
export interface TokenChange {
  readonly start: number;
  readonly count: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** A token of the old sequence that occurs more often than this in a region is no anchor, as in git. */
const MAX_OCCURRENCES = 64;

/**
 * What changed between two sequences of tokens (lines, mostly), as git's histogram diff tells it, which is the one that `git merge`
 * uses: the rarest run that both have is kept, and what stands before and behind it is compared in the same way. Changes that can be
 * slid up or down stand where git puts them, so that a merge built on it decides like git. A region whose common tokens all occur
 * more than 64 times counts as changed altogether, where git compares once more.
 */
export function diffTokens(before: readonly string[], after: readonly string[]): TokenChange[] {
  const numbers = new Map<string, number>();
  const numbered = (tokens: readonly string[]): Int32Array =>
    Int32Array.from(tokens, (token) => {
      const known = numbers.get(token);
      if (known !== undefined) return known;
      numbers.set(token, numbers.size);
      return numbers.size - 1;
    });
  const left = numbered(before);
  const right = numbered(after);
  const removed = new Uint8Array(left.length + 1);
  const added = new Uint8Array(right.length + 1);
  const found = new Occurrences(numbers.size, left.length);
  const open: Region[] = [{ from: 0, to: left.length, newFrom: 0, newTo: right.length }];
  for (let region = open.pop(); region !== undefined; region = open.pop()) {
    const { from, to, newFrom, newTo } = region;
    const kept = from < to && newFrom < newTo ? rarestRun(left, right, region, found) : undefined;
    if (kept === undefined) {
      removed.fill(1, from, to);
      added.fill(1, newFrom, newTo);
      continue;
    }
    open.push({ from, to: kept.from, newFrom, newTo: kept.newFrom }, { from: kept.to, to, newFrom: kept.newTo, newTo });
  }
  compactChanges(left, removed, added);
  compactChanges(right, added, removed);
  return changesOf(removed, added, left.length, right.length);
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * Where the tokens of a region stand. One set of tables for all regions, each of which clears what it filled: a region costs its
 * length, and not that of the document.
 */
class Occurrences {
  readonly count: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;

  constructor(tokens: number, length: number) {
    this.count = new Int32Array(tokens);
    this.first = new Int32Array(tokens).fill(-1);
    this.next = new Int32Array(length);
  }

  fill(sequence: Int32Array, from: number, to: number): void {
    for (let at = to - 1; at >= from; at--) {
      const token = sequence[at] as number;
      this.next[at] = this.first[token] as number;
      this.first[token] = at;
      this.count[token] = (this.count[token] as number) + 1;
    }
  }

  clear(sequence: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const token = sequence[at] as number;
      this.count[token] = 0;
      this.first[token] = -1;
    }
  }
}

/** The run of common tokens that holds the rarest token of the region, and of those the longest. */
function rarestRun(left: Int32Array, right: Int32Array, region: Region, found: Occurrences): Region | undefined {
  const { from, to, newFrom, newTo } = region;
  found.fill(left, from, to);
  const { count, first, next } = found;
  let best: Region | undefined;
  let rarest = MAX_OCCURRENCES + 1;
  for (let newAt = newFrom; newAt < newTo;) {
    let resume = newAt + 1;
    const token = right[newAt] as number;
    const occurrences = count[token] as number;
    let at = occurrences > 0 && occurrences <= rarest ? (first[token] as number) : -1;
    while (at !== -1) {
      let start = at;
      let newStart = newAt;
      let end = at + 1;
      let newEnd = newAt + 1;
      let rarity = occurrences;
      while (start > from && newStart > newFrom && left[start - 1] === right[newStart - 1]) {
        start--;
        newStart--;
        if (rarity > 1) rarity = Math.min(rarity, count[left[start] as number] as number);
      }
      while (end < to && newEnd < newTo && left[end] === right[newEnd]) {
        if (rarity > 1) rarity = Math.min(rarity, count[left[end] as number] as number);
        end++;
        newEnd++;
      }
      resume = Math.max(resume, newEnd);
      const longest = best === undefined ? 1 : best.to - best.from;
      if (end - start > longest || rarity < rarest) {
        best = { from: start, to: end, newFrom: newStart, newTo: newEnd };
        rarest = rarity;
      }
      do at = next[at] as number;
      while (at !== -1 && at < end);
    }
    newAt = resume;
  }
  found.clear(left, from, to);
  return best;
}

function changesOf(removed: Uint8Array, added: Uint8Array, count: number, newCount: number): TokenChange[] {
  const changes: TokenChange[] = [];
  let at = 0;
  let newAt = 0;
  while (at < count || newAt < newCount) {
    if (removed[at] !== 1 && added[newAt] !== 1) {
      at++;
      newAt++;
      continue;
    }
    const start = at;
    const newStart = newAt;
    while (removed[at] === 1) at++;
    while (added[newAt] === 1) newAt++;
    changes.push({ start, count: at - start, newStart, newCount: newAt - newStart });
  }
  return changes;
}
