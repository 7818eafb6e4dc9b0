const EXTENSIONS = new Set(['md', 'markdown', 'mdx', 'mdc', 'txt', 'adoc', 'asciidoc', 'rst']);
const NAMES = new Set(['kep.yaml', 'kep.yml']);

/** Whether a file of this name can hold decisions at all: prose formats, and the YAML half of an enhancement proposal. */
export function isDocumentName(name: string): boolean {
  const lower = name.toLowerCase();
  if (NAMES.has(lower)) return true;
  const dot = lower.lastIndexOf('.');
  return dot > 0 && EXTENSIONS.has(lower.slice(dot + 1));
}
