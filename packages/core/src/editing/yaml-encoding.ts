import type { TextEdit } from '../model/text-edit.ts';

const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const NOT_A_STRING = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\d+|0o[0-7]+|0x[0-9a-fA-F]+)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

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
