import { idFamily } from '../model/item-id.ts';
import { fieldsForLabel } from '../vocabulary/field-words.ts';
import { isUndated } from '../vocabulary/value-words.ts';
import { namesLog } from '../vocabulary/log-words.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import { isRow, type Entry } from './entry.ts';
import { senseOfFamily } from './id-family.ts';
import { sectionChain, type Section } from './headings/outline.ts';
import type { ReadContext } from './read-context.ts';

/**
 * Whether the sections of a decision log tell decisions that were taken: none has a status, and most say what was decided, or
 * all are records such as `ADR-004`. The few that do not say so are decided like the others.
 */
export function logsDecisions(context: ReadContext, groups: readonly (readonly Entry[])[]): boolean {
  let told = 0;
  let records = 0;
  let all = 0;
  for (const [first] of groups) {
    if (first === undefined || !isSection(first)) continue;
    if (first.field('status') !== undefined) return false;
    all++;
    const outcome = first.field('outcome');
    if (outcome !== undefined && !isUndated(outcome.text)) told++;
    else if (first.id !== undefined && senseOfFamily(idFamily(first.id)) === 'record' && !isAsked(first)) records++;
  }
  return all >= 4 && (told * 2 > all || told + records === all) && context.documentContainer() === 'decisions';
}

/** Whether an entry is a section rather than a row or a list item. */
export function isSection(entry: Entry): boolean {
  return entry.dialect === 'heading-per-decision' || entry.dialect === 'prose';
}

/** A row that gives the reasons for a decision, and nothing that one still to be taken has: options, a default, a date. */
export function givesReasons(entry: Entry): boolean {
  if (!isRow(entry) || isAsked(entry)) return false;
  if (entry.field('rationale') !== undefined) return true;
  const title = entry.field('title');
  return title !== undefined && fieldsForLabel(title.label, 'column').includes('rationale');
}

/** Sections of a decision log in whose list at least one entry says who decided it, when, or how it stands now. */
export function loggedLists(context: ReadContext, groups: readonly (readonly Entry[])[]): ReadonlySet<number> {
  const sections = new Set<number>();
  for (const [first] of groups)
    if (first !== undefined && isListed(first) && isTold(first)) sections.add(first.section);
  return new Set([...sections].filter((section) => isLog(context, section)));
}

/** Whether an entry of such a list is decided like the others: it does not ask, waits for no owner and has no box. */
export function isDecidedInList(context: ReadContext, entry: Entry, logged: ReadonlySet<number>): boolean {
  if (!logged.has(entry.section) || isAsked(entry)) return false;
  const opening = context.outline.text.slice(entry.start, entry.start + 12);
  return !/^[-*+•]\s{1,4}\[[ xX]\]/.test(opening) && !/[?？]\s*$/.test(entry.field('title')?.text ?? '');
}

function isListed(entry: Entry): boolean {
  return !isRow(entry) && !isSection(entry) && entry.kind === 'decision';
}

function isTold(entry: Entry): boolean {
  const status = entry.field('status');
  if (status === undefined) return entry.field('decider') !== undefined || entry.field('decidedOn') !== undefined;
  const meaning = readStatus(status.text);
  return meaning !== undefined && meaning.status !== 'open' && meaning.status !== 'proposed';
}

function isLog(context: ReadContext, section: number): boolean {
  for (const at of sectionChain(context.outline, context.outline.sections[section] as Section)) {
    const container = context.ownContainer(at);
    if (container !== undefined) return container === 'decisions' && namesLog(at.title);
  }
  return false;
}

const ASKED = ['question', 'options', 'recommendation', 'default', 'due', 'owner'] as const;

function isAsked(entry: Entry): boolean {
  return ASKED.some((name) => entry.field(name) !== undefined);
}
