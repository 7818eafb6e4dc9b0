import { idFamily } from '../../../model/item-id.ts';
import { RecordEntry, type Entry } from '../../entry.ts';
import { isDecisionSense, senseOfFamily } from '../../id-family.ts';

/**
 * In a list of questions without identifiers, one that starts with a name such as `P4.2` is about that thing: the name is no
 * identifier of the question. `families` are those of identifiers that tables and headings define.
 */
export function withoutLoneIds(entries: readonly Entry[], families: ReadonlySet<string>): Entry[] {
  const weak = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const { id, weak: isWeak, section } of entries) {
    if (isWeak) weak.set(section, (weak.get(section) ?? 0) + 1);
    if (id !== undefined) counts.set(idFamily(id), (counts.get(idFamily(id)) ?? 0) + 1);
  }
  return entries.map((entry) => {
    const { id } = entry;
    if (id === undefined || entry.weak || entry.mention || (weak.get(entry.section) ?? 0) < 2) return entry;
    const family = idFamily(id);
    if (isDecisionSense(senseOfFamily(family)) || families.has(family) || counts.get(family) !== 1) return entry;
    const { dialect, through, kind, start, end, section, mention, implied } = entry;
    const parts = { dialect, through, kind, start, end, section, mention, implied, id: undefined, weak: true };
    return new RecordEntry(
      parts,
      entry.fields().filter((field) => field.name !== 'id'),
    );
  });
}
