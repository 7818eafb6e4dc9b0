import type { Compared, DocumentMeasure } from './measure-document.ts';
import { isWithinCount, targetsOf, type Totals } from './totals.ts';

const HEADER = [
  'document',
  'truth',
  'count',
  'ours',
  'found',
  'missed',
  'invent.',
  'status',
  'owner',
  'due',
  'line',
  'other',
  'unparsed',
  '',
];

/** The measures of all documents as a table, one line a document. */
export function renderTable(measures: readonly DocumentMeasure[]): string {
  const rows = [HEADER, ...measures.map(rowOf)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Sums, each target with the figure reached, and the documents whose count is off. */
export function renderTotals(totals: Totals): string {
  const lines = [
    `truth ${totals.truth}  found ${totals.found}  missed ${totals.missed}  invented ${totals.invented}`,
    `counted by people ${totals.counted.human}  by us ${totals.counted.ours}  (documents without truth)`,
    '',
    ...targetsOf(totals).map(
      ({ name, reached, wanted, isMet }) =>
        `${isMet ? 'met   ' : 'MISSED'}  ${name.padEnd(12)}  ${reached.toFixed(4)}  wanted ${wanted}`,
    ),
  ];
  if (totals.offCount.length > 0)
    lines.push(
      '',
      `count more than 3 % off in ${totals.offCount.length}:`,
      ...totals.offCount.map((name) => `  ${name}`),
    );
  return lines.join('\n');
}

function rowOf(measure: DocumentMeasure): string[] {
  const { matching } = measure;
  const figure = (count: number | undefined): string => (count === undefined ? '-' : String(count));
  const agreed = (property: Compared): string => {
    if (matching === undefined) return '-';
    const different = measure.disagreements.filter((one) => one.property === property).length;
    return `${matching.found.length - different}/${matching.found.length}`;
  };
  return [
    measure.name,
    figure(matching === undefined ? undefined : matching.found.length + matching.missed.length),
    figure(measure.humanCount),
    String(measure.items.length),
    figure(matching?.found.length),
    figure(matching?.missed.length),
    figure(matching?.invented.length),
    agreed('status'),
    agreed('owner'),
    agreed('due'),
    agreed('line'),
    figure(measure.otherItems),
    `${measure.unparsedBytes}/${measure.bytes}`,
    remarkOf(measure),
  ];
}

function remarkOf(measure: DocumentMeasure): string {
  const remarks: string[] = [];
  if (!isWithinCount(measure)) remarks.push('count');
  if (measure.otherKind.length > 0) remarks.push(`kind(${measure.otherKind.length})`);
  if ((measure.matching?.missed.length ?? 0) + (measure.matching?.invented.length ?? 0) > 0) remarks.push('items');
  if (measure.disagreements.length > 0) remarks.push('values');
  return remarks.join(' ');
}
