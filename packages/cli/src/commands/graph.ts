import { DecisisError } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { FILTERS } from '../arguments/shared-options.ts';
import { buildGraph, type Graph } from '../graph/build-graph.ts';
import { renderDot } from '../graph/render-dot.ts';
import { renderMermaid } from '../graph/render-mermaid.ts';
import { filterRows } from '../query/filter-rows.ts';
import { rowsOf } from '../query/row.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

const FORMATS: Readonly<Record<string, (graph: Graph) => string>> = {
  mermaid: renderMermaid,
  dot: renderDot,
  json: (graph) => `${JSON.stringify(graph, undefined, 2)}\n`,
};

/**
 * Prints the items that the filters let through, what they block and how they relate, as a diagram. Without filters the whole
 * plan and its gates are in it.
 */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const format = invocation.value('format') ?? (invocation.has('json') ? 'json' : 'mermaid');
  const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (render === undefined) {
    const nearest = nearestNames(format, Object.keys(FORMATS)).map((name) => `"--format ${name}"`);
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `"${format}" is no format of a graph`,
      instead: nearest.length > 0 ? `use ${nearest.join(' or ')}` : 'write mermaid, dot or json',
    });
  }
  const session = await openSession(invocation, context, invocation.arguments);
  const all = rowsOf(session.registers);
  const graph = buildGraph(filterRows(all, invocation, session.today), all);
  if (FILTERS.some(({ name }) => invocation.has(name))) context.terminal.out(render(graph));
  else {
    const { readPlanState } = await import('../ready/plan-state.ts');
    const { addPlan } = await import('../graph/add-plan.ts');
    context.terminal.out(render(addPlan(graph, (await readPlanState(session)).plan, all)));
  }
  return session.finish();
}
