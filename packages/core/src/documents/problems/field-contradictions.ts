import { createFinding } from '../../findings/finding.ts';
import { DECISION_KINDS } from '../../model/item-kind.ts';
import type { FieldName } from '../../model/field-name.ts';
import type { Field } from '../../model/field.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { areOtherOwners } from '../../vocabulary/owner-likeness.ts';
import { titleWords } from '../../vocabulary/title-likeness.ts';
import { readDate } from '../../vocabulary/value-words.ts';
import type { Entry } from '../entry.ts';
import { isRow } from '../entry.ts';
import { plainText, withoutStruck } from '../inline/inline-text.ts';
import type { Item } from '../item.ts';
import type { ReadContext } from '../read-context.ts';

const MAX_DUE = 40;
/** A date that is hoped for beside one that binds is no contradiction: "Target date", "voraussichtlich". */
const HOPED_FOR =
  /target|plan|expect|estimat|eta\b|propos|tentativ|desired|ideal|ziel|erwartet|voraussicht|vorgeschlagen|objetiv|previst|estimad|esperad|propuest|propost|cible|prévu|estimé|obiettiv|docelow|przewidywan|цел|план|ожидаем|предполаг|dự kiến|mục tiêu|目标|目標|预计|预期|計画|计划|予定|목표|예정|예상|مستهدف|متوقع|مخطط/i;

/**
 * A table row and a section that define one item and surely give it different owners or different due dates: reported, with the value that
 * is read. Statuses are compared where they are read.
 */
export function reportFieldContradictions(context: ReadContext, item: Item): void {
  if (item.entries.length < 2) return;
  const places = rowAndSection(context, item);
  if (places === undefined) return;
  reportField(context, item, places, 'owner', (chosen, other) =>
    labelOf(chosen) === labelOf(other) ? areOtherOwners(shown(chosen), shown(other)) : false,
  );
  reportField(context, item, places, 'due', (chosen, other) => {
    if (HOPED_FOR.test(chosen.label) !== HOPED_FOR.test(other.label)) return false;
    const [left, right] = [onlyDateOf(context, chosen), onlyDateOf(context, other)];
    return left !== undefined && right !== undefined && left !== right;
  });
}

function reportField(
  context: ReadContext,
  item: Item,
  places: readonly Entry[],
  name: FieldName,
  differ: (chosen: Field, other: Field) => boolean,
): void {
  const fields = places.flatMap((entry) => ownField(context, entry, name) ?? []);
  const read = item.field(name);
  const chosen = fields.find((field) => field.start === read?.start);
  if (chosen === undefined) return;
  for (const other of fields) {
    if (other.start === chosen.start || !differ(chosen, other)) continue;
    const data = {
      id: item.key,
      field: name,
      chosen: shown(chosen),
      other: shown(other),
      otherLine: context.outline.source.lines.lineAt(other.start),
      because: 'the first place that defines the item counts',
    };
    context.findings.push(
      createFinding('document/contradiction', 'twoValues', data, {
        location: context.at(chosen.start, chosen.end),
        related: [{ ...context.at(other.start, other.end), label: 'the other value' }],
        anchor: `${item.key} ${name}`,
      }),
    );
  }
}

/**
 * The row and the section that both define an item; undefined when there are no two. Further rows list it among tasks or dates,
 * further sections are copies, and a section with a title of its own ("D-001: actions") speaks of something else.
 */
function rowAndSection({ outline }: ReadContext, { entries }: Item): readonly [Entry, Entry] | undefined {
  const row = entries.find((entry) => isRow(entry) && !entry.mention);
  const section = entries.find(
    (entry) => !isRow(entry) && outline.sections[entry.section]?.heading?.start === entry.start,
  );
  if (row === undefined || section === undefined) return undefined;
  const [one, other] = [titleOf(row), titleOf(section)];
  if (one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word))) return undefined;
  return entries.indexOf(row) < entries.indexOf(section) ? [row, section] : [section, row];
}

function titleOf(entry: Entry): ReadonlySet<string> {
  return titleWords(plainText(entry.field('title')?.text ?? ''));
}

/** What a place says of the item itself, and not a sub-section of a part of it. */
function ownField({ outline }: ReadContext, entry: Entry, name: FieldName): Field | undefined {
  if (!DECISION_KINDS.includes(entry.kind)) return undefined;
  const field = entry.field(name);
  if (field === undefined || field.slot === 'implied' || field.slot === 'block') return undefined;
  const section = outline.sections[entry.section];
  if (isRow(entry) || section === undefined) return field;
  return field.start < (outline.blocks[section.ownTo]?.start ?? Infinity) ? field : undefined;
}

function onlyDateOf({ outline }: ReadContext, field: Field): string | undefined {
  const text = withoutStruck(field.text).trim();
  if (text.length > MAX_DUE) return undefined;
  const date = readDate(text, outline.text);
  if (date === undefined || date.movedFrom !== undefined) return undefined;
  return /\d/.test(text.slice(0, date.start) + text.slice(date.end)) ? undefined : date.iso;
}

function labelOf({ label }: Field): string {
  return normalizeLabel(label).replace(/s$/, '');
}

function shown(field: Field): string {
  return plainText(withoutStruck(field.text)).slice(0, 80);
}
