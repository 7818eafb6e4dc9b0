import {
  reportReading,
  SEVERITIES,
  type DocumentReading,
  type ParseReport,
  type Register,
  type Segment,
} from '@decisis/core';
import { loadMeasure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { renderFacts } from './render-facts.ts';
import { renderFinding } from './render-finding.ts';
import { renderTable, type Cell } from './table.ts';
import type { Style } from './terminal.ts';

/** Segments of one kind that follow each other, as one line of the report. */
interface Stretch {
  readonly kind: Segment['kind'];
  readonly first: number;
  readonly last: number;
  readonly notes: readonly string[];
}

/** The report of one document: what it is, what each stretch was read as, what was not understood, and the findings. */
export async function renderReport(
  register: Register,
  document: DocumentReading,
  style: Style,
): Promise<readonly string[]> {
  const { paint } = style;
  const { source } = document;
  const report = reportReading(document);
  const lines = [
    `${paint('strong', escapeTerminal(source.path))}  ${paint('faint', facts(register, document))}`,
    '',
    ...(await renderSegments(report.segments, document, style)),
    ...understood(report, style),
  ];
  const counts = SEVERITIES.map((severity) => ({
    severity,
    found: document.findings.filter((one) => one.severity === severity),
  }));
  const summary = counts
    .filter(({ found }) => found.length > 0)
    .map(({ severity, found }) => `${found.length} ${severity}`);
  lines.push(
    '',
    paint('heading', summary.length === 0 ? 'Nothing else was noticed' : `Noticed: ${summary.join(', ')}`),
  );
  for (const { found } of counts) {
    for (const finding of found) lines.push('', ...renderFinding(finding, style).map((line) => `  ${line}`));
  }
  return lines;
}

function facts(register: Register, { source, items, dialects }: DocumentReading): string {
  const count = counted(items.length, 'item');
  const name = register.name === source.path ? '' : ` of ${escapeTerminal(register.name)}`;
  const encoding = source.isValid ? (source.hasBom ? ', with a byte order mark' : '') : ', not valid UTF-8';
  return `${count}${name}, ${dialects.join(' and ') || 'no dialect'}, ${counted(source.lines.written, 'line')}${encoding}`;
}

function stretchesOf(segments: readonly Segment[], { source }: DocumentReading): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end, kind, note } of segments) {
    const first = source.lines.lineAt(start);
    const last = source.lines.lineAt(Math.max(start, end - 1));
    const before = stretches.at(-1);
    const notes = note === '' ? [] : [note];
    const joins =
      before?.kind === kind && kind !== 'heading' && (kind !== 'not-understood' || before.notes[0] === note);
    if (before !== undefined && joins) {
      stretches[stretches.length - 1] = {
        kind,
        first: before.first,
        last,
        notes: [...new Set([...before.notes, ...notes])],
      };
    } else stretches.push({ kind, first, last, notes });
  }
  return stretches;
}

async function renderStretches(stretches: readonly Stretch[], path: string, style: Style): Promise<readonly string[]> {
  const rows = stretches.map(({ kind, first, last, notes }): Cell[] => [
    { text: first === last ? String(first) : `${first}-${last}`, role: 'faint', target: { path, line: first } },
    { text: kind, role: kind === 'not-understood' ? 'warning' : kind === 'item' ? 'accepted' : undefined },
    { text: escapeTerminal(notes.join(', ')) },
  ]);
  const columns = [{ header: 'LINES', side: 'right' as const }, { header: 'KIND' }, { header: 'WHAT', shrinksTo: 20 }];
  return renderTable(columns, rows, style, await loadMeasure(rows.map((row) => row[2]?.text ?? '')), { indent: 2 });
}

async function renderSegments(
  segments: readonly Segment[],
  document: DocumentReading,
  style: Style,
): Promise<readonly string[]> {
  if (segments.length === 0) return [];
  const stretches = await renderStretches(stretchesOf(segments, document), document.source.path, style);
  return [style.paint('heading', 'Read as'), ...stretches, ...renderFacts(document, style), ''];
}

/** How much was not understood, and what may have been an item although it was taken for something else. */
function understood({ segments, share, notUnderstood, takenFor }: ParseReport, { paint }: Style): string[] {
  if (segments.length === 0) return ['The document is empty'];
  const { text, list, table, asking } = takenFor;
  const taken = [
    text === 0 ? '' : `${counted(text, 'line')} of plain text`,
    list === 0
      ? ''
      : `${counted(list, 'line')} of plain lists${asking === 0 ? '' : ` (${asking} with a box or a question)`}`,
    table === 0 ? '' : `${counted(table, 'line')} of other tables`,
  ].filter((part) => part !== '');
  const others = taken.length === 0 ? [] : [`In no item: ${taken.join(', ')}`];
  if (notUnderstood === 0)
    return others.length === 0
      ? [paint('accepted', 'Every line was understood')]
      : ['No line looks like an item that was not read', ...others];
  const percent = share * 100 < 0.1 ? 'less than 0.1' : (share * 100).toFixed(1);
  return [paint('warning', `${notUnderstood} characters (${percent} %) were not understood`), ...others];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
