import { exceptionNote, overrideNote, type JudgedFinding } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The line that says who gave leave for what a finding reports, or let it stand, until when and why; none when nobody did. */
export function exceptionLines({ exception, override }: JudgedFinding, { paint }: Style): readonly string[] {
  if (override !== undefined) return [`  ${paint('faint', 'leave')} ${escapeTerminal(overrideNote(override))}`];
  if (exception === undefined) return [];
  return [`  ${paint('faint', 'leave')} ${escapeTerminal(exceptionNote(exception))}`];
}
