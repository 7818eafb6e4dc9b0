import { createFinding } from '../../findings/finding.ts';
import { foldId, isPlaceholderId } from '../../model/item-id.ts';
import { containerOfHeading } from '../../vocabulary/container-words.ts';
import { isUndated } from '../../vocabulary/value-words.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { checkDates } from './check-dates.ts';
import { plainText } from '../inline/inline-text.ts';
import type { Item } from '../item.ts';
import { leftOvers } from '../parse-report.ts';
import type { ReadContext } from '../read-context.ts';
import type { DocumentReading } from '../document-reading.ts';

/** Findings about the items of a document as a whole: names, dates, counts, columns, and what was left over. */
export function checkItems(context: ReadContext, reading: DocumentReading): void {
  reportLookAlikes(context, reading.items);
  reportPlaceholders(context, reading);
  checkDates(context, reading.items, reading.header.fields);
  reportColumns(context, reading);
  reportCount(context, reading);
  reportLeftOvers(context, reading);
}

function reportLookAlikes(context: ReadContext, items: readonly Item[]): void {
  if (areUniform(items)) return;
  const seen = new Map<string, Item>();
  for (const item of items) {
    if (item.id === undefined || item.key !== item.id) continue;
    const folded = foldId(item.id.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1'));
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, item);
    else if (other.id !== item.id && other.id !== undefined) {
      const data = { id: item.id, other: other.id, otherLine: other.line, difference: differenceOf(item.id, other.id) };
      const { start, end } = item.defining;
      const related = [{ ...context.at(other.defining.start, other.defining.end), label: 'the other one' }];
      context.findings.push(
        createFinding('identity/look-alike-id', 'differsIn', data, {
          location: context.at(start, end),
          related,
          anchor: item.id,
        }),
      );
    }
  }
}

/**
 * Whether all identifiers are one prefix and a number, either with as many digits or without leading zeros: then different
 * ones cannot look alike.
 */
function areUniform(items: readonly Item[]): boolean {
  let prefix: string | undefined;
  let length = 0;
  let isOneLength = true;
  let hasLeadingZero = false;
  for (const { id } of items) {
    if (id === undefined) continue;
    if (prefix === undefined) {
      prefix = id.slice(0, id.search(/\d*$/));
      length = id.length;
    }
    if (!id.startsWith(prefix)) return false;
    isOneLength &&= id.length === length;
    hasLeadingZero ||= id.charCodeAt(prefix.length) === 0x30;
    if (!isOneLength && hasLeadingZero) return false;
    for (let at = prefix.length; at < id.length; at++)
      if (id.charCodeAt(at) < 0x30 || id.charCodeAt(at) > 0x39) return false;
  }
  return true;
}

function differenceOf(left: string, right: string): string {
  if (left.length !== right.length) return 'zeros, hyphens or letter case';
  for (let at = 0; at < left.length; at++) {
    if (left.charAt(at) !== right.charAt(at))
      return `character ${at + 1}: ${nameOf(left.charAt(at))}, ${nameOf(right.charAt(at))}`;
  }
  return 'letter case';
}

function nameOf(char: string): string {
  if (/\d/.test(char)) return `digit ${char}`;
  const isLatin = /[A-Za-z]/.test(char);
  return isLatin ? `letter ${char}` : `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function reportPlaceholders(context: ReadContext, reading: DocumentReading): void {
  for (const item of reading.items) {
    if (item.id === undefined || !((!/\d/.test(item.id) && isUndated(item.id)) || isPlaceholderId(item.id))) continue;
    const data = { written: item.id, title: plainText(item.text('title') ?? '').slice(0, 80) };
    context.findings.push(
      createFinding('identity/placeholder-id', 'placeholder', data, {
        location: context.at(item.defining.start, item.defining.end),
      }),
    );
  }
}

function reportColumns(context: ReadContext, reading: DocumentReading): void {
  const told = new Set<string>();
  for (const plan of reading.tables) {
    for (const column of plan.columns) {
      if (column.field !== undefined || column.label === '' || told.has(column.label)) continue;
      if (fieldForLabel(column.label, 'column') !== undefined) continue;
      told.add(column.label);
      const at = reading.source.text.indexOf(column.label, plan.block.headerStart);
      const start = at === -1 || at > plan.block.headerEnd ? plan.block.headerStart : at;
      const location = context.at(start, Math.min(start + column.label.length, plan.block.headerEnd));
      context.findings.push(
        createFinding('document/unknown-column', 'column', { label: column.label, nearest: [] }, { location }),
      );
    }
  }
}

/** "Active (3 open decisions)" against what the document holds. */
function reportCount(context: ReadContext, reading: DocumentReading): void {
  const { stated } = reading.header;
  if (stated === undefined) return;
  const meaning = readStatus(stated.what);
  if (meaning === undefined) return;
  const counted = reading.items.filter((item) => item.status === meaning.status).length;
  // Both sides of an unfinished merge are read: counts say nothing before it is finished.
  if (counted === stated.count || context.findings.some(({ ruleId }) => ruleId === 'document/conflict-marker')) return;
  const data = { stated: stated.count, counted, what: stated.what };
  context.findings.push(
    createFinding('document/stale-count', 'differs', data, {
      location: context.at(stated.field.start, stated.field.end),
      anchor: stated.what,
    }),
  );
}

const MAX_LEFT_OVERS = 50;

function reportLeftOvers(context: ReadContext, reading: DocumentReading): void {
  const { text, lines } = reading.source;
  let told = 0;
  for (const segment of leftOvers(reading)) {
    if (told++ >= MAX_LEFT_OVERS) break;
    const written = text.slice(segment.start, Math.min(segment.end, segment.start + 200));
    const shown = written.startsWith('<table') ? written.replace(/<[^<>]{1,80}>/g, ' ') : written;
    const excerpt = plainText(shown).slice(0, 60);
    const count = lines.lineAt(segment.end) - lines.lineAt(segment.start) + 1;
    context.findings.push(
      createFinding(
        'document/not-understood',
        'fragment',
        { excerpt, lines: count },
        { location: context.at(segment.start, segment.end) },
      ),
    );
  }
  reportEmptyRegister(context, reading);
}

/** A document whose title says that it holds decisions, and in which none was found although it has tables or lists. */
function reportEmptyRegister(context: ReadContext, reading: DocumentReading): void {
  if (reading.items.length > 0 || reading.header.title === undefined) return;
  const container = containerOfHeading(reading.header.title);
  if (container !== 'decisions' && container !== 'questions') return;
  const table = reading.outline.blocks.find((block) => block.type === 'table');
  if (table === undefined) return;
  const excerpt = plainText(reading.source.text.slice(table.start, Math.min(table.end, table.start + 200))).slice(
    0,
    60,
  );
  context.findings.push(
    createFinding(
      'document/not-understood',
      'fragment',
      { excerpt, lines: 1 },
      { location: context.at(table.start, table.end) },
    ),
  );
}
