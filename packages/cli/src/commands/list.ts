import nodePath from 'node:path';
import type { Invocation } from '../arguments/command-spec.ts';
import { withLocks } from '../locking/with-locks.ts';
import { renderJsonTexts, writeInPieces } from '../output/render-json.ts';
import type { Terminal } from '../output/terminal.ts';
import { columnsOf, DEFAULT_COLUMNS, type ListColumn } from '../query/columns.ts';
import { filterRows } from '../query/filter-rows.ts';
import { assertGrouping, groupRows } from '../query/group-rows.ts';
import { itemJsonText } from '../query/item-json.ts';
import type { Row } from '../query/row.ts';
import { assertSortKeys, sortRows } from '../query/sort-rows.ts';
import { summarizeLeftOut } from '../session/left-out-summary.ts';
import { summarizeNoItems, summarizeNoticed, type FromHere } from '../session/noticed-summary.ts';
import { openSession, type Session } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Prints the items that the filters let through, as a table or as one JSON array. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  // Names are checked before anything is read, so that a mistyped one is answered at once.
  const asked = invocation.has('columns') ? columnsOf(invocation.list('columns')) : undefined;
  const keys = assertSortKeys(invocation.list('sort'));
  const grouping = assertGrouping(invocation.value('group'));
  const session = await openSession(invocation, context, invocation.arguments, 'facts');
  const { root } = session.repository;
  const fromHere: FromHere = (path) => nodePath.relative(context.cwd, nodePath.resolve(root, path));
  const all = withLocks(
    session,
    session.views.flatMap((view) => view.rows),
  );
  const rows = sortRows(filterRows(all, invocation, session.today), keys);
  if (invocation.has('json')) {
    writeInPieces(renderJsonTexts(jsonOf(rows)), terminal.out);
    if (all.length === 0) terminal.err(`${summarizeNoItems(session.views, fromHere)}\n`);
    tellNoticed(session, terminal, fromHere);
    return session.finish();
  }
  const isMixed = keys.length > 0 || session.views.length < 2;
  const groups = groupRows(rows, grouping ?? (isMixed ? 'none' : 'register'));
  const { renderList } = await import('../output/render-list.ts');
  const columns = asked ?? withContent(columnsOf(DEFAULT_COLUMNS), rows, session.today);
  writeInPieces(await renderList(groups, columns, await session.style(), session.today), terminal.out);
  if (all.length === 0) terminal.err(`${summarizeNoItems(session.views, fromHere)}\n`);
  else if (rows.length === 0) terminal.err(`nothing listed: ${noneOf(all.length)} is what the filters ask for\n`);
  tellNoticed(session, terminal, fromHere);
  return session.finish();
}

/** Says on stderr, after the answer, what may make it less than a reader takes it for. */
function tellNoticed({ views, leftOut }: Session, terminal: Terminal, fromHere: FromHere): void {
  for (const line of [summarizeNoticed(views, fromHere), summarizeLeftOut(leftOut)]) {
    if (line !== '') terminal.err(`${line}\n`);
  }
}

function noneOf(count: number): string {
  return `none of ${count} ${count === 1 ? 'item' : 'items'}`;
}

function* jsonOf(rows: readonly Row[]): Generator<string> {
  for (const row of rows) yield itemJsonText(row);
}

/** Without the columns that say nothing about any row: records often have neither owner nor date. */
function withContent(columns: readonly ListColumn[], rows: readonly Row[], today: string): readonly ListColumn[] {
  return columns.filter(({ cell }) => rows.some((row) => cell(row, today).text !== ''));
}
