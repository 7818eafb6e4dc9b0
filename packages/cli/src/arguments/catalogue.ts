// Every command as data; `commands/load-command.ts` finds the code of one by its name.
import type { CommandSpec } from './command-spec.ts';
import { ACCEPT } from './specs/accept.ts';
import { CHALLENGE } from './specs/challenge.ts';
import { DEFER } from './specs/defer.ts';
import { LOCK } from './specs/lock.ts';
import { REJECT } from './specs/reject.ts';
import { SUPERSEDE } from './specs/supersede.ts';
import { VERIFY } from './specs/verify.ts';
import { BRIEF } from './specs/brief.ts';
import { CHECK } from './specs/check.ts';
import { CITATIONS } from './specs/citations.ts';
import { GOVERNS } from './specs/governs.ts';
import { COMPLETION } from './specs/completion.ts';
import { CONFIG } from './specs/config.ts';
import { EXPLAIN } from './specs/explain.ts';
import { EXPORT } from './specs/export.ts';
import { GENERATE } from './specs/generate.ts';
import { GRAPH } from './specs/graph.ts';
import { HELP } from './specs/help.ts';
import { HOOK } from './specs/hook.ts';
import { IDS } from './specs/ids.ts';
import { INDEX } from './specs/index-of-locks.ts';
import { INIT } from './specs/init.ts';
import { LIST } from './specs/list.ts';
import { LOG } from './specs/log.ts';
import { MARK } from './specs/mark.ts';
import { MATRIX } from './specs/matrix.ts';
import { MCP } from './specs/mcp.ts';
import { MERGE_DRIVER } from './specs/merge-driver.ts';
import { NEW } from './specs/new.ts';
import { OVERRIDE } from './specs/override.ts';
import { PACKET } from './specs/packet.ts';
import { PARSE } from './specs/parse.ts';
import { READY } from './specs/ready.ts';
import { RENUMBER } from './specs/renumber.ts';
import { SEARCH } from './specs/search.ts';
import { SENTINEL } from './specs/sentinel.ts';
import { SET } from './specs/set.ts';
import { SHOW } from './specs/show.ts';
import { SURVEY } from './specs/survey.ts';
import { TRACE } from './specs/trace.ts';

export { OVERVIEW } from './specs/overview.ts';

/** Every named command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  LIST,
  SHOW,
  SEARCH,
  CITATIONS,
  GOVERNS,
  GRAPH,
  PARSE,
  CHECK,
  SENTINEL,
  SURVEY,
  READY,
  LOG,
  PACKET,
  INDEX,
  MATRIX,
  TRACE,
  EXPORT,
  GENERATE,
  VERIFY,
  SET,
  NEW,
  ACCEPT,
  REJECT,
  DEFER,
  SUPERSEDE,
  MARK,
  LOCK,
  CHALLENGE,
  OVERRIDE,
  RENUMBER,
  IDS,
  BRIEF,
  HOOK,
  MCP,
  INIT,
  MERGE_DRIVER,
  CONFIG,
  COMPLETION,
  EXPLAIN,
  HELP,
];
