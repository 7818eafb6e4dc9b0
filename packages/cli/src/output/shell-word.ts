import { asShellWord } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';

/** A text as one word of a shell, for commands that a terminal shows. */
export function shellWord(text: string): string {
  return asShellWord(escapeTerminal(text));
}
