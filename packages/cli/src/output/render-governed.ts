import type { Binding, GoverningDecision } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** A file, or a folder with the number of files below it, and what binds it. */
export interface GovernedFile {
  readonly path: string;
  readonly files?: number;
  readonly bindings: readonly GoverningDecision[];
}

/** The decisions that bind each file, with their reasons, as lines. */
export function renderGoverned(files: readonly GovernedFile[], style: Style): readonly string[] {
  const { paint, link } = style;
  return files.flatMap(({ path, files: below, bindings }, index) => [
    ...(index === 0 ? [] : ['']),
    below === undefined
      ? paint('heading', link(escapeTerminal(path), path, 1))
      : `${paint('heading', path === '.' ? 'The repository' : `${escapeTerminal(path)}/`)} with ${below} ${below === 1 ? 'file' : 'files'}`,
    ...(bindings.length === 0 ? [`  no decision binds ${below === undefined ? 'it' : 'a file below it'}`] : []),
    ...bindings.flatMap(({ decision, title, status, candidates, reasons }) => [
      `  ${paint('id', escapeTerminal(decision))}  ${paint(status ?? 'error', status ?? (candidates.length > 1 ? 'ambiguous' : 'unknown'))}  ${escapeTerminal(title ?? '')}`.trimEnd(),
      ...(candidates.length > 1
        ? [
            `    several registers have it: ${escapeTerminal(candidates.map(({ path: at, line }) => `${at}:${line}`).join(', '))}`,
          ]
        : []),
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
