import type { ForeignFile } from '../../git/foreign-file.ts';
import type { Allowance } from './allowance.ts';

/** What sentinels that ask outside of the repository need from whoever runs them. */
export interface Reach {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What an administrator allows; nothing when undefined. */
  readonly allowance: Allowance | undefined;
  /** Whether the policy is that of the base of a change, or of the files at hand. */
  readonly policyOf: 'base' | 'working-tree';
  readonly nowSeconds: number;
  /**
   * Of a change, the first file of the working tree that is not as the base has it; undefined when there is none. Where it is
   * missing, nobody knows that there is none.
   */
  readonly foreign?: () => ForeignFile | undefined;
}

/** Reaches nothing. */
export const NO_REACH: Reach = {
  environment: {},
  allowance: undefined,
  policyOf: 'working-tree',
  nowSeconds: 0,
};
