import {
  BREAKERS,
  BREAKERS_AFTER_LAST,
  COLLECTIONS,
  HEADS_FIRST,
  HEADS_LAST,
  INSTRUCTIONS,
  MODIFIERS_BEFORE,
  SINGULAR_HEADS,
} from './books.ts';
import { Memo } from './memo.ts';
import { isHeadingOfField } from './field-words.ts';
import { partsOfHeading } from './heading-words.ts';
import type { ContainerWord } from './language-words.ts';
import { isStatusAt, isStatusWordAt } from './status-book.ts';

export type { ContainerWord } from './language-words.ts';

/** One part of a heading that names a container, and which of its words do not belong to the name. */
export interface ContainerPart {
  readonly container: ContainerWord;
  readonly words: readonly string[];
  readonly headStart: number;
  readonly headEnd: number;
  /** Whether the noun is qualified by a collection noun or a status ("decision log", "open decisions"). */
  readonly isQualified: boolean;
}

const MAX_WORDS = 14;
const MAX_HEAD_WORDS = 12;
const MAX_BEFORE_FIRST_HEAD = 3;

/** Which container wins when the parts of a heading name several ("Risk register and open decisions"). */
const PRECEDENCE: readonly ContainerWord[] = [
  'decisions',
  'questions',
  'confirmations',
  'deferrals',
  'stances',
  'actions',
  'contradictions',
  'lessons',
  'gaps',
  'assumptions',
  'options',
  'ideas',
  'risks',
  'legend',
  'rules',
  'plan',
  'metadata',
];

/** What may hold items under a heading that opens with an id; anything else there is the title of an item. */
const HELD_UNDER_ID: ReadonlySet<ContainerWord> = new Set([
  'decisions',
  'questions',
  'confirmations',
  'deferrals',
  'stances',
]);

/** Containers whose nouns also end titles of items ("Password policy", "Rollout plan"). */
const GUARDED: ReadonlySet<ContainerWord> = new Set(['rules', 'legend', 'metadata', 'plan', 'stances']);

/** Containers that one singular noun names when it is all a heading says: "Template", "Process", "Reference". */
const STANDS_ALONE: ReadonlySet<ContainerWord | 'none'> = new Set(['rules', 'legend', 'metadata']);

/**
 * What a document title or a section heading says it holds, by its head noun: "Open decisions register" holds decisions,
 * "Decision criteria" and "Required prototypes before decisions" do not. Undefined when it names no container, as the
 * heading of an item does.
 */
export function containerOfHeading(title: string): ContainerWord | undefined {
  return containerPartsOf(title)[0]?.container;
}

/** Words that call the register itself, or what is in it, by no other name. */
const SELF: ReadonlySet<string> = new Set(
  'entries items records log index register list eintrage liste entradas registros entrees voci wpisy записи'.split(
    ' ',
  ),
);

/** Whether a heading says no more than that entries follow: "Entries", "Log", "Einträge". */
export function namesOnlyEntries(title: string): boolean {
  const words = partsOfHeading(title).parts[0];
  return words?.length === 1 && SELF.has(words[0] as string);
}

/** The parts of a heading that name containers, the deciding one first. */
export function containerPartsOf(title: string): readonly ContainerPart[] {
  return PARTS_KNOWN.get(title);
}

const PARTS_KNOWN = new Memo(readContainerParts);

function readContainerParts(title: string): readonly ContainerPart[] {
  const { parts, opensWithId } = partsOfHeading(title);
  const found: ContainerPart[] = [];
  const opening = parts[0];
  if (opening === undefined || isInstruction(opening)) {
    return opening === undefined ? [] : instructionParts(opening);
  }
  for (const words of parts) {
    const part = words.length > MAX_WORDS || isInstruction(words) ? undefined : containerPart(words);
    if (part !== undefined && (!opensWithId || isHeldUnderId(part))) found.push(part);
  }
  return found.toSorted((left, right) => PRECEDENCE.indexOf(left.container) - PRECEDENCE.indexOf(right.container));
}

/** Whether a word that only introduces a qualification ("of", "before") starts at a position. */
export function isBreakerAt(words: readonly string[], index: number): boolean {
  return BREAKERS.matchAt(words, index) !== undefined;
}

/** Whether exactly so many words at a position are a noun that names one item ("decision"). */
export function isHeadNounAt(words: readonly string[], at: number, length: number): boolean {
  return SINGULAR_HEADS.matchAt(words, at)?.length === length;
}

/** "How to use this register" explains; any other sentence ("Record architecture decisions") holds nothing. */
function instructionParts(words: readonly string[]): readonly ContainerPart[] {
  const match = HEADS_LAST.matchAt(words, 0) ?? HEADS_FIRST.matchAt(words, 0);
  if (match?.value !== 'rules') return [];
  return [{ container: 'rules', words, headStart: 0, headEnd: match.length, isQualified: false }];
}

function isInstruction(words: readonly string[]): boolean {
  const match = INSTRUCTIONS.matchAt(words, 0);
  if (match === undefined) return false;
  // "Record of decisions" is a thing, "Record decisions" an instruction.
  const isThing = COLLECTIONS.matchAt(words, 0) !== undefined && BREAKERS.matchAt(words, match.length) !== undefined;
  return !isThing;
}

function isHeldUnderId(part: ContainerPart): boolean {
  return HELD_UNDER_ID.has(part.container) && (part.isQualified || isShortPlural(part));
}

/** "MP-E8 Build history: operator decisions": no item is called so. */
function isShortPlural({ words, headStart, headEnd }: ContainerPart): boolean {
  return words.length <= 3 && SINGULAR_HEADS.matchAt(words, headStart)?.length !== headEnd - headStart;
}

function containerPart(words: readonly string[]): ContainerPart | undefined {
  const last = withHeadLast(words);
  if (last === 'none') return undefined;
  return last ?? withHeadFirst(words);
}

/** Head at the end of its phrase: "Open *decisions* required before launch", "Log of *decisions*". */
function withHeadLast(words: readonly string[]): ContainerPart | 'none' | undefined {
  let start = 0;
  for (let end = 1; end <= words.length; end += 1) {
    if (end < words.length && BREAKERS.matchAt(words, end) === undefined) continue;
    const head = headWithin(words, start, end);
    if (head !== undefined) return head;
    if (COLLECTIONS.lengthAtEnd(words.slice(start, end), 2) === 0) return undefined;
    start = end;
  }
  return undefined;
}

/** The head at the end of a phrase or, failing that, before the first status word after it ("decisions locked"). */
function headWithin(words: readonly string[], start: number, end: number): ContainerPart | 'none' | undefined {
  const head = headEndingAt(words, end);
  if (head !== undefined) return head;
  for (let at = start + 1; at < end; at += 1) {
    if (!isStatusWordAt(words, at)) continue;
    const earlier = headEndingAt(words, at);
    if (earlier !== undefined) return earlier;
  }
  return undefined;
}

function headEndingAt(words: readonly string[], end: number): ContainerPart | 'none' | undefined {
  let headEnd = end;
  while (headEnd > 0) {
    for (let start = Math.max(0, headEnd - MAX_HEAD_WORDS); start < headEnd; start += 1) {
      const match = HEADS_LAST.matchAt(words, start);
      if (match?.length !== headEnd - start) continue;
      if (match.value === 'none') return 'none';
      const isSingular = SINGULAR_HEADS.matchAt(words, start)?.length === match.length;
      const isCollected = headEnd < end;
      const isAlone = words.length === match.length && STANDS_ALONE.has(match.value);
      const isNamed = isCollected || isAlone || (GUARDED.has(match.value) && start > 0);
      if (isSingular && !isNamed && !isOneOpenItem(words, start, end)) return undefined;
      if (!isPlainlyNamed(match.value, words, start)) continue;
      const isQualified = isCollected || (!isSingular && hasStatusBeside(words, start, end));
      return { container: match.value, words, headStart: start, headEnd: end, isQualified };
    }
    const peeled = COLLECTIONS.lengthAtEnd(words.slice(0, headEnd), 3);
    if (peeled === 0) return undefined;
    headEnd -= peeled;
  }
  return undefined;
}

/** Before a guarded noun only words of our own field may stand: "Resolution process", not "Checkout process". */
function isPlainlyNamed(container: ContainerWord, words: readonly string[], start: number): boolean {
  if (!GUARDED.has(container)) return true;
  let index = 0;
  while (index < start) {
    const known =
      HEADS_LAST.matchAt(words, index) ??
      HEADS_FIRST.matchAt(words, index) ??
      COLLECTIONS.matchAt(words, index) ??
      MODIFIERS_BEFORE.matchAt(words, index) ??
      BREAKERS.matchAt(words, index);
    if (known === undefined && !isStatusWordAt(words, index)) return false;
    index += known?.length ?? 1;
  }
  return true;
}

/** Head at the beginning: "Registro de *decisiones* ya cerradas". */
function withHeadFirst(words: readonly string[]): ContainerPart | undefined {
  let index = 0;
  let isCollected = false;
  for (;;) {
    const collection = HEADS_FIRST.matchAt(words, index) === undefined ? COLLECTIONS.matchAt(words, index) : undefined;
    if (collection === undefined) break;
    isCollected = true;
    index += collection.length;
    index += BREAKERS.matchAt(words, index)?.length ?? 0;
  }
  for (let start = index; start <= index + MAX_BEFORE_FIRST_HEAD && start < words.length; start += 1) {
    const match = HEADS_FIRST.matchAt(words, start);
    if (match !== undefined) {
      if (match.value === 'none') return undefined;
      const headEnd = start + match.length;
      const isSingular = SINGULAR_HEADS.matchAt(words, start)?.length === match.length;
      if (isSingular && !isCollected && !isOneOpenItem(words, start, headEnd)) return undefined;
      if (!isPlainlyNamed(match.value, words, start)) return undefined;
      if (!mayFollowHead(words, start, headEnd) || isQualifiedInEnglish(words, start)) return undefined;
      const isQualified = isCollected || (!isSingular && hasStatusBeside(words, start, headEnd));
      return { container: match.value, words, headStart: start, headEnd, isQualified };
    }
    if (BREAKERS.matchAt(words, start) !== undefined && !isStatusAt(words, start)) return undefined;
  }
  return undefined;
}

/** A word spelled as an English one ("decisions", "options") needs a known word after it to count in another language. */
function mayFollowHead(words: readonly string[], start: number, end: number): boolean {
  if (end === words.length) return true;
  const isEnglishToo = HEADS_LAST.matchAt(words, start) !== undefined;
  if (!isEnglishToo) return true;
  return (
    isStatusWordAt(words, end) ||
    BREAKERS.matchAt(words, end) !== undefined ||
    MODIFIERS_BEFORE.matchAt(words, end) !== undefined
  );
}

/** "Summary for the decision" was read as English already; it is no head of another language that spells it alike. */
function isQualifiedInEnglish(words: readonly string[], start: number): boolean {
  if (HEADS_LAST.matchAt(words, start) === undefined) return false;
  const before = words.slice(0, start);
  return before.includes('the') || before.some((_, index) => BREAKERS_AFTER_LAST.matchAt(words, index) !== undefined);
}

/** "Open decision" heads a section with items; "Proposed decision" is a section of one item. */
function isOneOpenItem(words: readonly string[], start: number, end: number): boolean {
  return hasStatusBeside(words, start, end) && !isHeadingOfField(words);
}

function hasStatusBefore(words: readonly string[], end: number): boolean {
  for (let index = 0; index < end; index += 1) if (isStatusAt(words, index)) return true;
  return false;
}

function hasStatusBeside(words: readonly string[], start: number, end: number): boolean {
  return hasStatusBefore(words, start) || (end < words.length && isStatusAt(words, end));
}
