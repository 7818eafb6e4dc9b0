import { foldId } from '../model/item-id.ts';
import { matchesAny } from '../model/matches-any.ts';
import { currentPhase } from '../policy/current-phase.ts';
import { settingsPlace } from '../policy/settings-place.ts';
import { aboutException, exceptionNote, isInForce, type Exception } from '../policy/exception.ts';
import type { CheckContext } from '../rules/check-context.ts';
import type { Binding, UnresolvedBinding } from './binding.ts';

/** Leave to depart, in a file, from what binds it: only exceptions that are in force and about one of the bindings. */
export function exceptionBindings(
  { policy, repository, today }: CheckContext,
  path: string,
  bindings: readonly Binding[],
): UnresolvedBinding[] {
  const phase = currentPhase(policy);
  return policy.exceptions.flatMap((one, index): UnresolvedBinding[] => {
    if (!isInForce(one, today, phase) || (one.paths.length > 0 && !matchesAny(path, one.paths))) return [];
    const decision = decisionOf(one, bindings);
    if (decision === undefined) return [];
    const place = settingsPlace(repository, 'exception', one.at ?? index);
    return [
      {
        path,
        by: 'exception',
        name: aboutException(one),
        decisions: [decision],
        isBlocking: false,
        statement: exceptionNote(one),
        source: { path: place.path, line: place.range.line },
      },
    ];
  });
}

function decisionOf({ sentinel, decision }: Exception, bindings: readonly Binding[]): string | undefined {
  if (sentinel !== undefined)
    return bindings.find(({ by, name }) => by === 'sentinel' && name === sentinel)?.decisions[0];
  if (decision === undefined) return undefined;
  return bindings.flatMap(({ decisions }) => decisions).find((one) => foldId(one) === foldId(decision));
}
