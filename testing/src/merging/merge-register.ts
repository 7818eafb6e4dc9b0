/** A made-up register as a model: what is known about it before a document is written. Words `t1`, `t2` ... stand once each. */
export interface MergeRegister {
  readonly shape: (typeof SHAPES)[number];
  readonly status: string;
  readonly intro: readonly string[];
  readonly columns: readonly string[];
  readonly items: readonly MergeItem[];
  readonly closing: readonly string[];
  readonly isPadded: boolean;
  readonly eol: '\n' | '\r\n';
  readonly hasBom: boolean;
  readonly endsWithBreak: boolean;
}

/** One made-up item; values by column. */
export interface MergeItem {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Text under it, where the shape has room for it. */
  readonly prose: readonly string[];
}

/** The ways in which made-up registers are written. */
export const SHAPES = ['table', 'table-and-sections', 'headings', 'list', 'record'] as const;

/** A made-up register as a document. */
export function writeRegister(register: MergeRegister): string {
  const lines = register.shape === 'record' ? recordLines(register) : documentLines(register);
  const text = lines.join('\n') + (register.endsWithBreak ? '\n' : '');
  return (register.hasBom ? '\ufeff' : '') + (register.eol === '\n' ? text : text.replaceAll('\n', '\r\n'));
}

function documentLines(register: MergeRegister): string[] {
  const { shape, intro, closing, items } = register;
  return [
    '# Open decisions',
    '',
    `Status: ${register.status}`,
    'Last updated: 2026-02-01',
    '',
    ...intro.flatMap((line) => [line, '']),
    '## Decisions',
    ...(shape === 'headings' ? items.flatMap((item) => section(item, register)) : []),
    ...(shape === 'list' ? ['', ...items.map((item) => listItem(item, register))] : []),
    ...(shape === 'table' || shape === 'table-and-sections' ? ['', ...tableLines(register)] : []),
    '',
    '## How we decide',
    '',
    ...closing.map((line) => `- ${line}`),
    ...(shape === 'table-and-sections'
      ? items.flatMap(({ id, prose, values }) => [
          '',
          `## ${id} option analysis: ${values['Decision'] ?? ''}`,
          '',
          ...prose.flatMap((line) => [`### Option ${line}`, '', 'Advantages:', `- ${line}`, '']).slice(0, -1),
        ])
      : []),
  ];
}

function tableLines({ columns, items, isPadded }: MergeRegister): string[] {
  const rows = [columns, ...items.map((item) => columns.map((column) => cellOf(item, column)))];
  const widths = columns.map((_, at) => Math.max(3, ...rows.map((row) => (row[at] as string).length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (isPadded ? cell.padEnd(widths[at] as number) : cell)).join(' | ')} |`;
  const [header, ...body] = rows.map(line);
  return [header as string, line(widths.map((width) => '-'.repeat(isPadded ? width : 3))), ...body];
}

function section(item: MergeItem, { columns }: MergeRegister): string[] {
  return [
    '',
    `### ${item.id}: ${item.values['Decision'] ?? ''}`,
    '',
    ...columns.slice(2).map((column) => `- **${column}:** ${cellOf(item, column)}`),
    '',
    ...item.prose.flatMap((line) => [line, '']).slice(0, -1),
  ];
}

function listItem(item: MergeItem, { columns }: MergeRegister): string {
  const [, , ...rest] = columns;
  return [
    `- **${item.id}**: ${item.values['Decision'] ?? ''}`,
    ...rest.map((column) => `  - ${column}: ${cellOf(item, column)}`),
  ].join('\n');
}

function recordLines({ items, closing, intro }: MergeRegister): string[] {
  const [item] = items;
  const values = item?.values ?? {};
  return [
    '---',
    `status: ${(values['Status'] ?? 'proposed').toLowerCase()}`,
    `date: ${values['Due'] ?? ''}`,
    `deciders: ${values['Owner'] ?? ''}`,
    '---',
    '',
    `# ${values['Decision'] ?? ''}`,
    '',
    '## Context',
    '',
    ...intro.flatMap((line) => [line, '']),
    '## Decision',
    '',
    ...(item?.prose ?? []).flatMap((line) => [line, '']),
    '## Consequences',
    '',
    ...closing.map((line) => `- ${line}`),
  ];
}

function cellOf(item: MergeItem, column: string): string {
  return column === 'ID' ? item.id : (item.values[column] ?? '');
}
