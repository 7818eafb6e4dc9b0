import { createFinding, type Finding, type FindingLocation } from '../findings/finding.ts';
import { DECISION_KINDS, type ItemKind } from '../model/item-kind.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { readRecordName } from './dialects/adr/record-name.ts';
import type { Item } from './item.ts';
import type { Register } from './register.ts';

/** What tells one decision from another that has the same ID. Words and place are only asked for when two have. */
export interface ItemIdentity {
  readonly id: string | undefined;
  readonly kind: ItemKind;
  readonly told: ToldIdentity;
}

/** The words of a decision's title, and where it stands. */
export interface ToldIdentity {
  readonly words: readonly string[];
  readonly location: FindingLocation;
}

/**
 * What only shows when documents are read side by side: one ID that names different decisions, in two registers or in two
 * record files of a folder. The same decision in two registers, told by its title, is no finding: copies and recaps are common.
 */
export function checkRegisters(registers: readonly Register[]): Finding[] {
  const clashes = registers.flatMap(recordsOfOneId);
  return registers.length < 2
    ? clashes
    : [...clashes, ...checkIdentities(registers.map(({ items }) => items.map(identityOf)))];
}

/** A name before the mark of a language, as translations lie beside a record: `0007-queues.de.md`. */
const UNTRANSLATED = /(?:[-_.][a-z]{2}(?:[-_][A-Za-z]{2})?)?\.[A-Za-z]{1,8}$/;

const PROPOSAL_FILE = /(?:^|\/)kep\.ya?ml$/i;

/** A day is told apart by the title behind it. */
const IS_DAY = /\d{4}-\d{2}-\d{2}$/;

/** Two record files of one folder, or two proposals of one register, that carry one identifier: reading, which sees one document, cannot tell them. */
function recordsOfOneId({ items }: Register): Finding[] {
  const seen = new Map<string, Item>();
  const findings: Finding[] = [];
  for (const item of items) {
    const { path } = item.source;
    if (item.id === undefined || IS_DAY.test(item.id)) continue;
    const isProposal = item.dialect === 'kep' && PROPOSAL_FILE.test(path);
    if (!isProposal && (item.dialect !== 'adr' || !readRecordName(path).isRecordFile)) continue;
    // Proposals fill a folder each, and share one row of numbers, whoever wrote them.
    const key = `${isProposal ? '' : path.slice(0, path.lastIndexOf('/') + 1)} ${item.id}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else if (first.source !== item.source && !isTranslation(first, item))
      findings.push(reportClash(item.id, identityOf(item), identityOf(first)));
  }
  return findings;
}

function isTranslation(one: Item, other: Item): boolean {
  return one.source.path.replace(UNTRANSLATED, '') === other.source.path.replace(UNTRANSLATED, '');
}

/** The same of items of which only the identities are at hand, register by register. */
export function checkIdentities(registers: readonly (readonly ItemIdentity[])[]): Finding[] {
  const seen = new Map<string, { readonly register: number; readonly item: ItemIdentity }[]>();
  const findings: Finding[] = [];
  for (const [register, items] of registers.entries()) {
    for (const item of items) {
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

/** The identity of an item that was read. */
export function identityOf(item: Item): ItemIdentity {
  let told: ToldIdentity | undefined;
  return {
    id: item.id,
    kind: item.kind,
    get told() {
      told ??= { words: wordsOf(item), location: locationOf(item) };
      return told;
    },
  };
}

function reportClash(id: string, item: ItemIdentity, other: ItemIdentity): Finding {
  const { path, range } = other.told.location;
  const data = {
    id,
    otherPath: path,
    otherLine: range.line,
    reference: `${item.told.location.path}:${id}`,
    otherReference: `${path}:${id}`,
  };
  const related = [{ path, range, label: 'the other one' }];
  return createFinding('identity/duplicate-id', 'otherRegister', data, {
    location: item.told.location,
    item: id,
    related,
    anchor: `${id} ${path}`,
  });
}

function locationOf({ source, defining }: Item): FindingLocation {
  const { start, end } = defining;
  return { path: source.path, range: { start, end, ...source.lines.positionAt(start) } };
}

/** Whether the titles of two items share so few words that they are two decisions; false when one has none. */
export function isDifferent(left: ItemIdentity, right: ItemIdentity): boolean {
  const [a, b] = [new Set(left.told.words), new Set(right.told.words)];
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared * 3 < Math.min(a.size, b.size);
}

function wordsOf(item: Item): readonly string[] {
  const title = item.field('title');
  // A log of outcomes names its entries by ID only; its notes say what was done, not what was asked.
  const isNote = title !== undefined && title.label !== '' && fieldForLabel(title.label, 'column') === 'notes';
  const text = isNote ? '' : (item.text('title') ?? item.text('question') ?? '');
  return normalizeLabel(text)
    .split(' ')
    .filter((word) => word.length > 2);
}
