import { LetterPattern } from '../model/letter-pattern.ts';
import { checkItems } from './problems/check-items.ts';
import { checkText } from './problems/check-text.ts';
import type { DocumentReading } from './document-reading.ts';
import { detectRecord, type RecordShape } from './dialects/adr/detect.ts';
import { parseRecord } from './dialects/adr/parse.ts';
import { readRecordName } from './dialects/adr/record-name.ts';
import { detectHeaderLines } from './dialects/header-lines/detect.ts';
import { detectListHead } from './dialects/header-lines/list-head.ts';
import { parseHeaderLines } from './dialects/header-lines/parse.ts';
import { parseHeadings } from './dialects/heading-per-decision/parse.ts';
import { detectKep, parseKep } from './dialects/kep/parse.ts';
import { parseListItems } from './dialects/list-items/parse.ts';
import { parseBindings } from './dialects/plain-text/parse-bindings.ts';
import { promoteBoldLeads } from './dialects/plain-text/promote-bold-leads.ts';
import { promoteHeadings } from './dialects/plain-text/promote-headings.ts';
import { promoteLabelledLeads } from './dialects/plain-text/promote-labelled-leads.ts';
import { isBareNumber, markMentions, parseTable, type TableRowEntry } from './dialects/table-register/parse.ts';
import { planTable, type TablePlan } from './dialects/table-register/table-plan.ts';
import { shapeOf, type Entry, type EntryShape } from './entry.ts';
import { chooseWeak, isNamed } from './choose-weak.ts';
import { reportFieldContradictions } from './problems/field-contradictions.ts';
import { joinEntries, reportContradictions } from './join-entries.ts';
import { isDecisionSense, senseOfFamily } from './id-family.ts';
import { idFamily } from '../model/item-id.ts';
import { buildOutline } from './headings/outline.ts';
import { ReadContext, type ReadOptions } from './read-context.ts';
import { readHeader } from './register-header.ts';
import { shownText } from './scan/shown-text.ts';
import { scanBlocks } from './scan/scan-blocks.ts';
import type { SourceText } from './source-text.ts';
import { readLegend } from './status/status-legend.ts';

/**
 * Reads a document. Total: any text gives a reading, in time linear in its length. What could not be understood, or can be
 * understood in two ways, is in `findings`.
 */
export function readDocument(source: SourceText, options: ReadOptions = {}): DocumentReading {
  const written = scanBlocks(source.text);
  const text = shownText(source.text, written);
  const scanned = text === source.text ? written : scanBlocks(text);
  const titled = promoteHeadings(text, scanned);
  const blocks = titled === scanned ? promoteLabelledLeads(text, promoteBoldLeads(text, scanned)) : titled;
  const outline = buildOutline(source, blocks, text);
  const context = new ReadContext(outline, options);
  checkText(context);
  const legend = readLegend(context);
  const tables: TablePlan[] = [];
  const entries = readEntries(context, tables, titled !== scanned);
  const items = joinEntries(context, entries, legend);
  // What both sides of an unfinished merge say is no contradiction of the document.
  if (!context.isUnmerged) {
    for (const item of items) {
      reportContradictions(context, item);
      reportFieldContradictions(context, item);
    }
  }
  const dialects = [...new Set(items.map((item) => item.dialect))];
  const reading = {
    source,
    outline,
    header: readHeader(context),
    dialects,
    items,
    tables,
    legend,
    findings: context.findings,
    options,
  };
  checkItems(context, reading);
  return reading;
}

function readEntries(context: ReadContext, tables: TablePlan[], isPlainText: boolean): Entry[] {
  if (detectKep(context.outline.source.path)) {
    const entry = parseKep(context);
    return entry === undefined ? [] : [entry];
  }
  const { dialect } = context.options;
  if (dialect !== undefined && shapeOf(dialect) !== 'document') {
    const shape = shapeOf(dialect);
    return readSeveral(context, tables, isPlainText, undefined, shape).filter(
      (entry) => shapeOf(entry.dialect) === shape,
    );
  }
  const header =
    dialect === 'adr' ? undefined : (detectHeaderLines(context.outline.text) ?? detectListHead(context.outline.text));
  if (header !== undefined) return [parseHeaderLines(context, header)];
  const record = detectRecord(context);
  if (record !== undefined && (record.isCertain || dialect === 'adr')) return [parseRecord(context, record, 'adr')];
  if (dialect !== undefined) return [];
  if (record?.isDoubtful !== true) return readSeveral(context, tables, isPlainText, record);
  const before = { findings: context.findings.length, premises: context.premises.length };
  const several = readSeveral(context, tables, isPlainText, undefined);
  const one = parseRecord(context, record, 'adr');
  if (namesSeveral(several, one)) return several;
  tables.length = 0;
  context.findings.length = before.findings;
  context.premises.length = before.premises;
  return [one];
}

/** Whether items found in a document show that it is a register: two with identifiers, or a row with one of its own. */
function namesSeveral(entries: readonly Entry[], one: Entry): boolean {
  const named = entries.filter((entry) => entry.id !== undefined && !entry.mention);
  if (new Set(named.filter((entry) => !entry.weak || entry.id !== one.id).map((entry) => entry.id)).size > 1)
    return true;
  return named.some((entry) => entry.dialect === 'table-register' && !entry.weak && entry.id !== one.id);
}

/** Whether an identifier tells a register from a record: in a file named as records are, bare numbers count options. */
function isCounted(id: string | undefined, context: ReadContext): boolean {
  return id !== undefined && !(isBareNumber(id) && readRecordName(context.outline.source.path).isRecordFile);
}

function readSeveral(
  context: ReadContext,
  tables: TablePlan[],
  isPlainText: boolean,
  record: RecordShape | undefined,
  shape?: EntryShape,
): Entry[] {
  const read = readTables(context, tables);
  // Where settings name one shape, nothing of another is there to be remarked on.
  const isAsked = (one: EntryShape): boolean => shape === undefined || shape === one;
  const rows = isAsked('row') ? read.rows : [];
  const known = isAsked('row') ? read.known : new Set<string>();
  const dialect = isPlainText ? 'plain-text' : 'heading-per-decision';
  const headings = isAsked('section') ? parseHeadings(context, known, dialect, titlesOfNumbers(rows)) : [];
  for (const { id, weak } of headings) if (id !== undefined && !weak) known.add(id);
  const strong = headings.filter((entry) => !entry.weak);
  if (
    record !== undefined &&
    [...rows, ...strong].filter((entry) => isCounted(entry.id, context) && !entry.weak).length < 2
  ) {
    tables.length = 0;
    return [parseRecord(context, record, 'adr')];
  }
  claimRows(rows, strong);
  claimWorded(rows, strong);
  const families = new Set<string>();
  for (const id of known) families.add(idFamily(id));
  const itemSections = new Set([...strong, ...datedOf(headings)].map((entry) => entry.section));
  const around = { known, knownPrefixes: prefixesOf(known), families, itemSections, hasRows: rows.length > 0 };
  const lists = isAsked('list item') ? parseListItems(context, around) : [];
  // A heading right above a table of decisions names the table.
  const tabled = new Set(rows.map((row) => row.section));
  const isTable = rows.some((row) => row.weak && isNamedTable(context, row));
  const weak = headings.filter(
    (entry) => entry.weak && !tabled.has(entry.section) && !(isTable && isChapter(context, entry)),
  );
  const told = isTable ? lists.filter((entry) => !entry.weak || isNamed(context, entry)) : lists;
  return [...rows, ...strong, ...parseBindings(context.outline), ...chooseWeak(context, weak, told)];
}

/** The entries of a log: sections that each open with a date. Names in their lists are about them. */
function datedOf(headings: readonly Entry[]): Entry[] {
  const dated = headings.filter((entry) => entry.weak && entry.field('decidedOn')?.label === '');
  return dated.length >= 3 ? dated : [];
}

function isNamedTable(context: ReadContext, row: TableRowEntry): boolean {
  const section = context.outline.sections[row.section];
  return section !== undefined && context.ownContainer(section) === 'decisions';
}

/** Beside a table of decisions a heading without number, date or field of a decision is a chapter of the document. */
function isChapter(context: ReadContext, entry: Entry): boolean {
  const tells = ['status', 'outcome', 'options', 'recommendation', 'question', 'decidedOn'] as const;
  return (
    entry.id === undefined &&
    tells.every((name) => entry.field(name) === undefined) &&
    !/[?？]\s*$/.test(context.outline.sections[entry.section]?.title ?? '')
  );
}

/**
 * A table inside the section of an item details that item: under a heading that stands for a range (`OD-024..031`) always,
 * elsewhere where its own identifiers name no decisions.
 */
function claimRows(rows: readonly TableRowEntry[], headings: readonly Entry[]): void {
  const owners = headings.filter((entry) => entry.id !== undefined).toSorted((left, right) => left.start - right.start);
  const named = new Set(owners.map((entry) => entry.id));
  let next = 0;
  let owner: Entry | undefined;
  for (const row of rows) {
    for (let entry = owners[next]; entry !== undefined && entry.start < row.start; entry = owners[++next])
      if (owner === undefined || entry.end > owner.end || owner.end < row.start) owner = entry;
    if (owner === undefined || row.end > owner.end || row.id === undefined) continue;
    const isDetail = !named.has(row.id) && !isDecisionSense(senseOfFamily(idFamily(row.id)));
    if (owner.through !== undefined || isDetail) row.mention = true;
  }
}

const WORD_AND_NUMBER = new LetterPattern(/^(\p{L})\p{L}+ (\d{1,4})$/u);

/** `D2` in an annex refers to the section `Decision 2`. */
function claimWorded(rows: readonly TableRowEntry[], headings: readonly Entry[]): void {
  const worded = new Set<string>();
  for (const { id } of headings) {
    const match = id === undefined ? null : WORD_AND_NUMBER.exec(id);
    if (match !== null) worded.add(`${(match[1] as string).toUpperCase()}${match[2]}`);
  }
  if (worded.size === 0) return;
  for (const row of rows) if (row.id !== undefined && worded.has(row.id.replace('-', ''))) row.mention = true;
}

/** Looks up the title of the row that has a bare number as identifier. */
function titlesOfNumbers(rows: readonly TableRowEntry[]): (number: string) => string | undefined {
  let numbered: Map<string, TableRowEntry> | undefined;
  return (number) => {
    numbered ??= new Map(
      rows.flatMap((row) => (row.id !== undefined && /^\d{1,4}[A-Za-z]?$/.test(row.id) ? [[row.id, row]] : [])),
    );
    return numbered.get(number)?.field('title')?.text;
  };
}

function readTables(context: ReadContext, tables: TablePlan[]): { rows: TableRowEntry[]; known: Set<string> } {
  const { blocks } = context.outline;
  const rows: TableRowEntry[] = [];
  const known = new Set<string>();
  const earlier = new Map<string, TableRowEntry>();
  let previous: TablePlan | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.type !== 'table') continue;
    const section = context.outline.sectionOf(index);
    if (block.isContinuation) previous = previous === undefined ? undefined : { ...previous, block };
    else previous = planTable(context, block, section);
    const plan = previous;
    if (plan === undefined) continue;
    if (plan.role === 'premises') {
      context.premises.push(index);
      continue;
    }
    tables.push(plan);
    for (const entry of markMentions(parseTable(context, plan), known, earlier)) {
      rows.push(entry);
      if (entry.id === undefined) continue;
      known.add(entry.id);
      if (!earlier.has(entry.id)) earlier.set(entry.id, entry);
    }
  }
  return { rows, known };
}

function prefixesOf(ids: ReadonlySet<string>): Set<string> {
  const prefixes = new Set<string>();
  for (const id of ids)
    for (let at = id.indexOf('-'); at !== -1; at = id.indexOf('-', at + 1)) prefixes.add(id.slice(0, at));
  return prefixes;
}
