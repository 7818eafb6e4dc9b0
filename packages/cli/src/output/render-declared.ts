import type { DeclaredSentinel } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** A sentinel that a document states in words, with its place and the check that its words allow to draft. */
export interface ShownDeclared {
  readonly path: string;
  readonly declared: DeclaredSentinel;
  readonly decision: string | undefined;
  readonly draft: string | undefined;
}

/** Puts a declared sentinel with its document before what shows it. */
export function shownDeclared(path: string, declared: DeclaredSentinel): ShownDeclared {
  const decision = declared.item?.id ?? declared.item?.key;
  return { path, declared, decision, draft: draftOf(path, declared, decision) };
}

/** Lines about sentinels that nothing runs, and what could be put into decisis.toml. */
export function renderDeclared(shown: readonly ShownDeclared[], { paint, link }: Style): readonly string[] {
  if (shown.length === 0) return [];
  const drafts = shown.flatMap(({ draft }) => draft ?? []);
  return [
    '',
    paint('heading', 'Declared in words, run by nothing'),
    ...shown.map(
      ({ path, declared, decision }) =>
        `  ${link(`${escapeTerminal(path)}:${declared.line}`, path, declared.line)}  ${escapeTerminal(decision ?? '')}  ${escapeTerminal(declared.statement)}`,
    ),
    ...(drafts.length === 0
      ? []
      : ['', paint('heading', 'Drafts for decisis.toml: name the files before you accept one')]),
    ...drafts.flatMap((draft) => ['', ...draft.split('\n').map(escapeTerminal)]),
  ];
}

function draftOf(path: string, { absent, statement, line }: DeclaredSentinel, decision = ''): string | undefined {
  if (absent.length === 0) return undefined;
  const name = `${decision === '' ? (path.split('/').at(-1) ?? path) : decision}-${line}`;
  const sample = (absent[0] as string).replaceAll('\\b', '').replaceAll('\\', '');
  return [
    '[[sentinel]]',
    `id = ${JSON.stringify(name.toLowerCase())}`,
    `decision = ${JSON.stringify(decision)}`,
    `statement = ${JSON.stringify(statement)}`,
    'kind = "absent"',
    'paths = ["src/**"]',
    `patterns = [${absent.map((each) => JSON.stringify(each)).join(', ')}]`,
    `tripwire = ${JSON.stringify(sample)}`,
  ].join('\n');
}
