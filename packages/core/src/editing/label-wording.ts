import type { DocumentReading } from '../documents/document-reading.ts';
import type { FieldName } from '../model/field-name.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';

const MAX_ITEMS = 2000;

const LABELS: Partial<Record<FieldName, string>> = {
  id: 'ID',
  decidedOn: 'Decided on',
  dependsOn: 'Depends on',
  acceptance: 'Acceptance criteria',
  closesAt: 'Closes at',
  implementedIn: 'Implemented in',
  reopen: 'Reopen when',
  supersededBy: 'Superseded by',
  relates: 'Related',
};

/** The English label of a field, as it is written where a register gives none of its own. */
export function plainLabel(name: FieldName): string {
  return LABELS[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

/** The label under which to write a field: the one most items of the register use for it, else the English one. */
export function labelFor(readings: readonly DocumentReading[], name: FieldName): string {
  return usualLabel(readings, name, false) ?? plainLabel(name);
}

/** The key in front matter under which most items keep a field; undefined when none does. */
export function keyFor(readings: readonly DocumentReading[], name: FieldName): string | undefined {
  return usualLabel(readings, name, true);
}

function usualLabel(readings: readonly DocumentReading[], name: FieldName, isKey: boolean): string | undefined {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    for (const item of reading.items.slice(0, MAX_ITEMS)) {
      for (const entry of item.entries) {
        const field = entry.field(name);
        const label = field?.label ?? '';
        // A key of front matter is spelled as no label is.
        if ((field?.slot === 'yaml') !== isKey) continue;
        if (label !== '' && fieldForLabel(label, 'label') === name) counts.set(label, (counts.get(label) ?? 0) + 1);
      }
    }
  }
  let best = isKey ? undefined : plainLabel(name);
  for (const [label, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = label;
  return best;
}
