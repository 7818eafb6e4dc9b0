import { checkContextOf } from '../checking/check-context-of.ts';
import type { Register } from '../documents/register.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { SeenPlaces } from '../proposed-edits/seen-places.ts';
import type { CheckContext } from '../rules/check-context.ts';

/** What the tools answer from: a repository at one moment. */
export interface AgentContext {
  readonly today: string;
  readonly registers: readonly Register[];
  readonly repository: RepositoryView;
  readonly policy: Policy;
  /** The registers with other texts in place of some documents. */
  readonly reread: (texts: ReadonlyMap<string, string | undefined>) => readonly Register[];
  /** What was found outside in the edits that are asked about, by sentinel. */
  readonly seen?: ReadonlyMap<string, SeenPlaces>;
}

const known = new WeakMap<AgentContext, CheckContext>();

/** The same as rules see it; made once. */
export function checkedContext(context: AgentContext): CheckContext {
  let checked = known.get(context);
  if (checked === undefined) {
    const { today, registers, repository, policy } = context;
    known.set(context, (checked = checkContextOf({ today, registers, repository, policy })));
  }
  return checked;
}
