import { compileGlob } from '../model/glob.ts';
import type { Authority } from '../policy/authority.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { registersOfSetting } from './registers-of-setting.ts';

/** What says who may decide: the settings, and the registers that they name. */
export type Authorized = Pick<CheckContext, 'registers' | 'policy'>;

/** The authorities that may decide an item; several when their scopes overlap, none when nobody was named for it. */
export function authoritiesOver(item: CheckedItem, context: Authorized): readonly Authority[] {
  return context.policy.authorities.filter((authority) => covers(authority, item, context));
}

/** Whether a name as written is that of the body or of one of its members. */
export function isOfBody(name: string, { body, members }: Authority): boolean {
  return [body, ...members].some((each) => isNameIn(each, name) || isNameIn(name, each));
}

/** Whether a text holds a name, whatever its case and marks. */
export function isNameIn(name: string, text: string): boolean {
  const words = fold(name);
  return words.trim() !== '' && fold(text).includes(words);
}

/** The bodies that decide an item, when a name is that of none of them; empty when it is, and when nobody was named for the item. */
export function bodiesOtherThan(name: string, item: CheckedItem, context: Authorized): readonly string[] {
  const authorities = authoritiesOver(item, context);
  return authorities.some((one) => isOfBody(name, one)) ? [] : authorities.map(({ body }) => body);
}

function covers({ registers, areas, kinds, ids }: Authority, item: CheckedItem, context: Authorized): boolean {
  const { id, kind } = item.item;
  if (registers.length > 0 && !registers.some((name) => registersOfSetting(context.registers, name).has(item.register)))
    return false;
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  if (ids.length > 0 && (id === undefined || !ids.some((pattern) => isIdOf(pattern, id)))) return false;
  return areas.length === 0 || areas.some((area) => isInArea(item, area));
}

/** Whether a pattern of identifiers means one; letter case does not count, as it does nowhere with identifiers. */
export function isIdOf(pattern: string, id: string): boolean {
  return compileGlob(pattern.toUpperCase())(id.toUpperCase());
}

/** Whether an item stands in an area, by its field or by the heading that groups it. */
export function isInArea(item: CheckedItem, area: string): boolean {
  return areasOf(item).some((each) => isNameIn(area, each));
}

function areasOf(item: CheckedItem): readonly string[] {
  const own = item.item.text('area');
  const groups = item.document.facts().areas.filter(({ items }) => items.includes(item.item.key));
  return [...(own === undefined ? [] : [own]), ...groups.map(({ title }) => title)];
}

/** Whole words with a blank at each side, so that one name is not found inside of another. */
function fold(text: string): string {
  return ` ${normalizeLabel(text.slice(0, 200)).replaceAll('@', '').trim()} `;
}
