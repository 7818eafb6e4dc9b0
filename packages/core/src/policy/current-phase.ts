import type { Policy } from './policy.ts';

/** The phase that the work is in, as the plan of decisis.toml says it; undefined when it says none. */
export function currentPhase(policy: Policy): string | undefined {
  const { plan } = policy as Policy & { readonly plan?: { readonly phase?: string | undefined } };
  return plan?.phase;
}
