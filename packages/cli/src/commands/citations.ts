import { citationsOf, type Citation } from '@decisis/core';
import type { Cited } from '../output/render-citations.ts';
import type { Invocation } from '../arguments/command-spec.ts';
import { rowsOf, type Row } from '../query/row.ts';
import { openSession } from '../session/open-session.ts';
import { readCitations } from '../session/read-citations.ts';
import type { CommandContext } from './command-context.ts';

/** Prints where comments of the source cite decisions, with the standing of each. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const session = await openSession(invocation, context, []);
  const wanted = invocation.arguments;
  const all = readCitations(session);
  const citations =
    wanted.length === 0 ? all : all.filter((one) => wanted.some((id) => citationsOf([one], id).length > 0));
  const rows = rowsOf(session.registers);
  const cited = citations.map((citation) => {
    const meant = meantBy(citation, rows);
    return { citation, row: meant.length === 1 ? meant[0] : undefined, candidates: meant.length > 1 ? meant : [] };
  });
  if (invocation.has('json')) {
    terminal.out(`${JSON.stringify(cited.map(citationJson), undefined, 2)}\n`);
    return session.finish();
  }
  const { renderCitations } = await import('../output/render-citations.ts');
  terminal.out(`${(await renderCitations(cited, await session.style())).join('\n')}${cited.length === 0 ? '' : '\n'}`);
  if (cited.length === 0) {
    const { markers } = session.config.policy.citations;
    terminal.err(
      `no comment cites ${wanted.length === 0 ? 'a decision' : wanted.join(' or ')} behind ${markers.join(' or ')}\n`,
    );
  }
  return session.finish();
}

/** The items that a citation can mean. */
function meantBy(citation: Citation, rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    ({ summary, register }) =>
      citationsOf([citation], summary.id ?? summary.key, [register.name, register.path]).length > 0,
  );
}

function citationJson({ citation, row, candidates }: Cited): object {
  const { path, line, column, id, register = null, marker } = citation;
  return {
    path,
    line,
    column,
    id,
    register,
    marker,
    status: row?.summary.status ?? null,
    title: row?.summary.title ?? null,
    candidates: candidates.map(({ summary }) => ({ path: summary.path, line: summary.line })),
  };
}
