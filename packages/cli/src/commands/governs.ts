import { checkContextOf, DecisisError, filesOfFolder, governing, tooManyFiles } from '@decisis/core';
import { withFencedPolicy, workingTreeView } from '@decisis/workspace';
import nodePath from 'node:path';
import type { Invocation } from '../arguments/command-spec.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Prints which decisions bind the files that are named, or the files below a folder, and why. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal, cwd } = context;
  const session = await openSession(invocation, context, []);
  const { repository, config, registers, today } = session;
  const { policy, findings } = await withFencedPolicy(config.policy, registers);
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const judged = checkContextOf({ today, registers, repository: view, policy });
  const files = invocation.arguments.map((written) => {
    const relative = nodePath.relative(repository.root, nodePath.resolve(cwd, written));
    const path = relative === '' ? '.' : relative.split(nodePath.sep).join('/');
    if (path === '..' || path.startsWith('../'))
      throw new DecisisError('DCS_CLI_INVALID_USAGE', {
        problem: `"${written}" is outside of this repository`,
        instead: 'write the path of a file or a folder in it',
      });
    // Who asks for all there is waits for it; a folder is more often named by mistake.
    const problem = path === '.' ? undefined : tooManyFiles(view, path);
    if (problem !== undefined)
      throw new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead: 'ask for a part of it' });
    const below = filesOfFolder(view, path)?.length;
    return { path, ...(below === undefined ? {} : { files: below }), bindings: governing(judged, path) };
  });
  if (invocation.has('json')) {
    const { governedJson } = await import('../output/governed-json.ts');
    terminal.out(`${JSON.stringify(governedJson(files), undefined, 2)}\n`);
  } else {
    const { renderGoverned } = await import('../output/render-governed.ts');
    terminal.out(`${renderGoverned(files, await session.style()).join('\n')}\n`);
  }
  if (findings.length > 0)
    terminal.err('some blocks of documents could not be read, "decisis check" says why: more may bind\n');
  if (policy.sentinels.some(({ kind }) => kind === 'invalid'))
    terminal.err('some sentinels could not be read, "decisis check" says why: more may bind\n');
  return session.finish();
}
