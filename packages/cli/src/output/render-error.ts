import { DecisisError } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Paint } from './paint.ts';

/**
 * An error for a reader: what happened, why the tool stops there, what to do, where to read more. The stack only for a
 * bug of ours, or when asked for.
 */
export function renderError(error: unknown, paint: Paint, isDebug: boolean): string {
  const known =
    error instanceof DecisisError
      ? error
      : new DecisisError('DCS_INTERNAL_UNEXPECTED', { detail: firstLine(error) }, { cause: error });
  const lines = [
    `${paint('error', 'error')}  ${escapeTerminal(known.message)}`,
    `  ${paint('faint', 'why')}   ${escapeTerminal(known.why)}`,
  ];
  if (known.hint !== undefined) lines.push(`  ${paint('faint', 'hint')}  ${escapeTerminal(known.hint)}`);
  lines.push(...furtherProblems(known, paint));
  lines.push(`  ${paint('faint', 'more')}  ${paint('command', `decisis explain ${known.code}`)}`);
  if (isDebug || known.kind === 'internal') lines.push(...stackOf(error));
  return `${lines.join('\n')}\n`;
}

/** The same as JSON, for programs that asked for JSON; still on stderr, because it is no answer. */
export function errorJson(error: DecisisError): object {
  const { code, kind, message, why, hint = null, docsUrl } = error;
  return { error: { code, kind, message, why, hint, docsUrl, data: error.data } };
}

function furtherProblems(error: DecisisError, paint: Paint): string[] {
  if (!('further' in error.data) || error.data.further === undefined) return [];
  const { path } = error.data;
  return error.data.further.map(
    ({ line, column, problem, expected, nearest }) =>
      `  ${paint('faint', 'also')}  ${escapeTerminal(`${path}:${line}:${column} ${problem}; write ${expected}${nearestOf(nearest)}`)}`,
  );
}

function nearestOf(names: readonly string[]): string {
  return names.length === 0 ? '' : `; nearest: ${names.map((name) => `"${name}"`).join(' or ')}`;
}

function stackOf(error: unknown): string[] {
  const lines: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    lines.push('', ...(at.stack ?? String(at)).split('\n').map((line) => `  ${escapeTerminal(line)}`));
  }
  return lines;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}
