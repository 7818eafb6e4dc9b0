import { createFinding } from '../findings/finding.ts';
import type { ItemKind } from '../model/item-kind.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import type { StatusMeaning } from '../model/status.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { likeness } from '../vocabulary/title-likeness.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import { joinClosingLog } from './status/closing-log.ts';
import { givesReasons, isDecidedInList, isSection, loggedLists, logsDecisions } from './decision-log.ts';
import { isRow, type Entry } from './entry.ts';
import { plainText } from './inline/inline-text.ts';
import { Item } from './item.ts';
import type { ReadContext } from './read-context.ts';
import { repeatedStatuses } from './status/repeated-status.ts';
import { nextNumber } from './next-number.ts';
import { resolveStatus } from './status/resolve-status.ts';
import { standingBeside } from './unnumbered-beside.ts';

/**
 * Joins entries into items. Entries of one identifier are one item, the defining entry first; two defining entries of one
 * identifier that speak of different things stay two items and are reported.
 */
export function joinEntries(
  context: ReadContext,
  entries: readonly Entry[],
  legend: ReadonlyMap<string, StatusMeaning>,
): Item[] {
  const hasIdentified = entries.some(
    (entry) => entry.id !== undefined && !entry.weak && !entry.mention && DECISION_KINDS.includes(entry.kind),
  );
  const beside = hasIdentified ? standingBeside(context, entries) : undefined;
  const defined: Entry[][] = [];
  const byId = new Map<string, Entry[]>();
  const twice: Array<{ readonly first: Entry; readonly group: readonly Entry[]; readonly second: Entry }> = [];
  for (const entry of entries) {
    if (entry.weak && hasIdentified && beside?.has(entry) !== true) continue;
    const id = entry.id;
    const known = id === undefined || entry.weak ? undefined : byId.get(id);
    if (known !== undefined && (entry.mention || isSameItem(known[0] as Entry, entry))) {
      known.push(entry);
      continue;
    }
    if (entry.mention) continue;
    const group = [entry];
    if (known !== undefined && !isCountedAnew(known[0] as Entry, entry))
      twice.push({ first: known[0] as Entry, group, second: entry });
    defined.push(group);
    if (id !== undefined && known === undefined && !entry.weak) byId.set(id, group);
  }
  const groups = joinClosingLog(defined);
  for (const group of groups) putDefiningFirst(group);
  groups.sort((left, right) => (left[0] as Entry).start - (right[0] as Entry).start);
  // Where every group has an identifier of its own these are the keys already, and need not be counted.
  const isDistinct = byId.size === groups.length && groups.every(([first]) => first?.through === undefined);
  const keys = isDistinct ? undefined : new Map<string, number>();
  const isLog = logsDecisions(context, groups);
  const isRegister = context.documentContainer() === 'decisions';
  let lists: ReadonlySet<number> | undefined;
  const isLogged = (first: Entry): boolean => {
    if (isSection(first)) return isLog;
    if (isRow(first)) return isRegister && givesReasons(first);
    return isDecidedInList(context, first, (lists ??= loggedLists(context, groups)));
  };
  const items = groups.map((group) => itemOf(context, group, legend, keys, () => isLogged(group[0] as Entry)));
  for (const { first, group, second } of twice)
    reportDuplicate(context, entries, first, second, items[groups.indexOf(group as Entry[])]);
  return items;
}

/** A section that stands above the table which lists it again defines the item. */
function putDefiningFirst(group: Entry[]): void {
  const first = group[0] as Entry;
  if (group.length < 2 || !isRow(first)) return;
  const earlier = group.findIndex((entry) => entry.start < first.start && entry.dialect === 'heading-per-decision');
  if (earlier > 0) group.unshift(...group.splice(earlier, 1));
}

function itemOf(
  context: ReadContext,
  group: readonly Entry[],
  legend: ReadonlyMap<string, StatusMeaning>,
  keys: Map<string, number> | undefined,
  isLog: () => boolean,
): Item {
  const first = group[0] as Entry;
  const { source } = context.outline;
  const id =
    first.through === undefined
      ? first.id
      : `${first.id}..${/\d+[A-Za-z]?$/.exec(first.through)?.[0] ?? first.through}`;
  const base = id ?? slugKey(context, first);
  const count = (keys?.get(base) ?? 0) + 1;
  keys?.set(base, count);
  const key = count === 1 ? base : `${base}#${count}`;
  const kind = context.options.kind ?? refineKind(first);
  return new Item(source, group, id, key, kind, resolveStatus(context, group, legend, kind, key, isLog));
}

/** A row whose status calls it an assumption is one. */
function refineKind(entry: Entry): ItemKind {
  if (entry.kind !== 'decision') return entry.kind;
  const status = entry.field('status');
  if (status === undefined || status.text.length > 60 || !/assumption/i.test(status.text)) return entry.kind;
  return normalizeLabel(status.text) === 'assumption' ? 'assumption' : entry.kind;
}

/** Key of an item without identifier: the slug of its title. */
function slugKey(context: ReadContext, entry: Entry): string {
  const title = entry.field('title') ?? entry.field('question');
  const text = title?.text ?? context.outline.text.slice(entry.start, Math.min(entry.end, entry.start + 80));
  const slug = normalizeLabel(plainText(text)).replace(/\s+/g, '-').slice(0, 60).replace(/-+$/, '');
  return slug === '' ? `line-${context.outline.source.lines.lineAt(entry.start)}` : slug;
}

/** Whether a second defining entry repeats the first: another shape of the same thing, or a similar title. */
function isSameItem(first: Entry, second: Entry): boolean {
  const firstIsRow = isRow(first);
  const secondIsRow = isRow(second);
  if (firstIsRow !== secondIsRow) return true;
  // A sub-section that repeats the identifier of the section around it tells more about it.
  if (second.start >= first.start && second.end <= first.end) return true;
  if (firstIsRow && first.section === second.section) return false;
  const left = words(first);
  const right = words(second);
  if (left.size === 0 || right.size === 0) return true;
  // Two sections that each say how they stand, "Pick the pilot" and "Pick the operator", are two decisions.
  if (!firstIsRow && [first, second].every((entry) => entry.field('status') !== undefined)) {
    const [one, other] = [left, right].map((all) => new Set([...all].filter((word) => !JOINTS.has(word))));
    return likeness(one as Set<string>, other as Set<string>) >= 0.5;
  }
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared * 3 >= Math.min(left.size, right.size);
}

/** Words that titles of different decisions share. */
const JOINTS: ReadonlySet<string> = new Set(
  'the and for with from into der die das und für von mit den des une les des pour avec los las del para con per della dei uma dos das'.split(
    ' ',
  ),
);

/** Tables of several sections that each number their rows from 1 do not clash. */
function isCountedAnew(first: Entry, second: Entry): boolean {
  return isRow(first) && isRow(second) && first.section !== second.section && /^\d{1,4}$/.test(second.id as string);
}

function words(entry: Entry): Set<string> {
  return new Set(
    normalizeLabel(entry.field('title')?.text ?? '')
      .split(' ')
      .filter((word) => word.length > 2),
  );
}

function reportDuplicate(
  context: ReadContext,
  entries: readonly Entry[],
  first: Entry,
  second: Entry,
  item: Item | undefined,
): void {
  // Each side of an unfinished merge has it.
  if (context.isUnmerged) return;
  const { path, lines } = context.outline.source;
  const id = second.id as string;
  const data = {
    id,
    firstLine: lines.lineAt(first.start),
    reference: `${path}:${item?.key ?? id}`,
    free: nextNumber(
      id,
      entries.flatMap((entry) => [entry.id, entry.through]),
    ),
  };
  const related = [{ ...context.at(first.start, first.end), label: 'the first one' }];
  context.findings.push(
    createFinding('identity/duplicate-id', 'sameRegister', data, {
      location: context.at(second.start, second.end),
      related,
      anchor: second.id as string,
    }),
  );
}

/** Two places that give one item different statuses: reported, with the reading chosen. */
export function reportContradictions(context: ReadContext, item: Item): void {
  const chosen = item.standing.field;
  if (chosen === undefined || item.standing.inferred) return;
  const [first, ...later] = item.entries;
  const others = later.map((entry) => entry.field('status')).filter((field) => field !== undefined);
  if (first !== undefined) others.push(...repeatedStatuses(context.outline, first, chosen));
  for (const other of others) {
    if (other.start === chosen.start) continue;
    const reading = readStatus(other.text);
    // What can be read as the same is no contradiction: "Resolved" and "Resolved, pending sign-off".
    if (reading === undefined || reading.status === item.status || reading.doubt?.other === item.status) continue;
    const data = {
      id: item.key,
      field: 'status',
      chosen: chosen.text.slice(0, 80),
      other: other.text.slice(0, 80),
      otherLine: context.outline.source.lines.lineAt(other.start),
      because: 'the first place that defines the item counts',
    };
    const related = [{ ...context.at(other.start, other.end), label: 'the other value' }];
    context.findings.push(
      createFinding('document/contradiction', 'twoValues', data, {
        location: context.at(chosen.start, chosen.end),
        related,
        anchor: `${item.key} status`,
      }),
    );
  }
}
