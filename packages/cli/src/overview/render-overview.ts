import { daysBetween, DECISION_STATUSES, findingWords, type DecisionStatus, type Finding } from '@decisis/core';
import { fit, loadMeasure, pad, type Measure } from '../output/display-width.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { renderTable, type Cell, type Column } from '../output/table.ts';
import type { Style } from '../output/terminal.ts';
import { renderDistance } from '../query/as-of.ts';
import { idCell } from '../query/columns.ts';
import type { Row } from '../query/row.ts';
import { nextSteps } from './next-steps.ts';
import { SOON_DAYS, type Overview, type RegisterCounts } from './summarize.ts';

/** What the overview needs beyond the facts: how it was asked for, and what was not read. */
export interface OverviewFrame {
  /** Paths to repeat in suggested commands. */
  readonly paths: readonly string[];
  /** One line about documents that were left out; empty when none was. */
  readonly leftOut: string;
}

const MOST_ROWS = 6;
const MOST_REGISTERS = 10;
const MOST_FINDINGS = 6;
const INDENT = 2;
const WIDE = 100;
const OVER: readonly DecisionStatus[] = ['rejected', 'superseded', 'deprecated'];

/** The lines of the overview: the most urgent first, at most some rows of each section, so that it stays one screen. */
export async function renderOverview(
  overview: Overview,
  frame: OverviewFrame,
  style: Style,
): Promise<readonly string[]> {
  const narrow = { ...style, width: Math.min(style.width, 160) };
  const measure = await loadMeasure(textsOf(overview));
  const sections = [
    [headline(overview, style)],
    registerSection(overview, narrow, measure),
    dueSection('Overdue', overview.overdue, overview, narrow, measure, 'decisis list --due overdue'),
    dueSection(`Due within ${SOON_DAYS} days`, overview.dueSoon, overview, narrow, measure, 'decisis list --sort due'),
    missingSection(overview, narrow, measure),
    blockageSection(overview, narrow, measure),
    findingSection(overview, narrow, measure),
    frame.leftOut === '' ? [] : [style.paint('faint', escapeTerminal(frame.leftOut))],
    nextSection(overview, frame, narrow),
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return shown.flatMap((lines, index) => [...(index === 0 ? [] : ['\n']), ...lines.map((line) => `${line}\n`)]);
}

function textsOf({ registers, undecided }: Overview): string[] {
  return [
    ...registers.map(({ name }) => name),
    ...undecided.flatMap(({ summary }) => [summary.title ?? '', summary.owner ?? '', summary.key]),
  ];
}

function headline({ registers, undecided, overdue, today }: Overview, { paint }: Style): string {
  const total = registers.reduce((sum, register) => sum + register.total, 0);
  const undecidedOf = `${undecided.length} of ${total} ${total === 1 ? 'decision' : 'decisions'} undecided`;
  const late = overdue.length === 0 ? '' : `, ${paint('error', `${overdue.length} overdue`)}`;
  const where = registers.length === 1 ? 'one register' : `${registers.length} registers`;
  return `${paint('strong', undecidedOf)}${late}, in ${where}, as of ${today}`;
}

function registerSection({ registers }: Overview, style: Style, measure: Measure): string[] {
  // On a narrow screen what is over and done with gives way to the names of the registers.
  const present = DECISION_STATUSES.filter(
    (status) =>
      registers.some(({ byStatus }) => byStatus[status] > 0) && (style.width >= WIDE || !OVER.includes(status)),
  );
  const hasLocked = registers.some(({ locked }) => locked > 0) && style.width >= WIDE;
  const columns: Column[] = [
    { header: 'REGISTER', shrinksTo: 18, cuts: 'start' },
    ...present.map((status): Column => ({ header: status.toUpperCase(), side: 'right' })),
    ...(hasLocked ? [{ header: 'LOCKED', side: 'right' as const }] : []),
    { header: 'ALL', side: 'right' },
  ];
  const ranked =
    registers.length <= MOST_REGISTERS ? registers : registers.toSorted((a, b) => undecidedIn(b) - undecidedIn(a));
  const shown = ranked.slice(0, MOST_REGISTERS).map((register) => countCells(register, present, hasLocked));
  const rest = ranked.slice(MOST_REGISTERS);
  if (rest.length > 0) {
    const sum = sumOf(rest);
    shown.push(countCells({ ...sum, name: `${rest.length} more` }, present, hasLocked, true));
  }
  if (registers.length > 1) shown.push(countCells({ ...sumOf(registers), name: 'together' }, present, hasLocked, true));
  return [...renderTable(columns, shown, style, measure, { indent: INDENT })];
}

function countCells(
  register: RegisterCounts,
  present: readonly DecisionStatus[],
  hasLocked: boolean,
  isSum = false,
): Cell[] {
  const number = (value: number, role?: Cell['role']): Cell =>
    value === 0 ? { text: '·', role: 'faint' } : { text: String(value), role };
  return [
    isSum
      ? { text: register.name, role: 'faint' }
      : { text: escapeTerminal(register.name), target: { path: register.path } },
    ...present.map((status) =>
      number(register.byStatus[status], status === 'open' || status === 'proposed' ? status : undefined),
    ),
    ...(hasLocked ? [number(register.locked)] : []),
    number(register.total),
  ];
}

function undecidedIn({ byStatus }: RegisterCounts): number {
  return byStatus.open + byStatus.proposed;
}

function sumOf(registers: readonly RegisterCounts[]): RegisterCounts {
  const byStatus = { open: 0, proposed: 0, accepted: 0, rejected: 0, deferred: 0, superseded: 0, deprecated: 0 };
  for (const register of registers)
    for (const status of DECISION_STATUSES) byStatus[status] += register.byStatus[status];
  const add = (pick: (register: RegisterCounts) => number) =>
    registers.reduce((sum, register) => sum + pick(register), 0);
  return { name: '', path: '', byStatus, total: add(({ total }) => total), locked: add(({ locked }) => locked) };
}

function dueSection(
  title: string,
  rows: readonly Row[],
  { today }: Overview,
  style: Style,
  measure: Measure,
  command: string,
): string[] {
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { header: 'ID', shrinksTo: 12 },
    { header: 'DUE' },
    { header: '' },
    { header: 'OWNER', shrinksTo: 10 },
    { header: 'TITLE', shrinksTo: 16, weight: 2.5 },
  ];
  const isLate = title === 'Overdue';
  const cells = rows
    .slice(0, MOST_ROWS)
    .map((row): Cell[] => [
      idCell(row),
      { text: row.summary.due ?? '' },
      { text: renderDistance(daysBetween(today, row.summary.due as string)), role: isLate ? 'error' : 'warning' },
      row.summary.owner === null ? { text: 'no owner', role: 'faint' } : { text: escapeTerminal(row.summary.owner) },
      { text: escapeTerminal(row.summary.title ?? '') },
    ]);
  return [
    style.paint('heading', `${title} (${rows.length})`),
    ...renderTable(columns, cells, style, measure, { indent: INDENT, hasHeader: false }),
    ...more(rows.length - MOST_ROWS, command, style),
  ];
}

function more(hidden: number, command: string, { paint }: Style): string[] {
  return hidden <= 0 ? [] : [`  ${paint('faint', `and ${hidden} more:`)} ${paint('command', command)}`];
}

function missingSection({ withoutOwner, withoutDate }: Overview, style: Style, measure: Measure): string[] {
  const groups = [
    { label: 'without an owner', rows: withoutOwner },
    { label: 'without a date', rows: withoutDate },
  ].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return [];
  const width = Math.max(...groups.map(({ label, rows }) => label.length + String(rows.length).length + 3));
  return [
    style.paint('heading', 'Undecided'),
    ...groups.map(({ label, rows }) => {
      const head = pad(`${label} (${rows.length})`, width, measure);
      return `  ${head}  ${nameList(rows, style, measure, width + 4)}`;
    }),
  ];
}

/** As many IDs as fit on the line, and how many did not. */
function nameList(rows: readonly Row[], style: Style, measure: Measure, used: number): string {
  const room = Math.min(style.width, 120) - used;
  const names: string[] = [];
  let width = 0;
  for (const [index, row] of rows.entries()) {
    const name = fit(escapeTerminal(row.summary.id ?? row.summary.key), 28, measure);
    const rest = rows.length - index - 1;
    const tail = rest === 0 ? 0 : ` and ${rest} more`.length;
    if (names.length > 0 && width + measure(name) + 2 + tail > room) {
      return `${names.join(', ')} ${style.paint('faint', `and ${rest + 1} more`)}`;
    }
    names.push(style.link(style.paint('id', name), row.summary.path, row.summary.line));
    width += measure(name) + 2;
  }
  return names.join(', ');
}

function blockageSection({ blockages }: Overview, style: Style, measure: Measure): string[] {
  if (blockages.length === 0) return [];
  const shown = blockages.slice(0, MOST_ROWS);
  const width = Math.max(...shown.map(({ target }) => measure(target)));
  return [
    style.paint('heading', `Held up by undecided items (${blockages.length})`),
    ...shown.map(
      ({ target, by }) =>
        `  ${pad(escapeTerminal(target), width, measure)}  ${nameList(by, style, measure, width + 4)}`,
    ),
    ...more(blockages.length - MOST_ROWS, 'decisis graph --blocks any', style),
  ];
}

/** One line for each rule, with how often it was broken and the first place, so that one kind does not hide the others. */
function findingSection({ findings }: Overview, style: Style, measure: Measure): string[] {
  const told = findings.filter(({ severity }) => severity !== 'info');
  if (told.length === 0) return [];
  const { paint } = style;
  const rules = [...Map.groupBy(told, ({ ruleId }) => ruleId).values()];
  const columns: Column[] = [
    { header: '' },
    { header: '', side: 'right' },
    { header: '', shrinksTo: 24, cuts: 'start' },
    { header: '', shrinksTo: 24 },
  ];
  const cells = rules.slice(0, MOST_FINDINGS).map((alike): Cell[] => {
    const { location, severity, ruleId, messageId, data } = alike[0] as Finding;
    const { path, range } = location;
    return [
      { text: severity, role: severity },
      { text: alike.length === 1 ? '' : `${alike.length} ×`, role: 'faint' },
      { text: `${escapeTerminal(path)}:${range.line}`, role: 'faint', target: { path, line: range.line } },
      { text: escapeTerminal(findingWords({ ruleId, messageId, data }).message) },
    ];
  });
  const rest = rules.length - MOST_FINDINGS;
  return [
    paint('heading', `Noticed while reading (${told.length})`),
    ...renderTable(columns, cells, style, measure, { indent: INDENT, hasHeader: false }),
    ...(rest > 0 ? [paint('faint', `  and ${rest} more ${rest === 1 ? 'kind' : 'kinds'}`)] : []),
  ];
}

function nextSection(overview: Overview, frame: OverviewFrame, style: Style): string[] {
  const steps = nextSteps(overview, frame.paths);
  if (steps.length === 0) return [];
  const width = Math.max(...steps.map(({ command }) => command.length));
  return [
    style.paint('heading', 'Next'),
    ...steps.map(({ command, says }) => {
      const line = `  ${style.paint('command', escapeTerminal(command))}`;
      return width + says.length + 4 > style.width
        ? line
        : `${line}${' '.repeat(width - command.length + 2)}${style.paint('faint', says)}`;
    }),
  ];
}
