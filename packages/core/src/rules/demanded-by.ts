import type { FieldName } from '../model/field-name.ts';
import { placeIn, relatedPlace } from './place.ts';
import type { RelatedLocation } from '../findings/finding.ts';
import type { Policy } from '../policy/policy.ts';
import type { CheckedItem } from './check-context.ts';
import { isAccepted, isUndecided } from './standing.ts';

/** The sentence of the register that demands a field of its decisions, as a second place of a finding; none when none does. */
export function demandedBy({ register }: CheckedItem, field: FieldName): readonly RelatedLocation[] {
  const requirement = register.requirement(field);
  if (requirement === undefined) return [];
  const { document, start, end } = requirement;
  return [relatedPlace(placeIn(document, start, end), 'the rule of the register')];
}

/**
 * Whether the register of an item, or the repository, demands a field of it. What a register demands of its decisions it does
 * not demand of an index that repeats what was decided: there the statement is the outcome, and the rest stands at its source.
 */
export function isDemanded(checked: CheckedItem, field: FieldName, { require }: Policy): boolean {
  const { register, item } = checked;
  if (require[item.kind]?.includes(field) === true) return true;
  if (item.dialect === 'locked-index') return false;
  const requirement = register.requirement(field);
  if (requirement === undefined) return false;
  if (requirement.scope === 'accepted') return isAccepted(checked);
  return requirement.scope === 'every' || isUndecided(checked);
}

/**
 * What the register of an undecided item demands of it: at once, or once it is approved; undefined when nothing. Of an index it
 * demands nothing, as {@link isDemanded} says.
 */
export function demandOnUndecided({ register, item }: CheckedItem, field: FieldName): 'now' | 'approved' | undefined {
  const scope = item.dialect === 'locked-index' ? undefined : register.requirement(field)?.scope;
  if (scope === undefined) return undefined;
  return scope === 'accepted' ? 'approved' : 'now';
}

/** Whether an item is approved, and its register demands a field of approved decisions or of every one. */
export function isDemandedOfAccepted(checked: CheckedItem, field: FieldName): boolean {
  const { register, item } = checked;
  const scope = item.dialect === 'locked-index' ? undefined : register.requirement(field)?.scope;
  return (scope === 'accepted' || scope === 'every') && isAccepted(checked);
}
