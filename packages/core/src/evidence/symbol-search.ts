/** The last name of a symbol as written: `create` of `Customer.create()`, `net/http` as it is. */
export function symbolName(symbol: string): string {
  const bare = symbol.replace(/\([^()]*\)$/, '');
  if (bare.includes('/')) return bare;
  return bare.split(/\.|::|->|#/).at(-1) ?? bare;
}

/** Whether a text holds a name as a word of its own. */
export function holdsWord(text: string, name: string): boolean {
  return wordAt(text, name) !== -1;
}

/** Offset of the first place where a text holds a name as a word of its own; -1 for none. */
export function wordAt(text: string, name: string): number {
  if (name === '') return -1;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isWordCharacter(text.charAt(at - 1)) && !isWordCharacter(text.charAt(at + name.length))) return at;
  }
  return -1;
}

function isWordCharacter(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}_$]/u.test(char);
}

/**
 * The lines that define a symbol: the first line that holds it as a word, those indented deeper, and the line that closes
 * them. Undefined when the text does not hold it.
 */
export function symbolText(text: string, symbol: string): string | undefined {
  const at = wordAt(text, symbolName(symbol));
  if (at === -1) return undefined;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lines = text.slice(start).split('\n');
  const depth = indentOf(lines[0] as string);
  let count = 1;
  while (count < lines.length) {
    const line = lines[count] as string;
    if (line.trim() !== '' && indentOf(line) <= depth) {
      if (/^\s*[)}\]]/.test(line)) count += 1;
      break;
    }
    count += 1;
  }
  return lines.slice(0, count).join('\n').trimEnd();
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
