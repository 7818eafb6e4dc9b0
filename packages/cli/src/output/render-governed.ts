import type { Binding, GoverningDecision } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The decisions that bind each file, with their reasons, as lines. */
export function renderGoverned(
  files: ReadonlyArray<{ readonly path: string; readonly bindings: readonly GoverningDecision[] }>,
  style: Style,
): readonly string[] {
  const { paint, link } = style;
  return files.flatMap(({ path, bindings }, index) => [
    ...(index === 0 ? [] : ['']),
    paint('heading', link(escapeTerminal(path), path, 1)),
    ...(bindings.length === 0 ? ['  no decision binds it'] : []),
    ...bindings.flatMap(({ decision, title, status, reasons }) => [
      `  ${paint('id', escapeTerminal(decision))}  ${paint(status ?? 'error', status ?? 'unknown')}  ${escapeTerminal(title ?? '')}`.trimEnd(),
      ...reasons.map((reason) => `    ${escapeTerminal(reasonLine(reason))}`),
    ]),
  ]);
}

function reasonLine({ by, name, isBlocking, statement, source: { path, line } }: Binding): string {
  switch (by) {
    case 'sentinel':
      return `sentinel ${name}: ${statement}`;
    case 'gate':
      return `gate of ${name}, ${statement}`;
    case 'work':
      return `${isBlocking ? 'must wait: ' : ''}${statement}`;
    case 'lock':
      return `locked: ${statement}`;
    case 'citation':
      return `cited at ${path}:${line}`;
    case 'impact':
      return `its outcome changes the file (${path}:${line})`;
    case 'named':
      return `names the file (${path}:${line})`;
    case 'exception':
      return statement;
    default:
      return by satisfies never;
  }
}
