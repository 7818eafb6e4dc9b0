import { daysBetween, type Citation, type Entry, type Field, type Finding } from '@decisis/core';
import { renderDistance } from '../query/as-of.ts';
import { blockedTargets } from '../query/blocked-targets.ts';
import type { Row } from '../query/row.ts';
import { isOverdue, isUndecided } from '../query/standing.ts';
import { fit, loadMeasure, pad, wrap, type Measure } from './display-width.ts';
import { citedLines } from './render-citations.ts';
import { escapeTerminal, escapeTerminalLines } from './escape-terminal.ts';
import { renderFinding } from './render-finding.ts';
import { looseText } from '../query/loose-text.ts';
import { optionsOf } from '../query/options.ts';
import { facetsOfRow } from '../query/facets.ts';
import { renderOptions } from './render-options.ts';
import { shellWord } from './shell-word.ts';
import type { Style } from './terminal.ts';

const LONGEST_LABEL = 30;
const WIDEST = 110;

/** One item in full: where it stands, then each place of the documents with what is written there, line by line. */
export async function renderItem(
  row: Row,
  findings: readonly Finding[],
  citations: readonly Citation[],
  today: string,
  style: Style,
): Promise<readonly string[]> {
  const { item } = row;
  const page = { ...style, width: Math.min(style.width, WIDEST) };
  const measure = await loadMeasure([
    item.source.text.slice(item.defining.start, item.defining.end),
    ...item.allFields().map(({ text }) => text),
  ]);
  return [
    ...headLines(row, today, page, measure),
    ...item.entries.flatMap((entry, index) => ['', ...entryLines(row, entry, index === 0, page, measure)]),
    ...renderOptions(row, page, measure),
    ...relationLines(row, page, measure),
    ...blockedLines(row, page),
    ...citedLines(citations, page),
    ...findings.flatMap((finding) => ['', ...renderFinding(finding, page)]),
    '',
    ...nextLines(row, page),
  ];
}

function headLines({ summary, item }: Row, today: string, { paint, link, width }: Style, measure: Measure): string[] {
  const id = escapeTerminal(summary.id ?? summary.key);
  const title = wrap(escapeTerminal(summary.title ?? ''), Math.max(20, width - measure(id) - 2), measure);
  const indent = ' '.repeat(measure(id) + 2);
  const facts = [
    paint(summary.status, summary.locked ? `${summary.status}, locked` : summary.status) +
      (summary.inferred ? paint('faint', ' (inferred)') : ''),
    summary.owner === null ? paint('faint', 'no owner') : `owner ${paint('strong', escapeTerminal(summary.owner))}`,
    dueFact(summary, today, paint),
    ...implementedFact(item.text('implementedIn'), paint),
  ];
  const place = `${escapeTerminal(summary.path)}:${summary.line}`;
  const register = summary.register === summary.path ? '' : ` of ${escapeTerminal(summary.register)}`;
  return [
    `${paint('id', id)}  ${paint('strong', title[0] ?? '')}`,
    ...title.slice(1).map((line) => indent + paint('strong', line)),
    facts.join(paint('faint', '  ·  ')),
    paint('faint', `${summary.kind}${register} at `) +
      link(place, summary.path, summary.line) +
      paint('faint', `, ${item.dialect}`),
  ];
}

function dueFact(summary: Row['summary'], today: string, paint: Style['paint']): string {
  const { due, dueText } = summary;
  if (due === null) return dueText === null ? paint('faint', 'no date') : `due ${escapeTerminal(dueText)}`;
  if (!isUndecided(summary)) return `due ${due}`;
  const distance = renderDistance(daysBetween(today, due));
  return `due ${paint('strong', due)} ${paint(isOverdue(summary, today) ? 'error' : 'faint', `(${distance})`)}`;
}

function implementedFact(marker: string | undefined, paint: Style['paint']): string[] {
  return marker === undefined
    ? []
    : [`implemented in ${paint('strong', escapeTerminal(marker.replaceAll(/\s+/g, ' ')))}`];
}

function entryLines(row: Row, entry: Entry, isFirst: boolean, style: Style, measure: Measure): string[] {
  const { item, summary } = row;
  const { paint, link } = style;
  const { lines } = item.source;
  const first = lines.lineAt(entry.start);
  const last = lines.lineAt(Math.max(entry.start, entry.end - 1));
  const place = `${escapeTerminal(summary.path)}:${first}`;
  const extent = first === last ? '' : paint('faint', ` to ${last}`);
  const hasOptions = optionsOf(row).length > 0;
  const fields = [...entry.fields().filter((field) => isTold(field, isFirst, hasOptions)), ...looseText(row, entry)];
  const head =
    paint('heading', isFirst ? 'Defined' : 'Also') + paint('faint', ' at ') + link(place, summary.path, first) + extent;
  const labels = fields.map((field) => fit(labelOf(field), LONGEST_LABEL, measure));
  const labelWidth = Math.max(0, ...labels.map(measure));
  const digits = String(last).length;
  return [
    head,
    ...fields.flatMap((field, index) => {
      const line = lines.lineAt(field.start);
      const number = link(paint('faint', String(line).padStart(digits)), summary.path, line);
      const indent = ' '.repeat(digits + labelWidth + 6);
      const [top = '', ...rest] = textLines(field, style.width - indent.length, measure);
      return [
        `  ${number}  ${paint('faint', pad(labels[index] ?? '', labelWidth, measure))}  ${top}`,
        ...rest.map((text) => (text === '' ? '' : indent + text)),
      ];
    }),
  ];
}

/** The identifier and the title stand in the head already; options that were told apart have a section of their own. */
function isTold({ name, text }: Field, isFirst: boolean, hasOptions: boolean): boolean {
  if (name === 'options' && hasOptions) return false;
  return text.trim() !== '' && name !== 'id' && !(isFirst && name === 'title');
}

function labelOf({ label, name }: Field): string {
  return escapeTerminal(label === '' ? name : label);
}

/** Lines of a value; what is indented, as code and lists are, stays so where it is wrapped. */
function textLines({ text }: Field, width: number, measure: Measure): string[] {
  return escapeTerminalLines(text).flatMap((line) => {
    const lead = /^ {0,12}(?=\S)/.exec(line)?.[0] ?? '';
    return line.trim() === ''
      ? ['']
      : wrap(line, Math.max(24, width) - lead.length, measure).map((part) => lead + part);
  });
}

/** What the item is to others, as its text says; what it blocks is told by itself. */
function relationLines(row: Row, { paint, link }: Style, measure: Measure): string[] {
  const { lines } = row.item.source;
  const relations = facetsOfRow(row).relations.filter(({ inferred }) => !inferred);
  if (relations.length === 0) return [];
  const numbers = relations.map(({ start }) => lines.lineAt(start));
  const digits = String(Math.max(...numbers)).length;
  const kinds = relations.map(({ kind }) => kind.replaceAll('-', ' '));
  const kindWidth = Math.max(...kinds.map(measure));
  return [
    '',
    paint('heading', 'Relations'),
    ...relations.map(({ register, target }, index) => {
      const line = numbers[index] as number;
      const number = link(paint('faint', String(line).padStart(digits)), row.summary.path, line);
      const name = escapeTerminal(register === undefined ? target : `${register}:${target}`);
      return `  ${number}  ${paint('faint', pad(kinds[index] ?? '', kindWidth, measure))}  ${name}`;
    }),
  ];
}

function blockedLines(row: Row, { paint, link }: Style): string[] {
  const targets = blockedTargets(row);
  if (targets.length === 0) return [];
  const names = targets.map(({ shown, line }) => link(escapeTerminal(shown), row.summary.path, line));
  const isInferred = targets.some(({ inferred }) => inferred);
  return [
    '',
    `${paint('heading', 'Blocks')} ${names.join(', ')}${isInferred ? paint('faint', '  (read from the text, confirmed by nobody)') : ''}`,
  ];
}

function nextLines({ summary }: Row, { paint }: Style): string[] {
  // Of two items with one ID the key tells which.
  const name = shellWord(summary.key.includes('#') ? summary.key : (summary.id ?? summary.key));
  const path = shellWord(summary.path);
  const command =
    isUndecided(summary) && summary.owner === null
      ? `decisis set ${name} owner=NAME ${path}`
      : `decisis set ${name} FIELD=VALUE ${path}`;
  return [`${paint('heading', 'Next')}  ${paint('command', command)}`];
}
