import { diffTokens, type TokenChange } from './diff-tokens.ts';

/** A stretch of a three-way merge: what each version has there, as index ranges. `both` is equal in ours and theirs. */
export interface MergeStretch {
  readonly taken: 'both' | 'ours' | 'theirs' | 'conflict';
  readonly base: Range;
  readonly ours: Range;
  readonly theirs: Range;
}

/** Half-open range of indexes. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Merges three sequences of tokens as `git merge` merges lines: changes of one side are taken, changes of both that touch or
 * overlap are a conflict unless they are the same. The stretches cover all three sequences in order.
 */
export function mergeTokens(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): MergeStretch[] {
  const records: Mutable[] = [];
  const left = diffTokens(base, ours);
  const right = diffTokens(base, theirs);
  let at = 0;
  let otherAt = 0;
  while (at < left.length && otherAt < right.length) {
    const a = left[at] as TokenChange;
    const b = right[otherAt] as TokenChange;
    if (a.start + a.count < b.start) {
      append(records, 'ours', a.start, a.count, a.newStart, a.newCount, b.newStart - b.start + a.start, a.count);
      at++;
      continue;
    }
    if (b.start + b.count < a.start) {
      append(records, 'theirs', b.start, b.count, a.newStart - a.start + b.start, b.count, b.newStart, b.newCount);
      otherAt++;
      continue;
    }
    if (!isSameChange(a, b, ours, theirs)) appendConflict(records, a, b);
    const end = a.start + a.count;
    const otherEnd = b.start + b.count;
    if (end >= otherEnd) otherAt++;
    if (otherEnd >= end) at++;
  }
  for (const a of left.slice(at))
    append(records, 'ours', a.start, a.count, a.newStart, a.newCount, a.start + theirs.length - base.length, a.count);
  for (const b of right.slice(otherAt))
    append(records, 'theirs', b.start, b.count, b.start + ours.length - base.length, b.count, b.newStart, b.newCount);
  for (const record of records)
    if (record.taken === 'conflict' && isAgreed(record, ours, theirs)) record.taken = 'both';
  return withAgreement(records, base.length, ours.length, theirs.length);
}

interface Mutable {
  taken: MergeStretch['taken'];
  start: number;
  count: number;
  oursStart: number;
  oursCount: number;
  theirsStart: number;
  theirsCount: number;
}

/** Stretches that touch in either version become one, and a conflict unless both are taken from the same side. */
function append(
  records: Mutable[],
  taken: MergeStretch['taken'],
  start: number,
  count: number,
  oursStart: number,
  oursCount: number,
  theirsStart: number,
  theirsCount: number,
): void {
  const last = records.at(-1);
  if (
    last === undefined ||
    (oursStart > last.oursStart + last.oursCount && theirsStart > last.theirsStart + last.theirsCount)
  ) {
    records.push({ taken, start, count, oursStart, oursCount, theirsStart, theirsCount });
    return;
  }
  if (taken !== last.taken) last.taken = 'conflict';
  last.count = start + count - last.start;
  last.oursCount = oursStart + oursCount - last.oursStart;
  last.theirsCount = theirsStart + theirsCount - last.theirsStart;
}

/** The stretch of base that either change touches, with what each side has for all of it. */
function appendConflict(records: Mutable[], a: TokenChange, b: TokenChange): void {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.start + a.count, b.start + b.count);
  const oursStart = a.newStart - (a.start - start);
  const theirsStart = b.newStart - (b.start - start);
  const oursEnd = a.newStart + a.newCount + (end - a.start - a.count);
  const theirsEnd = b.newStart + b.newCount + (end - b.start - b.count);
  append(records, 'conflict', start, end - start, oursStart, oursEnd - oursStart, theirsStart, theirsEnd - theirsStart);
}

function isSameChange(a: TokenChange, b: TokenChange, ours: readonly string[], theirs: readonly string[]): boolean {
  if (a.start !== b.start || a.count !== b.count || a.newCount !== b.newCount) return false;
  for (let at = 0; at < a.newCount; at++) if (ours[a.newStart + at] !== theirs[b.newStart + at]) return false;
  return true;
}

function isAgreed(record: Mutable, ours: readonly string[], theirs: readonly string[]): boolean {
  if (record.oursCount !== record.theirsCount || record.oursCount === 0) return false;
  for (let at = 0; at < record.oursCount; at++)
    if (ours[record.oursStart + at] !== theirs[record.theirsStart + at]) return false;
  return true;
}

/** The records with what stands between them, where both sides have the same. */
function withAgreement(records: readonly Mutable[], base: number, ours: number, theirs: number): MergeStretch[] {
  const stretches: MergeStretch[] = [];
  const done = { base: 0, ours: 0, theirs: 0 };
  const agree = (toBase: number, toOurs: number, toTheirs: number): void => {
    if (toOurs > done.ours || toTheirs > done.theirs || toBase > done.base)
      stretches.push({
        taken: 'both',
        base: { from: done.base, to: toBase },
        ours: { from: done.ours, to: toOurs },
        theirs: { from: done.theirs, to: toTheirs },
      });
  };
  for (const record of records) {
    agree(record.start, record.oursStart, record.theirsStart);
    done.base = record.start + record.count;
    done.ours = record.oursStart + record.oursCount;
    done.theirs = record.theirsStart + record.theirsCount;
    stretches.push({
      taken: record.taken,
      base: { from: record.start, to: done.base },
      ours: { from: record.oursStart, to: done.ours },
      theirs: { from: record.theirsStart, to: done.theirs },
    });
  }
  agree(base, ours, theirs);
  return stretches;
}
