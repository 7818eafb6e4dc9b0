import { confinedPath } from '../proposed-edits/confined-path.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { bindingsOf } from './bindings-of.ts';
import { paged, type PageRequest } from './paged.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

/** What binds some files. A path that leads out of the root is refused; one that does not exist is not. */
export function answerGoverns(
  context: AgentContext,
  request: PageRequest & { readonly paths: readonly string[] },
): ToolAnswer {
  const checked = checkedContext(context);
  const entries: Array<Readonly<Record<string, unknown>>> = [];
  for (const written of request.paths) {
    const path = confinedPath(written);
    if (typeof path === 'object') return refused(path.problem);
    for (const { by, name, decision, item, isBlocking, statement, source } of bindingsOf(checked, path))
      entries.push({
        path,
        by,
        name,
        decision: decision ?? null,
        title: item?.summary.title ?? null,
        status: item?.summary.status ?? null,
        isBlocking,
        statement,
        source,
      });
  }
  return paged(request, `governs ${request.paths.join('\0')}`, { asOf: context.today }, entries);
}
