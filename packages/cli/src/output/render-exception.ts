import { exceptionNote, type JudgedFinding } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The line that says who gave leave for what a finding reports, until when and why; none when nobody did. */
export function exceptionLines({ exception }: JudgedFinding, { paint }: Style): readonly string[] {
  if (exception === undefined) return [];
  return [`  ${paint('faint', 'leave')} ${escapeTerminal(exceptionNote(exception))}`];
}
