import type { CommandRun } from '../arguments/command-spec.ts';

type Module = { readonly run: CommandRun };

const MODULES: Readonly<Record<string, () => Promise<Module>>> = {
  '': () => import('./overview.ts'),
  list: () => import('./list.ts'),
  show: () => import('./show.ts'),
  search: () => import('./search.ts'),
  citations: () => import('./citations.ts'),
  governs: () => import('./governs.ts'),
  graph: () => import('./graph.ts'),
  parse: () => import('./parse.ts'),
  check: () => import('./check.ts'),
  sentinel: () => import('./sentinel.ts'),
  survey: () => import('./survey.ts'),
  log: () => import('./log.ts'),
  packet: () => import('./packet.ts'),
  index: () => import('./index-of-locks.ts'),
  matrix: () => import('./matrix.ts'),
  export: () => import('./export.ts'),
  trace: () => import('./trace.ts'),
  generate: () => import('./generate.ts'),
  ready: () => import('./ready.ts'),
  set: () => import('./set.ts'),
  new: () => import('./new.ts'),
  accept: () => import('./accept.ts'),
  reject: () => import('./reject.ts'),
  defer: () => import('./defer.ts'),
  supersede: () => import('./supersede.ts'),
  mark: () => import('./mark.ts'),
  lock: () => import('./lock.ts'),
  challenge: () => import('./challenge.ts'),
  override: () => import('./override.ts'),
  verify: () => import('./verify.ts'),
  ids: () => import('./ids.ts'),
  renumber: () => import('./renumber.ts'),
  brief: () => import('./brief.ts'),
  hook: () => import('./hook.ts'),
  mcp: () => import('./mcp.ts'),
  init: () => import('./init.ts'),
  'merge-driver': () => import('./merge-driver.ts'),
  config: () => import('./config.ts'),
  completion: () => import('./completion.ts'),
  complete: () => import('./complete.ts'),
  explain: () => import('./explain.ts'),
  help: () => import('./help.ts'),
};

/** The code of a command of the catalogue. Loaded by itself, so that one command does not pay for the others. */
export async function loadCommand(name: string): Promise<CommandRun> {
  const load = MODULES[name] as () => Promise<Module>;
  return (await load()).run;
}
