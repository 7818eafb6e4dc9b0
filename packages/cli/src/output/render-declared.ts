import type { DeclaredSentinel, SentinelDraft } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** A sentinel that a document states in words, with its place and the check that its words allow to draft. */
export interface ShownDeclared {
  readonly path: string;
  readonly declared: DeclaredSentinel;
  readonly decision: string | undefined;
  readonly draft: string | undefined;
  /** Why there is none; undefined when there is one. */
  readonly undrafted: string | undefined;
}

/** Puts a declared sentinel with its document before what shows it. */
export function shownDeclared(path: string, declared: DeclaredSentinel): ShownDeclared {
  const decision = declared.item?.id ?? declared.item?.key;
  return { path, declared, decision, draft: draftOf(path, declared, decision), undrafted: undefined };
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
      : ['', paint('heading', 'Drafts for decisis.toml: name the files, and fill in each …, before you accept one')]),
    ...drafts.flatMap((draft) => ['', ...draft.split('\n').map(escapeTerminal)]),
  ];
}

function draftOf(path: string, { draft, statement, line }: DeclaredSentinel, decision = ''): string | undefined {
  if (draft === undefined) return undefined;
  const id = `${decision === '' ? (path.split('/').at(-1) ?? path) : decision}-${line}`.toLowerCase();
  const head = [`id = ${text(id)}`, `decision = ${text(decision)}`];
  if (draft.kind === 'embargo')
    return [
      '[[embargo]]',
      ...head,
      `names = ${list(draft.names)}`,
      'paths = ["src/**"]',
      '# report = "…"    the report of the survey that lifts it, name by name',
    ].join('\n');
  return [
    '[[sentinel]]',
    ...head,
    `statement = ${text(statement)}`,
    `kind = ${text(draft.kind)}`,
    ...checkLines(path, decision, draft),
  ].join('\n');
}

function checkLines(
  path: string,
  decision: string,
  draft: Exclude<SentinelDraft, { readonly kind: 'embargo' }>,
): readonly string[] {
  switch (draft.kind) {
    case 'absent':
      return [
        'paths = ["src/**"]',
        `patterns = ${list(draft.patterns)}`,
        `tripwire = ${text(sampleOf(draft.patterns))}`,
      ];
    case 'mention':
      return [
        `paths = [${text(path)}]`,
        `omits = ${list(draft.patterns)}`,
        `tripwire = ${text(sampleOf(draft.patterns))}`,
      ];
    case 'count':
      return [
        'paths = ["src/**"]',
        'patterns = ["…"]    # what finds one of them',
        // The number is read from the decision, so that both move together; without a decision it stands here.
        ...(decision === ''
          ? [`least = ${draft.figure}`, `most = ${draft.figure}`]
          : [`figure = ${text(draft.of)}    # ${draft.figure} as it stands`]),
        `tripwire = "…"`,
      ];
    case 'sql':
      return [
        'connection = "DATABASE_URL"    # the variable that holds the connection of a reader',
        `query = ${text(draft.query)}`,
        'expect = { rows = 0 }',
        'tripwire = "[1]"',
      ];
  }
}

const text = (value: string): string => JSON.stringify(value);

const list = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`;

function sampleOf([first = '']: readonly string[]): string {
  return first.replaceAll('\\b', '').replaceAll('\\', '');
}
