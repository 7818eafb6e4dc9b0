import type { FieldName } from '../model/field-name.ts';
import type { StatusMeaning } from '../model/status.ts';
import { containerPartsOf, isBreakerAt, isHeadNounAt } from './container-words.ts';
import type { ContainerPart } from './container-words.ts';
import { fieldForLabel } from './field-words.ts';
import { partsOfHeading } from './heading-words.ts';
import type { ContainerWord, StatusClass } from './language-words.ts';
import { HEADING_STATUSES, STATUSES, type StatusWord } from './books.ts';
import { leadingMark, meaningOf } from './status-marks.ts';

const HOLDS_NO_ITEMS: ReadonlySet<ContainerWord> = new Set(['legend', 'rules', 'metadata', 'plan']);

/** How far after the noun its status may stand: "Decisiones de ingeniería ya *cerradas*". */
const MAX_AFTER_HEAD = 6;
const NEGATION_REACH = 3;
/** Words that say when rather than what: the status behind them counts. */
const NOW: ReadonlySet<string> = new Set(['current', 'present']);
/** Fields whose words are statuses first when they stand alone as a heading ("Superseded", "Blocked"). */
const STATUS_FIELDS: ReadonlySet<FieldName> = new Set(['supersededBy', 'decidedOn', 'blocks', 'dependsOn']);

/**
 * The canonical status that a document title or a section heading gives to the items under it: "Open decisions",
 * "Closed decision register", "Already locked". Only words that qualify the container count, so a heading that merely
 * contains such a word answers undefined, and so do rules, legends and plans.
 */
export function statusOfHeading(title: string): StatusMeaning | undefined {
  const containers = containerPartsOf(title);
  const main = containers[0];
  if (main === undefined) return statusOfBareHeading(title);
  if (HOLDS_NO_ITEMS.has(main.container)) return undefined;
  for (const part of containers) {
    if (part.container !== main.container) break;
    const status = statusBesideHead(part);
    if (status !== undefined) return withLock(title, meaningOf(status));
  }
  const others = statusInOtherParts(title, main);
  return others ?? leadingMark(title)?.meaning;
}

/** "Decisions taken (locked)": the remark says more than the status. */
function withLock(title: string, meaning: StatusMeaning): StatusMeaning {
  if (meaning.status !== 'accepted' || meaning.locked) return meaning;
  const isLocked = partsOfHeading(title).asides.some((words) => statusWhenNothingElse(words) === 'locked');
  return isLocked ? meaningOf('locked') : meaning;
}

/** A heading that is nothing but a status: "Aperte", "Already decided (12)". */
function statusOfBareHeading(title: string): StatusMeaning | undefined {
  const { parts, opensWithId } = partsOfHeading(title);
  const first = parts[0];
  if (first === undefined || opensWithId || namesField(title)) return undefined;
  const status = statusWhenNothingElse(first);
  return status === undefined ? undefined : meaningOf(status);
}

/** "Decisions (closed)": the status stands in a part of its own. */
function statusInOtherParts(title: string, main: ContainerPart): StatusMeaning | undefined {
  const { parts, asides } = partsOfHeading(title);
  for (const words of [...parts, ...asides]) {
    if (words.join(' ') === main.words.join(' ')) continue;
    const status = statusWhenNothingElse(words);
    if (status !== undefined) return meaningOf(status);
  }
  return undefined;
}

/** "Recommendation" and "Proposal" are sections of one item, although the words also are statuses. */
function namesField(title: string): boolean {
  const field = fieldForLabel(title, 'heading');
  return field !== undefined && !STATUS_FIELDS.has(field);
}

function statusBesideHead(part: ContainerPart): StatusClass | undefined {
  const { words, headStart, headEnd } = part;
  return (
    statusAmong(words.slice(0, headStart)) ??
    statusAmong(words.slice(headEnd, headEnd + MAX_AFTER_HEAD)) ??
    statusAmong(words.slice(0, headEnd))
  );
}

/**
 * The first status among words beside a container noun; short words are too common to count there. A head noun that is also a
 * status (결정, "decision" and "decided") counts as a noun.
 */
function statusAmong(words: readonly string[]): StatusClass | undefined {
  let negatedUntil = -1;
  for (let index = 0; index < words.length;) {
    const special = HEADING_STATUSES.matchAt(words, index);
    const match = STATUSES.matchAt(words, index);
    const length = special?.length ?? 0;
    if (special !== undefined && length >= (match?.length ?? 0)) {
      // "Current open questions" are open, "current decisions" are taken.
      const next = STATUSES.matchAt(words, index + length);
      const isOpenBehind = special.value === 'accepted' && next?.value.role === 'open' && !next.value.isShort;
      if (index >= negatedUntil && !(isOpenBehind && NOW.has(words[index] as string))) return special.value;
      index += length;
      continue;
    }
    const isNoun = match?.value.role === 'accepted' && isHeadNounAt(words, index, match.length);
    if (match === undefined || isNoun) {
      index += match?.length ?? 1;
      continue;
    }
    const status = statusOfRole(match.value, index < negatedUntil);
    if (status !== undefined) return status;
    index += match.length;
    if (match.value.role === 'negation') negatedUntil = index + NEGATION_REACH;
  }
  return undefined;
}

function statusOfRole({ role, isShort }: StatusWord, isNegated: boolean): StatusClass | undefined {
  if (isShort || role === 'negation' || role === 'intensifier' || role === 'partial') return undefined;
  if (!isNegated) return role;
  return role === 'accepted' || role === 'locked' || role === 'proposed' ? 'open' : undefined;
}

function statusWhenNothingElse(words: readonly string[]): StatusClass | undefined {
  let found: StatusClass | undefined;
  let isNegated = false;
  for (let index = 0; index < words.length;) {
    const match = STATUSES.matchAt(words, index);
    if (match === undefined) {
      if (found !== undefined && isBreakerAt(words, index)) break;
      return undefined;
    }
    const { role, isShort } = match.value;
    if (role === 'negation') isNegated = true;
    else if (role !== 'intensifier' && role !== 'partial') {
      if (isShort && match.length < words.length) return undefined;
      found ??= role;
    }
    index += match.length;
  }
  if (found === undefined || !isNegated) return found;
  return found === 'accepted' || found === 'locked' || found === 'proposed' ? 'open' : undefined;
}
