/** The input of a tool, as its host sends it. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** Names under which tools say which file they change. */
const PATHS = [
  'file_path',
  'path',
  'notebook_path',
  'target_file',
  'target_notebook',
  'filePath',
  'relative_path',
  'relative_workspace_path',
  'file',
  'filename',
  'source',
  'destination',
];
const CONTENTS = ['content', 'contents', 'file_text'];
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([...CONTENTS, 'old_string', 'new_string', 'new_source']);

/** The files that an input names, the one that it is about first. */
export function pathsIn(input: ToolInput): readonly string[] {
  return PATHS.flatMap((name) => textIn(input, name) ?? []);
}

/** The whole text that a file is to get; undefined when the input says none. */
export function contentIn(input: ToolInput): string | undefined {
  return firstText(input, CONTENTS);
}

/** The first of some texts that an input has. */
export function firstText(input: ToolInput, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textIn(input, name);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A text of an event; a path that is empty names nothing, a content that is empty is one. */
export function textIn(fields: ToolInput, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && (value !== '' || MAY_BE_EMPTY.has(name)) ? value : undefined;
}

/** The object that a text in JSON is; undefined for everything else. */
export function objectIn(text: string): ToolInput | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A value as an object with fields; undefined when it is none. */
export function asObject(value: unknown): ToolInput | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ToolInput) : undefined;
}
