import type { Finding } from '../findings/finding.ts';
import { bodiesOtherThan } from '../rules/authority-of.ts';
import type { CheckContext } from '../rules/check-context.ts';

/**
 * The bodies that decide the item which a finding is about, when a name is that of none of them. Empty when it is, and when the
 * finding is about no item, or about one for which nobody was named.
 */
export function bodiesOverFinding(
  { item, location }: Pick<Finding, 'item' | 'location'>,
  name: string,
  context: Pick<CheckContext, 'items' | 'registers' | 'policy'>,
): readonly string[] {
  if (item === undefined || context.policy.authorities.length === 0) return [];
  const named = context.items.filter(({ reference }) => reference === item);
  const here = named.filter(({ document }) => document.path === location.path);
  const bodies = (here.length > 0 ? here : named).flatMap((one) => bodiesOtherThan(name, one, context));
  return [...new Set(bodies)];
}
