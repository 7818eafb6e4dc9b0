/** A text as TOML writes it between quotation marks, on one line. */
export function tomlText(text: string): string {
  // JSON's escapes are TOML's too, except that TOML wants DEL escaped as well.
  return JSON.stringify(text.toWellFormed()).replaceAll('\u007f', '\\u007f');
}
