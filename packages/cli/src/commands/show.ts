import { citationsOf } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { withLocks } from '../locking/with-locks.ts';
import { findItem } from '../query/find-item.ts';
import { itemJson } from '../query/item-json.ts';
import { rowsOf } from '../query/row.ts';
import { openSession } from '../session/open-session.ts';
import { readCitations } from '../session/read-citations.ts';
import type { CommandContext } from './command-context.ts';

/** Prints everything that the documents say about one item. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [id = '', ...paths] = invocation.arguments;
  const session = await openSession(invocation, context, paths);
  const documents = session.registers.reduce((sum, register) => sum + register.documents.length, 0);
  const found = findItem(rowsOf(session.registers), id, documents);
  const row = withLocks(session, [found])[0] ?? found;
  if (invocation.has('json')) {
    terminal.out(`${JSON.stringify(itemJson(row), undefined, 2)}\n`);
    return session.finish();
  }
  const { renderItem } = await import('../output/render-item.ts');
  const { start, end } = row.item.defining;
  const findings = session.findings().filter(({ location }) => {
    const { path, range } = location;
    if (path !== row.summary.path) return false;
    return (
      row.item.entries.some(
        (entry) => entry.start <= range.start && range.start < Math.max(entry.end, entry.start + 1),
      ) ||
      (start === range.start && end === range.end)
    );
  });
  const { register, summary } = row;
  const citations = citationsOf(readCitations(session), summary.id ?? summary.key, [register.name, register.path]);
  terminal.out(`${(await renderItem(row, findings, citations, session.today, await session.style())).join('\n')}\n`);
  return session.finish();
}
