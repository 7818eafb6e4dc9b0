import { readDocument, sourceOf, type MergePlan } from '@decisis/core';

/** Texts of the three versions of a case. */
export interface MergeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * What a merge did wrong, judged by words that nobody else uses, and not by anything the merge itself computes: a word that a
 * side added is there; one that both have is there; one that a side took away is gone unless a conflict holds it; none stands more often than before.
 */
export function mergeProblems({ base, ours, theirs }: MergeTexts, { text, conflicts, by }: MergePlan): string[] {
  const problems: string[] = [];
  const before = [base, ours, theirs].map(countOf);
  const was = wordsOf(base);
  const left = wordsOf(ours);
  const right = wordsOf(theirs);
  const { outside, inside, blocks } = split(text);
  const settled = countOf(outside);
  const disputed = wordsOf(inside);
  if (blocks !== conflicts.length) problems.push(`${blocks} conflicts in the text, ${conflicts.length} told`);
  for (const word of new Set([...was, ...left, ...right])) {
    const isIn = { base: was.has(word), ours: left.has(word), theirs: right.has(word) };
    const isThere = settled.has(word) || disputed.has(word);
    const isWanted = isIn.base ? isIn.ours && isIn.theirs : isIn.ours || isIn.theirs;
    if (isWanted && !isThere) problems.push(`${word} is lost`);
    // Where git merges them cleanly, a row that one side removed and the other moved is there, and one that both moved is there
    // twice: then so have we.
    if (!isWanted && settled.has(word) && by !== 'lines') problems.push(`${word} came back`);
    const most = Math.max(...before.map((counts) => counts.get(word) ?? 0));
    const times = settled.get(word) ?? 0;
    if (times > most && by === 'items') problems.push(`${word} stands ${times} times, and ${most} before`);
    if (most === 1 && times > 0 && disputed.has(word) && by === 'items')
      problems.push(`${word} stands in a conflict and outside of it`);
  }
  if (by === 'items') problems.push(...shapeProblems(text, conflicts.length));
  return problems;
}

/** A merged document reads as a register, with every conflict marker told and no row that is short or long. */
function shapeProblems(text: string, conflicts: number): string[] {
  const reading = readDocument(sourceOf('decisions.md', text));
  const markers = reading.findings.filter(({ ruleId }) => ruleId === 'document/conflict-marker').length;
  const problems = markers === conflicts * 2 ? [] : [`${conflicts} conflicts, and ${markers} markers found by reading`];
  if (conflicts === 0) {
    for (const { columns, block } of reading.tables) {
      for (let at = 0; at < block.rows.length; at += 2) {
        const row = text.replace(/^\ufeff/, '').slice(block.rows[at], block.rows[at + 1]);
        const cells = row
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|').length;
        if (cells !== columns.length) problems.push(`a row of ${cells} cells under ${columns.length} columns: ${row}`);
      }
    }
  }
  return problems;
}

function split(text: string): { outside: string; inside: string; blocks: number } {
  const outside: string[] = [];
  const inside: string[] = [];
  let where: 'outside' | 'inside' | 'base' = 'outside';
  let blocks = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('<<<<<<< ')) {
      where = 'inside';
      blocks += 1;
    } else if (line.startsWith('||||||| ')) where = 'base';
    else if (line === '=======') where = 'inside';
    else if (line.startsWith('>>>>>>> ')) where = 'outside';
    else if (where === 'outside') outside.push(line);
    else if (where === 'inside') inside.push(line);
  }
  return { outside: outside.join('\n'), inside: inside.join('\n'), blocks };
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/\bt\d+\b/g));
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/\bt\d+\b/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
