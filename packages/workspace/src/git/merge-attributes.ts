import { DRIVER_NAME } from './merge-driver-config.ts';

const COMMENT = '# Registers merge by row and field; once in every clone: decisis merge-driver --install';
const ATTRIBUTE = `merge=${DRIVER_NAME}`;
const OURS = new RegExp(`^(?:"(?:[^"\\\\]|\\\\.)*"|\\S+)\\s+${ATTRIBUTE}\\s*$`);

/** The line of .gitattributes that gives files to the driver; the pattern is one of {@link pathPattern} or {@link folderPattern}. */
export function attributeLine(pattern: string): string {
  return `${pattern} ${ATTRIBUTE}`;
}

/** The pattern of exactly one file, from the folder of .gitattributes. */
export function pathPattern(path: string): string {
  return quoted(`/${escaped(path)}`);
}

/** The pattern of all files with one ending in a folder. */
export function folderPattern(folder: string, extension: string): string {
  return quoted(`/${folder === '' ? '' : `${escaped(folder)}/`}*${escaped(extension)}`);
}

/** The text of .gitattributes with these lines; those that are there already are not repeated. */
export function withAttributes(text: string, lines: readonly string[]): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const known = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !known.has(line));
  if (missing.length === 0) return text;
  const added = known.has(COMMENT) ? missing : [COMMENT, ...missing];
  const joint = text === '' || text.endsWith('\n') ? '' : eol;
  return text + joint + added.map((line) => line + eol).join('');
}

/** The text of .gitattributes without the lines that do nothing but name the driver. */
export function withoutAttributes(text: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.filter((line) => line.trim() !== COMMENT && !OURS.test(line.trim())).join('');
}

function escaped(path: string): string {
  return path.replaceAll(/[\\*?[\]]/g, String.raw`\$&`);
}

/** Git reads a pattern with blanks or odd characters as a C string. */
function quoted(pattern: string): string {
  if (!/[\s"\u0000-\u001f]/.test(pattern)) return pattern;
  const inside = pattern
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n');
  return `"${inside}"`;
}
