import { whyNoDraft, type DeclaredSentinel, type DraftValue, type SentinelDraft } from '@decisis/core';
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
  const draft = draftOf(path, declared, decision);
  return {
    path,
    declared,
    decision,
    draft,
    undrafted: draft === undefined ? whyNoDraft(declared.statement) : undefined,
  };
}

/** Lines about sentinels that nothing runs, and what could be put into decisis.toml. */
export function renderDeclared(shown: readonly ShownDeclared[], { paint, link }: Style): readonly string[] {
  if (shown.length === 0) return [];
  const drafts = shown.flatMap(({ draft }) => draft ?? []);
  return [
    '',
    paint('heading', 'Declared in words, run by nothing'),
    ...shown.flatMap(({ path, declared, decision, undrafted }) => [
      `  ${link(`${escapeTerminal(path)}:${declared.line}`, path, declared.line)}  ${escapeTerminal(decision ?? '')}  ${escapeTerminal(declared.statement)}`,
      ...(undrafted === undefined ? [] : [`    no draft: ${undrafted}`]),
    ]),
    ...(drafts.length === 0
      ? []
      : [
          '',
          paint(
            'heading',
            'Drafts for decisis.toml: each "…" is to be replaced, and nobody looks for one that still has any',
          ),
        ]),
    ...drafts.flatMap((draft) => ['', ...draft.split('\n').map(escapeTerminal)]),
  ];
}

function draftOf(path: string, { draft, statement, line }: DeclaredSentinel, decision = ''): string | undefined {
  if (draft === undefined) return undefined;
  const id = `${decision === '' ? (path.split('/').at(-1) ?? path) : decision}-${line}`.toLowerCase();
  const head = [
    ...(statement.includes(';') ? ['# one part of the statement; another may need a sentinel of its own'] : []),
    `id = ${text(id)}`,
    `decision = ${text(decision)}`,
  ];
  if (draft.kind === 'embargo')
    return [
      '[[embargo]]',
      ...head,
      `names = ${list(draft.names)}`,
      `paths = ${list([FILES])}`,
      '# report = "…"    the report of the survey that lifts it, name by name',
    ].join('\n');
  if (draft.kind === 'table' && draft.of === 'embargo')
    return ['[[embargo]]', ...head, ...keyLines(draft.keys)].join('\n');
  return [
    '[[sentinel]]',
    ...head,
    `statement = ${text(statement)}`,
    `kind = ${text(draft.kind === 'table' ? draft.of : draft.kind)}`,
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
        `paths = ${list(draft.paths ?? [FILES])}`,
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
        `paths = ${list([FILES])}`,
        `patterns = ${list([`…: a pattern that finds one of the ${draft.of}`])}`,
        // The number is read from the decision, so that both move together; without a decision it stands here.
        ...(decision === ''
          ? [`least = ${draft.figure}`, `most = ${draft.figure}`]
          : [`figure = ${text(draft.of)}    # ${draft.figure} as it stands`]),
        `tripwire = ${text(`…: a file with one of the ${draft.of}`)}`,
      ];
    case 'sql':
      return [
        'connection = "DATABASE_URL"    # the variable that holds the connection of a reader',
        `query = ${text(draft.query)}`,
        'expect = { rows = 0 }',
        'tripwire = "[1]"',
      ];
    case 'table':
      return keyLines(draft.keys);
  }
}

const FILES = '…: the files that it speaks of, as in src/**';

function keyLines(keys: Readonly<Record<string, DraftValue>>): readonly string[] {
  return Object.entries(keys).map(([key, value]) => `${key} = ${valueText(value)}`);
}

function valueText(value: DraftValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return list(value as readonly string[]);
  return `{ ${keyLines(value as Readonly<Record<string, DraftValue>>).join(', ')} }`;
}

const text = (value: string): string => JSON.stringify(value);

const list = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`;

function sampleOf([first = '']: readonly string[]): string {
  return first.replaceAll('\\b', '').replaceAll('\\', '');
}
