import type { IdClaim } from '../collisions/claim.ts';
import type { CheckContext } from './check-context.ts';

/** How a command names the item of a claim: with its document when several items have the identifier. */
export function referenceTo(context: CheckContext, { id, location }: IdClaim): string {
  return context.find(id).length > 1 ? `${location.path}:${id}` : id;
}
