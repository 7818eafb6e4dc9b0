/** A table that a text of SQL creates. */
export interface CreatedTable {
  /** Offset of the statement. */
  readonly start: number;
  readonly columns: ReadonlySet<string>;
}

const NAME = String.raw`(?:"?[\w$]+"?\s{0,4}\.\s{0,4})?"?NAME"?`;
const MAX_STATEMENT = 50_000;
const NO_COLUMN: ReadonlySet<string> = new Set([
  'constraint',
  'primary',
  'unique',
  'foreign',
  'check',
  'exclude',
  'like',
]);

/** The table of a name where a text creates it, with the columns that this text gives it; undefined where it does not. */
export function createdTable(sql: string, name: string): CreatedTable | undefined {
  const text = sql.replaceAll(/--[^\n]*|\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const named = NAME.replace('NAME', name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const create = new RegExp(
    String.raw`\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?${named}\s{0,20}\(`,
    'i',
  ).exec(text);
  if (create === null) return undefined;
  return { start: create.index, columns: new Set(columnsIn(text, create.index + create[0].length)) };
}

/** The first word of each part between commas, up to the bracket that closes the list. */
function columnsIn(text: string, start: number): string[] {
  const columns: string[] = [];
  let depth = 0;
  let from = start;
  const end = Math.min(text.length, start + MAX_STATEMENT);
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    else if ((char === ')' && depth === 0) || (char === ',' && depth === 0)) {
      const first = /^\s*"?([\w$]+)/.exec(text.slice(from, at))?.[1]?.toLowerCase();
      if (first !== undefined && !NO_COLUMN.has(first)) columns.push(first);
      if (char === ')') break;
      from = at + 1;
    } else if (char === ')') depth--;
  }
  return columns;
}
