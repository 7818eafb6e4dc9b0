import type { TextEdit } from '../model/text-edit.ts';

const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const NOT_A_STRING =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\d+|0o[0-7]+|0x[0-9a-fA-F]+)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The edit that writes a scalar. The quotes of the old one stay while they can hold the value; a comment behind it stays. */
export function editYaml(text: string, start: number, end: number, value: string): TextEdit[] {
  const old = text.slice(start, end);
  const needsSpace = start > 0 && text.charAt(start - 1) === ':';
  return [{ start, end, newText: (needsSpace ? ' ' : '') + encodeYaml(value, old) }];
}

/** A string as a YAML 1.2 scalar on one line, in the style of `like` where that can hold it. */
export function encodeYaml(value: string, like = ''): string {
  const needsDouble = /[\n\t]/.test(value);
  if (needsDouble || (like.startsWith('"') && like.length > 1)) return doubleQuoted(value);
  if (like.startsWith("'") && like.length > 1) return singleQuoted(value);
  const keepsType = NOT_A_STRING.test(like) && NOT_A_STRING.test(value);
  if (isPlain(value) && (keepsType || !NOT_A_STRING.test(value))) return value;
  return value.includes("'") ? doubleQuoted(value) : singleQuoted(value);
}

function isPlain(value: string): boolean {
  if (value === '') return false;
  // `-x`, `?x` and `:x` may start a plain scalar when no blank follows.
  if (INDICATOR.test(value) && !/^[-?:][^\s,[\]{}]/.test(value)) return false;
  return !/:(?:\s|$)|\s#|^---|^\.\.\./.test(value);
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function doubleQuoted(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/**
 * The edit that writes a list of scalars, given as one text with commas, in the form of the old one: `[a, b]`, or an item a line.
 * Undefined when the old value is something else, such as a list of mappings.
 */
export function editYamlList(text: string, start: number, end: number, value: string): TextEdit[] | undefined {
  const old = text.slice(start, end);
  const items = value.split(/\s*,\s*/).filter((item) => item !== '' && !item.includes('\n'));
  if (items.length === 0) return undefined;
  if (/^\[[^[\]{}]*\]$/.test(old)) {
    const quote = /^\[\s*(["'])/.exec(old)?.[1] ?? '';
    const like = quote === '' ? '' : quote + quote;
    const written = items.map((item) => (/[[\]{}]/.test(item) ? singleQuoted(item) : encodeYaml(item, like)));
    return [{ start, end, newText: `[${written.join(', ')}]` }];
  }
  const block = /^([ \t]*(?:\r\n|\n|\r))([ \t]*-[ \t]+)(["']?)/.exec(old);
  if (block === null || /^[ \t]*-[ \t]+[^"'\s][^\n\r]*:(?:\s|$)/m.test(old)) return undefined;
  const eol = (block[1] as string).replace(/^[ \t]+/, '');
  const like = (block[3] as string).repeat(2);
  return [{ start, end, newText: block[1] + items.map((item) => block[2] + encodeYaml(item, like)).join(eol) }];
}
