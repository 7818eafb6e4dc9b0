import { foldId, idFamily } from '../model/item-id.ts';
import type { ShownRelation } from '../facets/facets-of.ts';
import { mayRelate } from '../relations/may-relate.ts';
import { findItems } from './find-items.ts';
import type { CheckContext, CheckedItem, CheckedRegister } from './check-context.ts';

/** A relation with the item that it means, looked for in its own register first and then in all others. */
export interface ResolvedRelation {
  readonly from: CheckedItem;
  readonly relation: ShownRelation;
  /** The items that may be meant: none when no register has one, several when registers share the identifier. */
  readonly to: readonly CheckedItem[];
  /** The register that the reference names, as in `billing:D-004`. */
  readonly register: string | undefined;
}

const memo = new WeakMap<CheckContext, readonly ResolvedRelation[]>();

/** Every relation of every item, resolved over all registers. Worked out once a run. */
export function resolvedRelations(context: CheckContext): readonly ResolvedRelation[] {
  let found = memo.get(context);
  if (found === undefined) {
    memo.set(
      context,
      (found = context.items.flatMap((item) =>
        mayRelate(item.item) ? item.facets().relations.map((each) => resolve(context, item, each)) : [],
      )),
    );
  }
  return found;
}

/** The registers that a name before a colon means: by name, by path, or by the end of either. */
export function registersNamed(context: Pick<CheckContext, 'registers'>, name: string): readonly CheckedRegister[] {
  const exact = context.registers.filter((one) => one.name === name || one.register.path === name);
  if (exact.length > 0) return exact;
  return context.registers.filter((one) =>
    [one.name, one.register.path].some((each) => {
      const path = `/${each.replace(/\/+$/, '')}`;
      return path.endsWith(`/${name}`) || path.replace(/\.[A-Za-z]+$/, '').endsWith(`/${name}`);
    }),
  );
}

/** Whether any register has identifiers of the family; others belong to trackers and standards outside. */
export function knowsFamily(context: CheckContext, id: string): boolean {
  let families = knownFamilies.get(context);
  if (families === undefined) {
    families = new Set(context.items.flatMap(({ item }) => (item.id === undefined ? [] : [idFamily(item.id)])));
    knownFamilies.set(context, families);
  }
  return families.has(idFamily(id));
}

const knownFamilies = new WeakMap<CheckContext, ReadonlySet<string>>();

function resolve(context: CheckContext, from: CheckedItem, relation: ShownRelation): ResolvedRelation {
  const { register, target } = relation;
  const named = register === undefined ? [] : registersNamed(context, register);
  if (named.length > 0) {
    const wanted = foldId(target);
    const to = named.flatMap(({ items }) =>
      items.filter(({ item }) => item.id !== undefined && foldId(item.id) === wanted),
    );
    return { from, relation, to: to.filter((one) => one !== from), register };
  }
  const own = relation.item === undefined ? [] : (itemsByKey(from.register).get(relation.item) ?? []);
  const to = own.length > 0 ? own : findItems(context, target);
  return { from, relation, to: to.filter((one) => one !== from), register: undefined };
}

const byKey = new WeakMap<CheckedRegister, ReadonlyMap<string, readonly CheckedItem[]>>();

/** A key stands for one item of a document; in a folder of records two may share one. */
function itemsByKey(register: CheckedRegister): ReadonlyMap<string, readonly CheckedItem[]> {
  const known = byKey.get(register);
  if (known !== undefined) return known;
  const made = new Map<string, CheckedItem[]>();
  for (const item of register.items) {
    const same = made.get(item.item.key);
    if (same === undefined) made.set(item.item.key, [item]);
    else same.push(item);
  }
  byKey.set(register, made);
  return made;
}
