import { namedRegisters } from '../model/named-registers.ts';
import type { CheckedRegister } from './check-context.ts';

const memo = new WeakMap<readonly CheckedRegister[], Map<string, ReadonlySet<CheckedRegister>>>();

/** The registers that a name of the settings means; none when it names nothing. Worked out once a run. */
export function registersOfSetting(registers: readonly CheckedRegister[], name: string): ReadonlySet<CheckedRegister> {
  let known = memo.get(registers);
  if (known === undefined) memo.set(registers, (known = new Map()));
  let found = known.get(name);
  if (found === undefined) {
    const named = new Set(
      namedRegisters(
        registers.map(({ register }) => register),
        name,
      ),
    );
    known.set(name, (found = new Set(registers.filter(({ register }) => named.has(register)))));
  }
  return found;
}
