import { escapeTerminal } from './escape-terminal.ts';

/** A text as one word of a shell, quoted when it has to be; for commands that are shown to be copied. */
export function shellWord(text: string): string {
  const safe = escapeTerminal(text);
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
