import type { Binding, BindingReason } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The decisions that bind each file, with their reasons, as lines. */
export function renderGoverned(
  files: ReadonlyArray<{ readonly path: string; readonly bindings: readonly Binding[] }>,
  style: Style,
): readonly string[] {
  const { paint, link } = style;
  return files.flatMap(({ path, bindings }, index) => [
    ...(index === 0 ? [] : ['']),
    paint('heading', link(escapeTerminal(path), path, 1)),
    ...(bindings.length === 0 ? ['  no decision binds it'] : []),
    ...bindings.flatMap(({ decision, title, status, reasons }) => [
      `  ${paint('id', escapeTerminal(decision))}  ${paint(status ?? 'error', status ?? 'unknown')}  ${escapeTerminal(title ?? '')}`.trimEnd(),
      ...reasons.map((reason) => `    ${escapeTerminal(reasonLine(reason, path))}`),
    ]),
  ]);
}

function reasonLine(reason: BindingReason, path: string): string {
  switch (reason.kind) {
    case 'sentinel':
      return `sentinel ${reason.id} (${reason.level}): ${reason.statement}`;
    case 'gate':
      return `gate of ${reason.guards}: must not change until ${reason.requires}`;
    case 'citation':
      return `cited at ${path}:${reason.line}`;
    case 'lock':
      return `locked: ${reason.statement}`;
    case 'impact':
      return `its outcome changes the file (${reason.path}:${reason.line})`;
    case 'named':
      return `names the file (${reason.path}:${reason.line})`;
    case 'exception': {
      const about = reason.sentinel === undefined ? '' : ` for sentinel ${reason.sentinel}`;
      return `exception${about} by ${reason.approver} until ${reason.until ?? 'further notice'}: ${reason.reason}`;
    }
    default:
      return reason satisfies never;
  }
}
