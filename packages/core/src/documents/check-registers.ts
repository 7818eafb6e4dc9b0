import { createFinding, type Finding, type FindingLocation } from '../findings/finding.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import type { Item } from './item.ts';
import type { Register } from './register.ts';

/**
 * What only shows when registers are read side by side: one ID that names different decisions. The same decision in two
 * registers, told by its title, is no finding: copies and recaps are common.
 */
export function checkRegisters(registers: readonly Register[]): Finding[] {
  const seen = new Map<string, { readonly register: Register; readonly item: Item }[]>();
  const findings: Finding[] = [];
  for (const register of registers) {
    for (const item of register.items) {
      if (item.id === undefined || !DECISION_KINDS.includes(item.kind)) continue;
      const others = seen.get(item.id) ?? [];
      const clash = others.find((other) => other.register !== register && isDifferent(other.item, item));
      if (clash !== undefined) findings.push(reportClash(item.id, item, clash.item));
      // One of each register is enough: that it repeats an ID itself is told by its own reading.
      if (others.at(-1)?.register !== register) others.push({ register, item });
      seen.set(item.id, others);
    }
  }
  return findings;
}

function reportClash(id: string, item: Item, other: Item): Finding {
  const data = { id, otherPath: other.source.path, otherLine: other.line };
  const related = [{ ...locationOf(other), label: 'the other one' }];
  return createFinding('identity/duplicate-id', 'otherRegister', data, {
    location: locationOf(item),
    related,
    anchor: `${id} ${other.source.path}`,
  });
}

function locationOf({ source, defining }: Item): FindingLocation {
  const { start, end } = defining;
  return { path: source.path, range: { start, end, ...source.lines.positionAt(start) } };
}

function isDifferent(left: Item, right: Item): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared * 3 < Math.min(a.size, b.size);
}

function wordsOf(item: Item): ReadonlySet<string> {
  const title = item.field('title');
  // A log of outcomes names its entries by ID only; its notes say what was done, not what was asked.
  const isNote = title !== undefined && title.label !== '' && fieldForLabel(title.label, 'column') === 'notes';
  const text = isNote ? '' : (item.text('title') ?? item.text('question') ?? '');
  return new Set(
    normalizeLabel(text)
      .split(' ')
      .filter((word) => word.length > 2),
  );
}
