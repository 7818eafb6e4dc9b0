import { confinedPath } from '../proposed-edits/confined-path.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { isRoot, tooManyFiles } from '../governing/files-of-folder.ts';
import { bindingsOf } from '../governing/bindings-of.ts';
import type { Binding } from '../governing/binding.ts';
import { sourceOfItem, type EntrySource } from './entry-source.ts';
import { paged, type PageRequest } from './paged.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

/** What binds some files, or the files of folders. A path that leads out of the root is refused; one that does not exist is not. */
export function answerGoverns(
  context: AgentContext,
  request: PageRequest & { readonly paths: readonly string[] },
): ToolAnswer {
  const checked = checkedContext(context);
  const entries: Array<Readonly<Record<string, unknown>>> = [];
  for (const written of request.paths) {
    const path = isRoot(written) ? '.' : confinedPath(written);
    if (typeof path === 'object') return refused(path.problem);
    const problem = tooManyFiles(context.repository, path);
    if (problem !== undefined) return refused(problem);
    for (const binding of bindingsOf(checked, path)) {
      const { by, name, decisions, item, isBlocking, statement } = binding;
      entries.push({
        path,
        by,
        name,
        decision: decisions[0] ?? null,
        title: item?.summary.title ?? null,
        status: item?.summary.status ?? null,
        isBlocking,
        statement,
        source: sourceOf(binding),
      });
    }
  }
  return paged(request, `governs ${request.paths.join('\0')}`, { asOf: context.today }, entries);
}

/** Where a binding is stated; that of an item is where the item is defined, with its digest. */
function sourceOf({ by, item, source }: Binding): EntrySource {
  const isStated = by === 'sentinel' || by === 'gate' || by === 'exception';
  return isStated || item === undefined ? { register: null, ...source, digest: null } : sourceOfItem(item);
}
