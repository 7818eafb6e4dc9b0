import { itemsOfReference } from '../documents/items-of-reference.ts';
import type { Register } from '../documents/register.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';

/**
 * A policy in which every shape adapter knows whether an accepted decision approved it; one that nobody approved lifts nothing. Of a
 * change, hand in the registers of its base: it cannot approve itself.
 */
export function withApprovals(policy: Policy, registers: readonly Register[]): Policy {
  if (!policy.sentinels.some(hasAdapter)) return policy;
  return { ...policy, sentinels: policy.sentinels.map((sentinel) => withApproval(sentinel, registers)) };
}

/** Whether a sentinel stands for a name of which an adapter might lift the embargo. */
export function hasAdapter(sentinel: Sentinel): boolean {
  return 'embargo' in sentinel && sentinel.embargo?.adapter !== undefined;
}

function withApproval(sentinel: Sentinel, registers: readonly Register[]): Sentinel {
  if (!('embargo' in sentinel) || sentinel.embargo?.adapter === undefined) return sentinel;
  const { adapter } = sentinel.embargo;
  const items = itemsOfReference(adapter.approval, registers);
  const isAccepted = items.length > 0 && items.every(({ status }) => status === 'accepted');
  const standing = isAccepted ? 'accepted' : items.length === 0 ? 'unknown' : 'undecided';
  return { ...sentinel, embargo: { ...sentinel.embargo, adapter: { ...adapter, standing } } };
}
