import type { Invocation } from '../arguments/command-spec.ts';
import { withLocks } from '../locking/with-locks.ts';
import { renderJsonArray, writeInPieces } from '../output/render-json.ts';
import { itemJson } from '../query/item-json.ts';
import { rowsOf } from '../query/row.ts';
import { searchRows, type Hit } from '../query/search-rows.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Prints the items whose text holds some words, with the lines that hold them. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [words = '', ...paths] = invocation.arguments;
  const session = await openSession(invocation, context, paths);
  const rows = withLocks(session, rowsOf(session.registers));
  const hits = searchRows(rows, words);
  if (invocation.has('json')) {
    writeInPieces(renderJsonArray(hits.map(hitJson)), terminal.out);
    return session.finish();
  }
  const { renderHits } = await import('../output/render-hits.ts');
  writeInPieces(await renderHits(hits, await session.style()), terminal.out);
  if (hits.length === 0) terminal.err(`nothing found: none of ${rows.length} items holds these words\n`);
  return session.finish();
}

function hitJson({ row, matches, count }: Hit): object {
  return { ...itemJson(row), matches, matchCount: count };
}
