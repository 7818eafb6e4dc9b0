import { registerFacts, type DocumentReading } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** What a register says about itself beside its items, one line a kind; nothing where it says nothing. */
export function renderFacts(document: DocumentReading, { paint }: Style): readonly string[] {
  const facts = registerFacts(document);
  const lineOf = (start: number): number => document.source.lines.lineAt(start);
  const kinds = [...new Set(facts.statements.map(({ kind }) => kind))];
  const lines: string[] = [];
  const add = (count: number, what: string, detail: string): void => {
    if (count > 0) lines.push(`  ${String(count).padStart(3)} ${what}  ${paint('faint', escapeTerminal(detail))}`);
  };
  add(facts.statements.length, 'statements', kinds.join(', '));
  add(facts.rules.length, 'resolution rules', `from line ${lineOf(facts.rules[0]?.start ?? 0)}`);
  add(facts.phases.length, 'phases', `from line ${lineOf(facts.phases[0]?.start ?? 0)}`);
  add(facts.assertions.length, 'acceptance assertions', `from line ${lineOf(facts.assertions[0]?.start ?? 0)}`);
  const rows = [...facts.gaps, ...facts.artifacts];
  const first = rows.length === 0 ? 0 : lineOf(Math.min(...rows.map(({ start }) => start)));
  const last = rows.length === 0 ? 0 : lineOf(Math.max(...rows.map(({ start }) => start)));
  add(
    rows.length,
    'rows of flattened tables',
    `lines ${first} to ${last}: the columns are gone, so only what is certain is read; the rest stands as ambiguous in --json`,
  );
  return lines.length === 0 ? [] : ['', paint('heading', 'Beside the items'), ...lines];
}
