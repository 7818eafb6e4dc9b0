/**
 * JSON as editors and compilers take it in their settings (`tsconfig.json`): comments, and a comma behind the last value, become
 * spaces, so that every offset stays. Takes time linear in the text.
 */
export function plainJson(text: string): string {
  const blanks: Blank[] = [];
  let comma = -1;
  let isAfterValue = false;
  const lastEnd = text.lastIndexOf('*/');
  for (let at = 0; at < text.length;) {
    const end = endOfComment(text, at, lastEnd);
    if (end > at) {
      blanks.push({ start: at, end });
      at = end;
      continue;
    }
    const character = text[at] as string;
    if (character === ',') comma = isAfterValue ? at : -1;
    else if ((character === ']' || character === '}') && comma >= 0) blanks.push({ start: comma, end: comma + 1 });
    if (!/\s/.test(character)) {
      isAfterValue = !/[,:[{]/.test(character);
      if (character !== ',') comma = -1;
    }
    at = character === '"' ? endOfString(text, at) : at + 1;
  }
  return withSpaces(
    text,
    blanks.toSorted((left, right) => left.start - right.start),
  );
}

interface Blank {
  readonly start: number;
  readonly end: number;
}

/** Behind a comment that starts here; here when none does. */
function endOfComment(text: string, at: number, lastEnd: number): number {
  if (text.startsWith('//', at)) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  // One without an end is left to the parser, which refuses it.
  if (!text.startsWith('/*', at) || lastEnd < at + 2) return at;
  return text.indexOf('*/', at + 2) + 2;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function withSpaces(text: string, blanks: readonly Blank[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of blanks) {
    parts.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\n\r]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
