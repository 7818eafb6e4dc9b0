import { foldId } from '../model/item-id.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { registersOfSetting } from './registers-of-setting.ts';

/**
 * The items that a name of the settings means: an identifier or key in any letter case, which may stand behind its register.
 *
 *     D-006      docs/open.md:D-006
 */
export function itemsOfSetting(context: CheckContext, name: string): readonly CheckedItem[] {
  const found = context.find(name);
  if (found.length > 0) return found;
  const byKey = context.items.filter(({ item, reference }) => item.key === name || reference === name);
  if (byKey.length > 0) return byKey;
  const colon = name.lastIndexOf(':');
  if (colon <= 0) return [];
  const registers = registersOfSetting(context.registers, name.slice(0, colon));
  const wanted = foldId(name.slice(colon + 1));
  return context.items.filter(({ register, reference }) => registers.has(register) && foldId(reference) === wanted);
}
