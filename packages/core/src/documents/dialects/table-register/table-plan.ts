import type { FieldName } from '../../../model/field-name.ts';
import { idFamily, readLeadingId } from '../../../model/item-id.ts';
import type { ItemKind } from '../../../model/item-kind.ts';
import { fieldForLabel, subjectOfColumn, type SubjectWord } from '../../../vocabulary/field-words.ts';
import { normalizeLabel } from '../../../vocabulary/normalize.ts';
import { isAbsent } from '../../../vocabulary/value-words.ts';
import { isDecisionSense, isInitialsOf, senseOfFamily } from '../../id-family.ts';
import { plainText } from '../../inline/inline-text.ts';
import type { Section } from '../../headings/outline.ts';
import type { ReadContext } from '../../read-context.ts';
import type { TableBlock } from '../../scan/block.ts';
import { splitRow, splitRowKeepingCode } from '../../scan/table-rows.ts';
import { readKeyValueTable } from '../../tables/key-value-table.ts';
import { findStatusByContent, holdsVerdicts } from './columns-by-content.ts';
import { findRoleColumns, type OwnerColumn } from './role-columns.ts';

/** One column of a table and the field it fills. */
export interface Column {
  readonly label: string;
  readonly field: FieldName | undefined;
}

/** How one table is read: which column says what, and what its rows are. */
export interface TablePlan {
  readonly block: TableBlock;
  readonly section: Section;
  readonly columns: readonly Column[];
  readonly idColumn: number;
  /** Put before bare numbers when the header is the prefix itself: a column `OD` with cells `024`. */
  readonly idPrefix: string;
  readonly titleColumn: number;
  /** The column whose yes names the owner, where no column names one outright. */
  readonly owner: OwnerColumn | undefined;
  /** A log of outcomes tells who approved what, by identifier; a register tells what is to be decided. */
  readonly dialect: 'table-register' | 'outcome-log';
  readonly kind: ItemKind;
  readonly role: 'items' | 'premises';
  /** Rows count only if the register has no items with identifiers. */
  readonly weak: boolean;
}

const KIND_OF_SUBJECT: Partial<Record<SubjectWord, ItemKind>> = {
  decision: 'decision',
  question: 'question',
  deferral: 'deferral',
  confirmation: 'confirmation',
  stance: 'stance',
  gap: 'gap',
  action: 'action',
  artifact: 'artifact',
  lesson: 'lesson',
};
const NEVER_ITEMS: ReadonlySet<SubjectWord> = new Set([
  'risk',
  'idea',
  'legend',
  'attribute',
  'option',
  'document',
  'other',
]);
const SAMPLE_ROWS = 40;

/** Decides what a table holds, or that it holds no items (undefined). Reads the header and a sample of the rows. */
export function planTable(context: ReadContext, block: TableBlock, section: Section): TablePlan | undefined {
  const { text } = context.outline;
  if (readKeyValueTable(text, block) !== undefined) return undefined;
  const header = splitRow(text, block.headerStart, block.headerEnd);
  const labels: string[] = [];
  for (let at = 0; at < header.length; at += 2) labels.push(plainText(text.slice(header[at], header[at + 1])));
  if (labels.length < 2) return undefined;
  const subjects = labels.map((label) => subjectOfColumn(label));
  const fields = labels.map((label) => fieldOfColumn(context, label));
  const sample = sampleCells(text, block, labels.length);
  const ids = findIdColumn(labels, fields, subjects, sample, text);
  const titleColumn = findTitleColumn(labels, fields, subjects, ids.column);
  const asked = titleColumn > 0 && subjects[titleColumn] === 'decision' ? subjects.indexOf('question') : -1;
  const isAnswered = asked !== -1 && asked < titleColumn && asked !== ids.column;
  const untitled = subjects[ids.column] ?? subjects[ids.column + 1];
  const subject = titleColumn < 0 ? untitled : (subjects[titleColumn] ?? subjects[ids.column]);
  const verdict = judge(context, section, subject, subjects[0], ids, fields, sample, labels);
  if (verdict === undefined) return undefined;
  // "Path | Decision" with IN and OUT under "Decision" names the rows by the path; "Question | Decision" by what was asked.
  const isVerdict =
    ids.column === -1 && titleColumn > 0 && subject === 'decision' && holdsVerdicts(sample, titleColumn);
  const named = isVerdict ? 0 : isAnswered ? asked : titleColumn;
  const status = findStatusByContent(fields, [ids.column, named], sample);
  const roles = findRoleColumns(labels, fields, [ids.column, named, status], sample);
  const columns = labels.map((label, index) => ({
    label,
    field:
      index === status
        ? ('status' as const)
        : index === roles.outcome
          ? ('outcome' as const)
          : roleOfColumn(
              index,
              ids.column,
              named,
              named === titleColumn ? fields : fields.with(titleColumn, 'outcome'),
            ),
  }));
  const names = new Set(columns.map((column) => column.field));
  const isLog = names.has('approver') && (names.has('outcome') || names.has('status')) && !names.has('owner');
  const dialect = isLog ? 'outcome-log' : 'table-register';
  return {
    block,
    section,
    columns,
    idColumn: ids.column,
    idPrefix: ids.prefix,
    titleColumn: named,
    owner: roles.owner,
    dialect,
    ...verdict,
  };
}

/** The field a column header names, the configuration first. */
export function fieldOfColumn(context: ReadContext, label: string): FieldName | undefined {
  const configured = context.options.columns?.get(normalizeLabel(label));
  if (configured !== undefined) return configured === 'ignore' ? undefined : configured;
  return fieldForLabel(label, 'column');
}

function roleOfColumn(
  index: number,
  idColumn: number,
  titleColumn: number,
  fields: readonly (FieldName | undefined)[],
): FieldName | undefined {
  if (index === idColumn) return 'id';
  if (index === titleColumn) return 'title';
  const field = fields[index];
  return field === 'id' || field === 'title' ? undefined : field;
}

interface IdColumn {
  readonly column: number;
  readonly prefix: string;
  /** Share of sampled cells that hold an identifier of a family that names decisions. */
  readonly decisionShare: number;
  readonly family: string;
  readonly numeric: boolean;
}

function findIdColumn(
  labels: readonly string[],
  fields: readonly (FieldName | undefined)[],
  subjects: readonly (SubjectWord | undefined)[],
  sample: readonly string[][],
  text: string,
): IdColumn {
  let column = fields.indexOf('id');
  if (column === -1) {
    // A header such as "OD" or "ADR" over identifiers, or "Decision" over "OD-1: Title".
    const share = (index: number): number =>
      shareOf(sample, index, (cell) => readLeadingId(cell, 0, cell.length) !== undefined);
    const first = share(0);
    const isPrefixHeader = /^[A-Z]{1,5}$/.test(labels[0] ?? '') && isDecisionSense(senseOfFamily(labels[0] as string));
    if (first >= 0.6 || (isPrefixHeader && shareOf(sample, 0, isNumeric) >= 0.6)) column = 0;
    else if (subjects[0] === undefined && share(1) >= 0.9 && labels.length > 2) column = 1;
  }
  // Where most cells are paths (`vendor/model-large`), the column names things that are compared, not decisions.
  if (column !== -1 && shareOf(sample, column, (cell) => /^[^\s/]+\/\S/.test(plainText(cell))) > 0.5) column = -1;
  if (column === -1) return { column, prefix: '', decisionShare: 0, family: '', numeric: false };
  const families = sample.map((row) => familyOf(row[column] ?? '')).filter((family) => family !== '');
  const family = families[0] ?? '';
  const decisive = families.filter((name) => isDecisionSense(senseOfFamily(name))).length;
  const label = labels[column] as string;
  const numeric = shareOf(sample, column, isNumeric) >= 0.6;
  const firstCell = plainText(sample[0]?.[column] ?? '');
  const prefix = numeric && /^[A-Z]{1,5}$/.test(label) && text.includes(`${label}-${firstCell}`) ? `${label}-` : '';
  const prefixed = prefix !== '' || (numeric && /^[A-Z]{1,5}$/.test(label) && isDecisionSense(senseOfFamily(label)));
  return {
    column,
    prefix,
    decisionShare: prefixed ? 1 : sample.length === 0 ? 0 : decisive / sample.length,
    family,
    numeric,
  };
}

function familyOf(cell: string): string {
  const found = readLeadingId(cell, 0, cell.length);
  return found === undefined ? '' : idFamily(found.id);
}

function isNumeric(cell: string): boolean {
  return /^#?\d{1,5}[a-z]?$/.test(plainText(cell));
}

function shareOf(sample: readonly string[][], column: number, test: (cell: string) => boolean): number {
  const cells = sample.map((row) => row[column] ?? '').filter((cell) => !isAbsent(cell));
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

const TITLE_ORDER: readonly SubjectWord[] = [
  'decision',
  'question',
  'deferral',
  'confirmation',
  'stance',
  'gap',
  'action',
  'lesson',
  'artifact',
  'assumption',
  'risk',
  'idea',
  'generic',
];

function findTitleColumn(
  labels: readonly string[],
  fields: readonly (FieldName | undefined)[],
  subjects: readonly (SubjectWord | undefined)[],
  idColumn: number,
): number {
  const candidates = labels.map((_, index) => index).filter((index) => index !== idColumn);
  for (const subject of TITLE_ORDER) {
    // "Decision" may head both the name and, further right, the outcome: the first is the name.
    const found = candidates.find(
      (index) =>
        subjects[index] === subject &&
        (fields[index] === 'title' || fields[index] === undefined || fields[index] === 'question'),
    );
    if (found !== undefined) return found;
  }
  const titled = candidates.find((index) => fields[index] === 'title');
  if (titled !== undefined) return titled;
  // An outcome log names its entries by number only; what was decided stands in the notes.
  return (
    candidates.find((index) => fields[index] === 'question') ??
    candidates.find((index) => fields[index] === 'id') ??
    candidates.find((index) => fields[index] === 'notes') ??
    -1
  );
}

function judge(
  context: ReadContext,
  section: Section,
  subject: SubjectWord | undefined,
  first: SubjectWord | undefined,
  ids: IdColumn,
  fields: readonly (FieldName | undefined)[],
  sample: readonly string[][],
  labels: readonly string[],
): { kind: ItemKind; role: TablePlan['role']; weak: boolean } | undefined {
  const hasIds = ids.column !== -1;
  const container = context.container(section);
  const own = context.ownContainer(section);
  const isNumbered = hasIds && ids.decisionShare >= 0.5;
  // Under "Governance" or "External references" numbered questions and decisions with a status are asked, no rules given.
  const isAsked =
    hasIds &&
    (subject === 'question' || (subject === 'decision' && fields.includes('status'))) &&
    isDecisionContainer(context.documentContainer());
  if (own === 'legend' || own === 'options') return undefined;
  if ((own === 'metadata' || own === 'rules') && !isNumbered && !isAsked) return undefined;
  // "Dependencies" of a plan carry letters and numbers as decisions do.
  if (own === 'plan' && subject === undefined) return undefined;
  // `I-4` under "Accepted implementation decisions" is no idea.
  const isOfTitle = own === 'decisions' && isInitialsOf(ids.family, section.title);
  const sense = isOfTitle ? undefined : senseOfFamily(ids.family);
  // A list of files or packages that mentions records is about the files.
  if (ids.column > 0 && first === 'document') return undefined;
  if (subject === 'assumption' || (sense === 'assumption' && own === 'assumptions')) {
    return { kind: 'assumption', role: 'premises', weak: false };
  }
  if (own === 'assumptions' || own === 'risks' || own === 'ideas') return undefined;
  if (subject !== undefined && NEVER_ITEMS.has(subject)) {
    if (!(hasIds && ids.decisionShare >= 0.6 && subject !== 'legend' && subject !== 'option')) return undefined;
  }
  if (sense === 'risk' || sense === 'idea' || sense === 'requirement') return undefined;
  const kindBySubject = subject === undefined ? undefined : KIND_OF_SUBJECT[subject];
  if (kindBySubject !== undefined) {
    const isDecided = kindBySubject === 'decision' || kindBySubject === 'question' || kindBySubject === 'deferral';
    if (isDecided)
      return hasIds
        ? accept(kindBySubject)
        : decisionsWithoutIds(context, section, kindBySubject, fields, sample, labels);
    const belongs = own === 'actions' || own === 'gaps' || own === 'lessons' || own === 'stances' || hasIds;
    return belongs ? accept(kindBySubject) : undefined;
  }
  if (!hasIds) {
    // "Item | Suggested default | When to decide" in a document of pending decisions.
    const isOfDecisions = subject === 'generic' && isDecisionContainer(own ?? container);
    const tells = fields.includes('due') && (fields.includes('default') || fields.includes('recommendation'));
    return isOfDecisions && tells
      ? decisionsWithoutIds(context, section, kindOfContainer(own ?? container), fields, sample, labels)
      : undefined;
  }
  if (sense === 'gap' && !isDecisionContainer(container)) return accept('gap');
  if (isDecisionContainer(own)) return accept(kindOfContainer(own));
  if (own === 'actions') {
    // "Carry-forward items" with a rationale and a target are postponed decisions; the rest is work to do.
    const postponed =
      isDecisionContainer(context.documentContainer()) && fields.includes('due') && fields.includes('rationale');
    return accept(postponed ? 'deferral' : 'action');
  }
  if (own === 'gaps') return accept('gap');
  if (ids.decisionShare >= 0.5) return accept(sense === 'question' ? 'question' : 'decision');
  if (isDecisionContainer(container) && sense === undefined && !ids.numeric) return accept(kindOfContainer(container));
  if (isDecisionContainer(container) && ids.numeric && fields.includes('status') && own === undefined)
    return accept(kindOfContainer(container));
  return undefined;
}

function accept(kind: ItemKind): { kind: ItemKind; role: 'items'; weak: boolean } {
  return { kind, role: 'items', weak: false };
}

/** Tables that name decisions but number none: `| Decision | Locked answer |`. */
function decisionsWithoutIds(
  context: ReadContext,
  section: Section,
  kind: ItemKind,
  fields: readonly (FieldName | undefined)[],
  sample: readonly string[][],
  labels: readonly string[],
): { kind: ItemKind; role: 'items'; weak: boolean } | undefined {
  if (sample.length === 0) return undefined;
  const tells = fields.some((field) => field !== undefined && field !== 'title' && field !== 'id') || labels.length > 1;
  if (!tells) return undefined;
  const container = context.container(section);
  if (!isDecisionContainer(container) && kind !== 'decision' && kind !== 'question') return undefined;
  if (
    !isDecisionContainer(container) &&
    !fields.some((field) => field === 'status' || field === 'outcome' || field === 'owner' || field === 'due')
  )
    return undefined;
  return { kind, role: 'items', weak: true };
}

function isDecisionContainer(container: string | undefined): boolean {
  return container === 'decisions' || container === 'questions' || container === 'deferrals' || container === 'stances';
}

function kindOfContainer(container: string | undefined): ItemKind {
  if (container === 'questions') return 'question';
  if (container === 'deferrals') return 'deferral';
  if (container === 'stances') return 'stance';
  return 'decision';
}

/** Cells of a row; where pipes in code make too many, the cells that the writer meant. */
function cellsAsMeant(text: string, start: number, end: number, columns: number): number[] {
  const cells = splitRow(text, start, end);
  if (cells.length <= columns * 2) return cells;
  const kept = splitRowKeepingCode(text, start, end);
  return kept.length === columns * 2 ? kept : cells;
}

/** The first rows as plain cell texts. */
function sampleCells(text: string, block: TableBlock, columns: number): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < block.rows.length && rows.length < SAMPLE_ROWS; at += 2) {
    const cells = cellsAsMeant(text, block.rows[at] as number, block.rows[at + 1] as number, columns);
    const row: string[] = [];
    for (let cell = 0; cell < cells.length && row.length < columns; cell += 2)
      row.push(text.slice(cells[cell], cells[cell + 1]).slice(0, 300));
    rows.push(row);
  }
  return rows;
}
