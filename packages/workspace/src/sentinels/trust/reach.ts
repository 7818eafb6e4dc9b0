import type { Allowance } from './allowance.ts';

/** What sentinels that ask outside of the repository need from whoever runs them. */
export interface Reach {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What an administrator allows; nothing when undefined. */
  readonly allowance: Allowance | undefined;
  /** Whether the policy is that of the base of a change, or of the files at hand. */
  readonly policyOf: 'base' | 'working-tree';
  readonly nowSeconds: number;
}

/** Reaches nothing. */
export const NO_REACH: Reach = {
  environment: {},
  allowance: undefined,
  policyOf: 'working-tree',
  nowSeconds: 0,
};
