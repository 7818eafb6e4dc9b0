/** A text as one word of a shell, quoted when it has to be ("HEAD~1" has not); for commands that are shown to be copied. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+(?:~\d+)?$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
