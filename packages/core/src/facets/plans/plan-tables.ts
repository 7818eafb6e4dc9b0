import { plainText } from '../../documents/inline/inline-text.ts';
import { sectionChain, type Outline } from '../../documents/headings/outline.ts';
import type { TableBlock } from '../../documents/scan/block.ts';
import { splitRow } from '../../documents/scan/table-rows.ts';
import type { FieldName } from '../../model/field-name.ts';
import { readDate } from '../../vocabulary/date-words.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { leadingMark } from '../../vocabulary/status-marks.ts';
import { isAbsent, readYesNo } from '../../vocabulary/value-words.ts';
import type { CueBook } from '../prose/cue-book.ts';
import { readPlanNodes, type PlanNode } from './plan-nodes.ts';
import { quoteBare, type Quote, type Span } from '../prose/span.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { DONE_COLUMNS, PART_COLUMNS, PART_STATES, PLAN_HEADINGS, WAIT_COLUMNS } from '../words/plan-table-words.ts';
import { PLAN_NOUNS, type PlanNodeKind, type PlanStage } from '../words/plan-words.ts';

/** A cell of a row that says what the part waits for; a gate may be one to leave by, so its words alone hold nothing up. */
export interface PlanRowWait extends Span {
  readonly kind: 'needs' | 'gate';
}

/** One row of a table whose rows are parts of a plan. */
export interface PlanRow extends Quote {
  /** `M1`, `Phase 2`; of a step its number as written. */
  readonly id: string;
  readonly kind: PlanNodeKind | 'step';
  readonly stage: PlanStage | undefined;
  readonly title: string | undefined;
  readonly waits: readonly PlanRowWait[];
  readonly state: 'done' | 'started' | undefined;
  /** The day in a column "Done"; one that is to come says when it will be. */
  readonly doneOn: string | undefined;
}

/** A table whose rows are parts of a plan. */
export interface PlanTable {
  readonly start: number;
  readonly end: number;
  /** Title of the section that holds it. */
  readonly title: string;
  /** The one part of a plan that the nearest heading with any names: its steps and workstreams belong to it. */
  readonly home: string | undefined;
  readonly rows: readonly PlanRow[];
}

type PartColumn = { readonly kind: PlanNodeKind; readonly noun: string } | 'letters' | 'number' | 'step';

/** Fields that say something about a part, and not what it is. */
const NO_TITLE: ReadonlySet<FieldName> = new Set(['id', 'status', 'owner', 'due', 'decidedOn', 'approver', 'evidence']);
const MOST_ROWS = 500;
const BARE_NUMBER = /^\d{1,3}[a-z]?(?:\.\d{1,3})?$/;
const STEP = /^(?:\p{L}{1,12}[ -]?)?\d{1,3}[a-z]?(?:\.\d{1,3})?$/u;

/**
 * The tables of a document whose rows are milestones, workstreams, phases or steps: the first or second column is headed by such a
 * noun and names one in each row, and a column says what it waits for, or the section is about a plan. Steps only with such a column.
 *
 *     | Milestone | Scope | Depends on | Gate |
 *     | M2        | Fleet | M1         | D-001 |
 */
export function readPlanTables(outline: Outline): PlanTable[] {
  return outline.blocks.flatMap((block, index) => {
    if (block.type !== 'table' || !block.hasDelimiter || block.isContinuation) return [];
    return planTable(outline, block, index) ?? [];
  });
}

function planTable(outline: Outline, block: TableBlock, index: number): PlanTable | undefined {
  const { text } = outline;
  const header = splitRow(text, block.headerStart, block.headerEnd);
  const labels: string[] = [];
  for (let at = 0; at < header.length; at += 2) labels.push(plainText(text.slice(header[at], header[at + 1])));
  const column = labels.slice(0, 2).findIndex((label) => partColumn(label) !== undefined);
  const part = column === -1 ? undefined : partColumn(labels[column] as string);
  if (part === undefined) return undefined;
  const waits = labels.map((label, at) => (at === column ? undefined : waitColumn(label)));
  const section = outline.sectionOf(index);
  const isSaid = waits.some((kind) => kind !== undefined);
  if (part === 'step' ? !isSaid : (!isSaid || part === 'number') && !isOfPlan(outline, section)) return undefined;
  const done = labels.findIndex((label, at) => at !== column && wholeCue(DONE_COLUMNS, label) === true);
  const status = labels.findIndex((label, at) => at !== done && fieldForLabel(label, 'column') === 'status');
  const titled = labels.findIndex((label, at) => {
    const field = fieldForLabel(label, 'column');
    return at !== column && at !== done && waits[at] === undefined && (field === undefined || !NO_TITLE.has(field));
  });
  const rows: PlanRow[] = [];
  for (let at = 0; at < Math.min(block.rows.length, MOST_ROWS * 2); at += 2) {
    const cells = splitRow(text, block.rows[at] as number, block.rows[at + 1] as number);
    const cell = (of: number): Quote | undefined =>
      of < 0 || of * 2 + 1 >= cells.length
        ? undefined
        : quoteBare(text, cells[of * 2] as number, cells[of * 2 + 1] as number);
    const named = cell(column);
    const node = named === undefined ? undefined : partOf(text, named, part);
    if (named === undefined || node === undefined) continue;
    rows.push({
      ...named,
      ...node,
      title: node.title ?? titleOf(cell(titled)),
      waits: waits.flatMap((kind, of) => {
        const span = kind === undefined ? undefined : spanOf(cells, of);
        return kind === undefined || span === undefined ? [] : [{ kind, ...span }];
      }),
      ...progressOf(cell(status), cell(done), text),
    });
  }
  // Where most rows are something else, the table is something else.
  const isPlan = rows.length > 0 && rows.length * 4 >= Math.min(block.rows.length, MOST_ROWS * 2);
  return !isPlan
    ? undefined
    : { start: block.start, end: block.end, title: section.title, home: homeOf(outline, section), rows };
}

/** What the heading of a column says that its cells are: `Milestone`, `WS`, `Step`. */
function partColumn(label: string): PartColumn | undefined {
  const noun = wholeCue(PLAN_NOUNS, label);
  if (noun !== undefined && noun !== 'gate' && noun !== 'tracker') return { kind: noun, noun: singular(label.trim()) };
  return label.trim() === '#' ? 'number' : wholeCue(PART_COLUMNS, label);
}

function waitColumn(label: string): PlanRowWait['kind'] | undefined {
  return fieldForLabel(label, 'column') === 'dependsOn' ? 'needs' : wholeCue(WAIT_COLUMNS, label);
}

/** The meaning of a text that one phrase of a vocabulary makes up. */
function wholeCue<T>(book: CueBook<T>, text: string): T | undefined {
  const { words } = tokenize(text, 0, text.length);
  const cue = book.matchAt(words, 0);
  return cue !== undefined && cue.length === words.length ? cue.value : undefined;
}

function singular(noun: string): string {
  const name = noun.replace(/s$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isOfPlan(outline: Outline, section: Outline['sections'][number]): boolean {
  for (const { title } of sectionChain(outline, section)) {
    const run = tokenize(title, 0, Math.min(title.length, 120));
    if (findCues(PLAN_HEADINGS, run).length > 0 || findCues(PLAN_NOUNS, run).length > 0) return true;
    // The nearest heading tells.
    if (title !== '') return false;
  }
  return false;
}

function homeOf(outline: Outline, section: Outline['sections'][number]): string | undefined {
  const { text } = outline;
  for (const { heading } of sectionChain(outline, section)) {
    if (heading === undefined) continue;
    const nodes = readPlanNodes(text, heading.textStart, Math.min(heading.textEnd, heading.textStart + 200));
    if (nodes.length > 0) return nodes.length === 1 ? nodes[0]?.id : undefined;
  }
  return undefined;
}

function partOf(
  text: string,
  named: Quote,
  part: PartColumn,
): Pick<PlanRow, 'id' | 'kind' | 'stage' | 'title'> | undefined {
  const bare = named.text.replace(/[*_`]/g, '').trim();
  if (part === 'step')
    return STEP.test(bare) ? { id: bare, kind: 'step', stage: undefined, title: undefined } : undefined;
  const nodes = readPlanNodes(text, named.start, named.end);
  const [node] = nodes;
  if (node === undefined)
    return typeof part !== 'string' && BARE_NUMBER.test(bare)
      ? { id: `${part.noun} ${bare}`, kind: part.kind, stage: undefined, title: undefined }
      : undefined;
  if (nodes.length > 1 || node.isOpenEnded || !isAtStart(text, named, node)) return undefined;
  const rest = quoteBare(text, node.end, named.end).text.replace(/^[-–—:.\s)]+/, '');
  const title = node.title ?? (rest === '' || rest.startsWith('(') ? undefined : rest);
  return { id: node.id, kind: node.kind, stage: node.stage, title };
}

/** Only marks may stand in front of the name of a part, and behind it its title: words about it name something else. */
function isAtStart(text: string, named: Quote, { start, end, nameEnd }: PlanNode): boolean {
  if (!/^[[*_`\s]*$/.test(text.slice(named.start, start))) return false;
  const behind = text.slice(Math.max(end, nameEnd), named.end).replace(/[*_`\]]/g, '');
  return /^\s*(?:\(.*\)?)?(?:\s*$|\s*[-–—:.]\s)/su.test(behind) || behind.trim() === '';
}

function titleOf(cell: Quote | undefined): string | undefined {
  const title = cell === undefined ? '' : plainText(cell.text);
  return title === '' || title.length > 120 ? undefined : title;
}

function stateOf(cell: Quote | undefined): PlanRow['state'] {
  return cell === undefined || /\?/.test(cell.text) ? undefined : wholeCue(PART_STATES, cell.text);
}

/** What the status says, and where it says nothing a column "Done": `yes`, `x`, a tick or the day on which it was. */
function progressOf(
  status: Quote | undefined,
  done: Quote | undefined,
  within: string,
): Pick<PlanRow, 'state' | 'doneOn'> {
  if (done === undefined || (status !== undefined && !isAbsent(status.text)))
    return { state: stateOf(status), doneOn: undefined };
  const written = plainText(done.text);
  if (/\?|~~/.test(done.text)) return { state: undefined, doneOn: undefined };
  const mark = leadingMark(written);
  const date = readDate(written, within);
  const rest = `${written.slice(0, date?.start)} ${date === undefined ? '' : written.slice(date.end)}`.replace(
    mark?.mark ?? '',
    '',
  );
  const words = rest
    .replaceAll('\uFE0F', '')
    .replace(/[\s,;:.()✓✔-]+/gu, ' ')
    .trim();
  const isTicked = words === '' && (date !== undefined || mark !== undefined);
  const isSaid = words !== '' && !words.includes(' ') && readYesNo(words) === true;
  const state = isTicked || isSaid ? 'done' : wholeCue(PART_STATES, words);
  const isAgainst = mark !== undefined && mark.meaning.status !== 'accepted';
  return isAgainst ? { state: undefined, doneOn: undefined } : { state, doneOn: date?.iso };
}

function spanOf(cells: readonly number[], column: number): Span | undefined {
  const [start, end] = [cells[column * 2], cells[column * 2 + 1]];
  return start === undefined || end === undefined ? undefined : { start, end };
}
