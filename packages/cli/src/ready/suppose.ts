import { placesNamed } from '../query/find-item.ts';
import {
  DecisisError,
  itemsNamed,
  knownOutcomes,
  readOutcome,
  readNodeName,
  type Assumptions,
  type PlanItem,
  type SupposedOutcome,
} from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { PlanState } from './plan-state.ts';

/** One thing that is supposed: an outcome of an item, or how far a part of the plan has come. */
export interface Supposition {
  readonly written: string;
  readonly item: PlanItem | undefined;
  readonly outcome: SupposedOutcome | undefined;
  readonly node: string | undefined;
}

/** What `--if` words suppose; refuses an ID that nothing has, and an outcome that the item cannot have. */
export function suppose(
  state: PlanState,
  words: readonly string[],
): { readonly suppositions: readonly Supposition[]; readonly assumed: Assumptions } {
  const items = new Map<PlanItem['item'], SupposedOutcome['status']>();
  const nodes = new Map<string, 'done' | 'started' | 'open'>();
  const suppositions = words.map((written): Supposition => {
    const equals = written.lastIndexOf('=');
    const name = written.slice(0, equals).trim();
    const word = written.slice(equals + 1).trim();
    if (equals < 1 || word === '')
      throw usage(`"${written}" supposes nothing`, 'write ID=OUTCOME, as in "--if D-006=accepted"');
    const found = itemsCalled(state, name);
    const key = readNodeName(name).key;
    if (found.length === 0 && (state.plan.nodes.has(key) || isOutside(state, key))) {
      if (word !== 'done' && word !== 'started' && word !== 'open')
        throw usage(`"${word}" is nothing that ${name} can be`, 'write done, started or open');
      nodes.set(key, word);
      return { written, item: undefined, outcome: undefined, node: key };
    }
    const item = onlyOne(state, name, found);
    const outcome = readOutcome(item, word);
    if (outcome === undefined)
      throw usage(`"${word}" is no outcome of ${name}`, `write one of ${knownOutcomes(item).join(', ')}`);
    items.set(item.item, outcome.status);
    return { written, item, outcome, node: undefined };
  });
  return { suppositions, assumed: { items, nodes } };
}

/** Whether something waits for words that name nothing of the plan: these may be supposed to have come about. */
function isOutside({ plan }: PlanState, key: string): boolean {
  return plan.edges.some(({ from }) => 'node' in from && from.isOutside === true && from.node === key);
}

function itemsCalled({ plan }: PlanState, name: string): readonly PlanItem[] {
  const wanted = name.toLowerCase();
  const found = [...plan.items.values()]
    .flat()
    .filter(({ reference, item }) => [reference, item.key].some((each) => each.toLowerCase() === wanted));
  return found.length > 0 ? found : itemsNamed(plan.items, name);
}

function onlyOne({ plan, source }: PlanState, name: string, found: readonly PlanItem[]): PlanItem {
  const places = placesNamed(found.map(({ summary }) => summary));
  if (found.length > 1) throw new DecisisError('DCS_DOCUMENT_AMBIGUOUS_ITEM', { id: name, places });
  const [item] = found;
  if (item !== undefined) return item;
  const known = [...plan.items.values()].flatMap((items) => items[0]?.reference ?? []);
  const searched = source.registers.reduce((sum, register) => sum + register.documents.length, 0);
  throw new DecisisError('DCS_DOCUMENT_UNKNOWN_ITEM', { id: name, nearest: nearestNames(name, known), searched });
}

function usage(problem: string, instead: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead });
}
