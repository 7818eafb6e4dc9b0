import { checkContextOf, DEFAULT_POLICY, type CheckContext, type Register } from '@decisis/core';

/** Nothing of the repository: generated documents are made from registers alone. */
const NO_FILES = { paths: () => [], has: () => false, text: () => undefined };

/** Registers with their items as a generated document sees them. */
export function checkedRegisters(registers: readonly Register[], today: string): CheckContext['registers'] {
  return checkContextOf({ today, registers, repository: NO_FILES, policy: DEFAULT_POLICY }).registers;
}
