import type { Invocation } from '../arguments/command-spec.ts';
import { summarize } from '../overview/summarize.ts';
import { summarizeLeftOut } from '../session/left-out-summary.ts';
import { withLocks } from '../locking/with-locks.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Prints the state of the decisions here. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const session = await openSession(invocation, context, invocation.arguments, 'facts');
  const rows = withLocks(
    session,
    session.views.flatMap((view) => view.rows),
  );
  const overview = summarize(session.views, rows, session.findings(), session.today);
  if (invocation.has('json')) {
    const { overviewJson } = await import('../overview/overview-json.ts');
    terminal.out(`${JSON.stringify(overviewJson(overview, session), undefined, 2)}\n`);
    return session.finish();
  }
  const { renderOverview } = await import('../overview/render-overview.ts');
  // "." in the root says nothing, and would only make the commands that are suggested longer.
  const isRoot = invocation.arguments.every((path) => path === '.') && session.repository.root === context.cwd;
  const frame = { paths: isRoot ? [] : invocation.arguments, leftOut: summarizeLeftOut(session.leftOut) };
  terminal.out((await renderOverview(overview, frame, await session.style())).join(''));
  return session.finish();
}
