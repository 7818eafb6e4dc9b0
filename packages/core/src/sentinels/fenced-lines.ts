const OPENING = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*?)[ \t]*$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;

/**
 * For each line the words behind the opening of the fence that it belongs to, as do the lines of the fence themselves; undefined for a line
 * in none. A fence that nothing closes goes on to the end.
 */
export function fencedLines(lines: readonly string[]): ReadonlyArray<string | undefined> {
  let open: { readonly mark: string; readonly info: string } | undefined;
  return lines.map((line) => {
    if (open === undefined) {
      const [, mark, info = ''] = OPENING.exec(line) ?? [];
      if (mark !== undefined) open = { mark, info };
      return open?.info;
    }
    const { mark, info } = open;
    if (CLOSING.exec(line)?.[1]?.startsWith(mark) === true) open = undefined;
    return info;
  });
}
