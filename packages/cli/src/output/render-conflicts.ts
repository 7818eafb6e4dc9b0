import type { MergeConflict } from '@decisis/core';
import type { MergedFile } from '../merging/merge-file.ts';
import { escapeTerminal } from './escape-terminal.ts';

const MOST = 20;
const LONGEST = 60;

/** The conflicts of a merged file for a person in front of a terminal: where, of what, and the values of both sides. */
export function conflictLines(path: string, { conflicts, told, isByLine }: MergedFile): readonly string[] {
  const count = `${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}`;
  const how = isByLine ? ', merged line by line' : '';
  const shown = told.slice(0, MOST).flatMap((conflict) => linesOf(path, conflict));
  const more = told.length > MOST ? [`  and ${told.length - MOST} more`] : [];
  return [`decisis: ${count} in ${escapeTerminal(path)}${how}`, ...shown, ...more];
}

function linesOf(path: string, conflict: MergeConflict): string[] {
  const place = `  ${escapeTerminal(path)}:${conflict.line}`;
  const item = conflict.item === undefined ? '' : `  ${short(conflict.item)}`;
  if (conflict.fields.length === 0) return [`${place}${item}  ${whatHappened(conflict)}`];
  return conflict.fields.map(
    ({ label, ours, theirs, base }) =>
      `${place}${item}  ${short(label)}: ours ${quoted(ours)}, theirs ${quoted(theirs)}, base ${quoted(base)}`,
  );
}

function whatHappened({ base, ours, theirs }: MergeConflict): string {
  if (ours === '') return 'removed by ours, changed by theirs';
  if (theirs === '') return 'changed by ours, removed by theirs';
  return base === '' ? 'added on both sides' : 'changed on both sides';
}

function quoted(text: string): string {
  return text === '' ? 'empty' : `"${short(text)}"`;
}

function short(text: string): string {
  const line = escapeTerminal(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
