import { idKey, keyFamily } from './id-key.ts';

/** The number at the end of a date counts days, not items. */
const DATED = /(?:^|[^\d])\d{4}-\d{2}(?:-\d{2})?[A-Za-z]?$/;
const NUMBERED = /^(.*?)(\d{1,9})[A-Za-z]?$/u;

/** Identifiers that are told apart by their number: `D-001`, `D-17`, `d-9`. */
export interface IdFamily {
  /** What stands before the number, as most write it. */
  readonly prefix: string;
  /** Digits of a padded number; 1 when numbers are not padded. */
  readonly width: number;
  readonly highest: number;
  readonly count: number;
}

/** The name of the family that an identifier belongs to, the same for look-alikes; undefined when no number ends it. */
export function familyOfId(id: string): string | undefined {
  return NUMBERED.test(id) && !DATED.test(id) ? keyFamily(idKey(id)) : undefined;
}

/** The families of some identifiers by name, in the order of their first one. */
export function idFamilies(ids: Iterable<string>): ReadonlyMap<string, IdFamily> {
  const families = new Map<string, IdFamily & { readonly spelled: Map<string, number> }>();
  for (const id of ids) {
    const name = familyOfId(id);
    const [, prefix = '', digits = ''] = NUMBERED.exec(id) ?? [];
    const number = Number(/(\d+)[A-Z]?$/.exec(idKey(id))?.[1] ?? NaN);
    if (name === undefined || Number.isNaN(number)) continue;
    const known = families.get(name) ?? { prefix, width: 1, highest: -1, count: 0, spelled: new Map() };
    const spelled = known.spelled.set(prefix, (known.spelled.get(prefix) ?? 0) + 1);
    const [usual] = [...spelled].reduce((most, one) => (one[1] > most[1] ? one : most));
    const width = digits.startsWith('0') ? Math.max(known.width, digits.length) : known.width;
    const highest = Math.max(known.highest, number);
    families.set(name, { prefix: usual, width, highest, count: known.count + 1, spelled });
  }
  return families;
}

/** The next identifiers of a family, written like the others. */
export function nextOfFamily({ prefix, highest, width }: IdFamily, count = 1): readonly string[] {
  return Array.from({ length: count }, (_, at) => prefix + String(highest + 1 + at).padStart(width, '0'));
}
