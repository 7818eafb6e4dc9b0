/** What a tool does, as far as its name tells. */
export type ToolDeed = 'delete' | 'patch' | 'edit' | 'part' | 'read' | 'unknown';

const KNOWN = /^(?:edit|multiedit|write|strreplace|search_replace|create|notebookedit|editnotebook|tabwrite)$/i;
const DELETE = /^(?:delete|remove)(?:_?files?)?$/i;
const READS = words(
  'read get list ls lsp search find grep glob view open fetch show stat info query lints diff tree count',
);
const WRITES = words(
  'write edit create delete remove replace move rename patch insert append update save put apply set',
);
const PARTS = words('insert append prepend');
const NO_FILES = words('directory folder dir');

/**
 * What a tool does by its name, whoever made it: `mcp__files__move_file` is one that moves. `part` writes what is not the whole text of
 * a file, `unknown` may do anything.
 */
export function deedOf(tool: string): ToolDeed {
  const name = tool.replace(/^mcp__.*__|^MCP:(?:.*[:/])?/, '').trim();
  if (KNOWN.test(name)) return 'edit';
  if (DELETE.test(name)) return 'delete';
  const parts = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const has = (set: ReadonlySet<string>): boolean => parts.some((part) => set.has(part));
  if (parts.includes('patch')) return 'patch';
  if (has(NO_FILES) || (has(READS) && !has(WRITES))) return 'read';
  return has(PARTS) ? 'part' : 'unknown';
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
