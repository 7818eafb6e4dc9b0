import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import type { PlanRow, PlanRowWait, PlanTable } from '../facets/plans/plan-tables.ts';
import { readIdReferences } from '../facets/references/id-references.ts';
import { quote, type Span } from '../facets/prose/span.ts';
import { tokenize } from '../facets/prose/tokens.ts';
import { NO_DEPENDENCY } from '../facets/words/dependency-words.ts';
import { foldId, isIdShaped } from '../model/item-id.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import type { Known } from './add-dependencies.ts';
import { nodeKey } from './node-name.ts';
import { readOutsideWaits } from './outside-waits.ts';
import { itemEdge, type PlanBuilder } from './plan-builder.ts';
import type { PlanDocument, PlanItem } from './plan-source.ts';
import type { PlanEdge, PlanNode } from './plan.ts';
import { readDocumentPlan } from './read-document-plan.ts';
import { locationIn, said } from './said.ts';
import { readWaitedDay } from './waited-day.ts';

/** Rows of tables as parts of the plan, before what they wait for is known. */
export interface TableParts {
  readonly document: PlanDocument;
  readonly parts: ReadonlyArray<{ readonly row: PlanRow; readonly node: PlanNode }>;
  /** Keys of steps by their numbers. */
  readonly steps: ReadonlyMap<string, string>;
}

/** Makes the rows of the tables of a document parts of the plan; those that items of a register are stay these items. */
export function addTableParts(
  builder: PlanBuilder,
  document: PlanDocument,
  items: Known['items'],
  today: string,
): readonly TableParts[] {
  return readDocumentPlan(document).tables.flatMap((table) => {
    const isOfItems = document.items.some(({ item }) =>
      item.entries.some(({ start, end }) => start < table.end && table.start < end),
    );
    if (isOfItems || table.rows.some(({ id }) => items.has(foldId(id)))) return [];
    const parts = table.rows.map((row) => {
      const { location } = said(document, row);
      const node =
        row.kind === 'step'
          ? stepNode(builder, document, table, row)
          : builder.mentioned({ ...row, kind: row.kind, part: undefined }, location);
      node.title ??= row.title;
      const isPart = row.kind === 'step' || (row.kind === 'workstream' && row.stage === undefined);
      if (isPart && table.home !== undefined && nodeKey(table.home) !== node.key)
        node.within ??= builder.named(table.home, location).key;
      if (row.state !== undefined && !(row.doneOn !== undefined && row.doneOn > today)) {
        node.state = row.state;
        node.stateSaid ??= location;
      }
      return { row, node };
    });
    const steps = new Map(
      parts.flatMap(({ row, node }) => (row.kind === 'step' ? [[stepNumber(row.id), node.key] as const] : [])),
    );
    return [{ document, parts, steps }];
  });
}

function stepNode(
  builder: PlanBuilder,
  document: PlanDocument,
  { title }: PlanTable,
  row: PlanRow,
): ReturnType<PlanBuilder['thing']> {
  const name = `${title === '' ? document.path : title}: step ${stepNumber(row.id)}`;
  const id = builder.nodes.has(nodeKey(name)) ? `${document.path}: ${name}` : name;
  return builder.thing(nodeKey(id), id, 'action', said(document, row).location);
}

function stepNumber(id: string): string {
  return id.replace(/^\p{L}+ /u, '').toLowerCase();
}

/**
 * What the rows say that they wait for, in columns such as "Depends on", "Needs" and "Gate". Answers the keys of the nodes whose
 * order a cell states, be it that there is nothing to wait for; a step whose cell is empty comes after the one above.
 */
export function addTableWaits(builder: PlanBuilder, tables: TableParts, known: Known): ReadonlySet<string> {
  const { document, parts } = tables;
  const stated = new Set<string>();
  for (const { row, node } of parts) {
    const { text } = document.reading.source;
    const needs = row.waits.filter(({ kind, start, end }) => kind === 'needs' && text.slice(start, end).trim() !== '');
    if (needs.length > 0) stated.add(node.key);
    for (const wait of row.waits) addWait(builder, node, wait, tables, known);
  }
  for (const [index, { row, node }] of parts.entries()) {
    const before = parts[index - 1]?.node;
    if (row.kind === 'step' && !stated.has(node.key) && before !== undefined) builder.comesAfter(node, before);
  }
  return stated;
}

function addWait(
  builder: PlanBuilder,
  node: PlanNode,
  cell: PlanRowWait,
  { document, steps }: TableParts,
  { items, byTitle, holdsUp, placeholders }: Known,
): void {
  const { text } = document.reading.source;
  const { start, end } = quote(text, cell.start, cell.end);
  const whole = text.slice(start, end);
  if (isAbsent(whole) || NO_DEPENDENCY.matchAt(tokenize(text, start, end).words, 0) !== undefined) return;
  const certainty = cell.kind === 'needs' ? 'stated' : 'inferred';
  const wait = (from: PlanEdge['from'], span: Span): void => {
    const words = { text: text.slice(span.start, span.end), location: locationIn(document, span.start, span.end) };
    const edge = {
      relation: 'depends-on' as const,
      certainty,
      said: words,
      alternatives: undefined,
      isForAccepted: cell.kind === 'gate' && !DECIDED.test(whole),
    } as const;
    builder.wait('item' in from ? itemEdge(node.key, from.item, edge) : { to: node.key, from, ...edge });
  };
  const waitForItems = (found: readonly PlanItem[], span: Span): void => {
    for (const item of found) {
      const isRejected = cell.kind === 'gate' && item.item.status === 'rejected' && !DECIDED.test(whole);
      const role = isRejected ? 'decision' : holdsUp(item);
      if (role === 'decision') for (const each of isRejected ? [item] : placeholders(item)) wait({ item: each }, span);
      if (role === 'work') wait({ node: nodeKey(item.reference) }, span);
    }
  };
  const named: Span[] = [];
  for (const { keys, ...span } of readSteps(text, { start, end }, steps)) {
    named.push(span);
    for (const key of keys) wait({ node: key }, span);
  }
  const isNamed = (span: Span): boolean => named.some((one) => one.start < span.end && span.start < one.end);
  const nodes = readPlanNodes(text, start, end).filter((one) => !isNamed(one));
  for (const { ids, ...span } of readIdReferences(text, start, end)) {
    if (isNamed(span)) continue;
    const isNode = nodes.some((one) => one.start < span.end && span.start < one.end);
    for (const id of ids) {
      const found = items.get(foldId(id));
      if (found !== undefined) waitForItems(found, span);
      else if (!isNode && cell.kind === 'needs' && readWaitedDay(id, text) === undefined)
        wait({ node: nodeKey(id), written: id }, span);
      else continue;
      named.push({ start: span.start, end: span.end });
    }
  }
  for (const one of nodes) {
    if (items.has(foldId(one.id))) continue;
    named.push(one);
    wait({ node: builder.mentioned({ ...one, part: undefined }, locationIn(document, one.start, one.end)).key }, one);
  }
  if (cell.kind === 'gate') return;
  for (const { text: words, ...span } of readOutsideWaits(text, { start, end }, named)) {
    const meant = items.get(foldId(words)) ?? byTitle.get(normalizeLabel(words));
    const day = meant === undefined ? readWaitedDay(words, text) : undefined;
    if (meant !== undefined) waitForItems([meant].flat(), span);
    else if (day !== undefined) wait({ node: nodeKey(day), written: day, isOutside: true, day }, span);
    else wait({ node: nodeKey(words), written: words, isOutside: !isIdShaped(words) }, span);
  }
}

/** Words of a gate that any outcome satisfies. */
const DECIDED = /\b(?:decided|resolved|closed|rejected)\b/i;
const PARTS = /[^,;&+]+/g;
const STEPS =
  /^(\s*(?:and\s+)?(?:\p{L}{3,10}\s+)?)(\p{L}{0,3}-?\d{1,3}[a-z]?(?:\.\d{1,3})?)(?:\s*(?:-|–|to|bis)\s*(\d{1,3}))?\s*$/u;

/** The steps of its own table that a cell names by their numbers: `1, 2`, `Step 2`, `1-3`. */
function readSteps(
  text: string,
  { start, end }: Span,
  steps: TableParts['steps'],
): ReadonlyArray<Span & { readonly keys: readonly string[] }> {
  if (steps.size === 0) return [];
  return [...text.slice(start, end).matchAll(PARTS)].flatMap((part) => {
    const match = STEPS.exec(part[0]);
    const first = match === null ? undefined : steps.get((match[2] as string).toLowerCase());
    if (match === null || first === undefined) return [];
    const keys = [first];
    const last = Number(match[3] ?? match[2]);
    for (let number = Number(match[2]) + 1; number <= last && number <= 999; number++) {
      const key = steps.get(String(number));
      if (key !== undefined) keys.push(key);
    }
    const at = start + part.index + (match[1] as string).length;
    return [{ start: at, end: start + part.index + part[0].trimEnd().length, keys }];
  });
}
