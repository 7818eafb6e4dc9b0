import { LetterPattern } from '../../model/letter-pattern.ts';
import { idFamily } from '../../model/item-id.ts';
import { isWeekOfYear } from './calendar-week.ts';
import { readIdReferences } from '../references/id-references.ts';
import type { Quote } from '../prose/span.ts';
import { findCues, tokenize, type Cue, type TokenRun } from '../prose/tokens.ts';
import { PLAN_FAMILIES, PLAN_NOUNS, PLAN_STAGES, type PlanNodeKind, type PlanStage } from '../words/plan-words.ts';

/** A node of a plan as a text mentions it: `M1`, `Phase 2`, `WS3 (registry) design`, "retirement gate". */
export interface PlanNode extends Quote {
  readonly kind: PlanNodeKind;
  /** Identifier, or noun and number with a capital (`Phase 2`), or the words of a node that has no number. */
  readonly id: string;
  readonly stage: PlanStage | undefined;
  /** What the brackets behind it say. */
  readonly title: string | undefined;
  /** True for `Phase 3+`: this node and all later ones. */
  readonly isOpenEnded: boolean;
  /** End of the noun and number alone, without brackets and stage. */
  readonly nameEnd: number;
}

const NUMBER =
  /^[ \u00a0#-]{0,2}(v?(?:[A-Z]-?)?\d{1,3}[a-z]?(?:\.\d{1,3}){0,2}|[A-Z](?![\p{L}\p{N}]))(\+)?(?![\p{L}])/u;
const MORE =
  /^(?:\s?(\/|,|&|\+|and|und|y|e|et|i|и|và|–|-|\.\.|…|through|to|bis)\s?(?:\p{Lu}\p{L}{2,11} )?)(\d{1,3}[a-z]?)(\+)?(?![\p{L}\p{N}]|\.\d)/u;
const RANGE_MARKS = new Set(['–', '-', '..', '…', 'through', 'to', 'bis']);

/** A number, or a capital that ends a word: without one of these a text names no node by a number or identifier. */
const MAY_NUMBER = new LetterPattern(/\d|[A-Z](?![\p{L}\p{N}])/u);

/** Every node of a plan that a range mentions with a number or identifier, in order; lists and ranges spelled out. */
export function readPlanNodes(text: string, start: number, end: number): PlanNode[] {
  if (!MAY_NUMBER.test(text.slice(start, end))) return [];
  const run = tokenize(text, start, end);
  const numbered = findCues(PLAN_NOUNS, run).flatMap((cue) => numberedNodes(text, cue, end));
  const byId = readIdReferences(text, start, end).flatMap((reference) => {
    const kind = PLAN_FAMILIES.get(idFamily(reference.ids[0] as string));
    if (kind === undefined || isWeekOfYear(text, reference)) return [];
    const isOpenEnded = text.charAt(reference.end) === '+';
    return reference.ids.map((id) => ({
      kind,
      id,
      isOpenEnded,
      start: reference.start,
      end: reference.end + (isOpenEnded ? 1 : 0),
    }));
  });
  return [...group(numbered), ...group(byId)]
    .toSorted((left, right) => left.start - right.start)
    .reduce<{ last: number; kept: Group[] }>(
      (state, next) => (next.start < state.last ? state : { last: next.end, kept: pushed(state.kept, next) }),
      { last: -1, kept: [] },
    )
    .kept.flatMap((found) => withSurroundings(text, found, end));
}

/** Nodes that a range names by a noun alone: "retirement gate", "pilot launch". The words before the noun belong to it. */
export function readNamedNodes(text: string, start: number, end: number): PlanNode[] {
  const run = tokenize(text, start, end);
  return findCues(PLAN_NOUNS, run).flatMap((cue) => namedNode(text, run, cue) ?? []);
}

/** Nodes with a number first, then those that only have a name and stand elsewhere. */
export function readAllNodes(text: string, start: number, end: number): PlanNode[] {
  const numbered = readPlanNodes(text, start, end);
  const all: PlanNode[] = [];
  let next = 0;
  for (const named of readNamedNodes(text, start, end)) {
    while (next < numbered.length && (numbered[next] as PlanNode).start < named.end)
      all.push(numbered[next++] as PlanNode);
    if ((all.at(-1)?.end ?? -1) <= named.start) all.push(named);
  }
  return [...all, ...numbered.slice(next)];
}

interface Raw {
  readonly kind: PlanNodeKind;
  readonly id: string;
  readonly isOpenEnded: boolean;
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Raw[];
}

function pushed(groups: Group[], next: Group): Group[] {
  groups.push(next);
  return groups;
}

function group(nodes: readonly Raw[]): Group[] {
  const groups: Array<{ start: number; end: number; nodes: Raw[] }> = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (last !== undefined && last.start === node.start) {
      last.nodes.push(node);
      last.end = Math.max(last.end, node.end);
    } else groups.push({ start: node.start, end: node.end, nodes: [node] });
  }
  return groups;
}

function numberedNodes(text: string, cue: Cue<PlanNodeKind>, end: number): Raw[] {
  const first = NUMBER.exec(text.slice(cue.end, Math.min(end, cue.end + 16)));
  if (first === null) return [];
  const noun = text.slice(cue.start, cue.end).replace(/s$/, '');
  const name = (number: string): string => `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${number}`;
  const numbers = [{ number: first[1] as string, isOpenEnded: first[2] !== undefined }];
  let stop = cue.end + first[0].length;
  for (let count = 0; count < 30; count++) {
    const more = MORE.exec(text.slice(stop, Math.min(end, stop + 16)));
    if (more === null) break;
    const previous = Number((numbers.at(-1) as { number: string }).number);
    const next = Number(more[2]);
    if (RANGE_MARKS.has(more[1] as string)) {
      if (!(next > previous && next - previous < 100)) break;
      for (let number = previous + 1; number < next; number++)
        numbers.push({ number: String(number), isOpenEnded: false });
    }
    numbers.push({ number: more[2] as string, isOpenEnded: more[3] !== undefined });
    stop += more[0].length;
  }
  return numbers.map(({ number, isOpenEnded }) => ({
    kind: cue.value,
    id: /^[A-Z]-?\d/.test(number) ? number : name(number),
    isOpenEnded,
    start: cue.start,
    end: stop,
  }));
}

const LETTER_NEAR = new LetterPattern(/^[\s-]{0,2}\p{L}/u);

/** Brackets right behind a mention are its title, a stage word behind them its stage; both hold for a whole list. */
function withSurroundings(text: string, found: Group, end: number): PlanNode[] {
  let at = found.end;
  const bracket = /^\s?\(([^()\n]{2,120})\)/.exec(text.slice(at, Math.min(end, at + 130)));
  if (bracket !== null) at += bracket[0].length;
  const run = tokenize(text, at, Math.min(end, at + 40));
  const stage = LETTER_NEAR.test(text.slice(at, at + 3)) ? PLAN_STAGES.matchAt(run.words, 0) : undefined;
  const stop = stage === undefined ? found.end : (run.spans[stage.length - 1]?.end ?? found.end);
  return found.nodes.map((node) => ({
    kind: node.kind,
    id: node.id,
    stage: stage?.value,
    title: bracket?.[1],
    isOpenEnded: node.isOpenEnded,
    nameEnd: found.end,
    start: found.start,
    end: stop,
    text: text.slice(found.start, stop),
  }));
}

function namedNode(text: string, run: TokenRun, cue: Cue<PlanNodeKind>): PlanNode | undefined {
  if (cue.value === 'phase' || cue.value === 'other') return undefined;
  const before = run.spans[cue.from - 1];
  const isCompound = cue.to - cue.from > 1 || text.slice(cue.start, cue.end).includes(' ');
  const hasName =
    before !== undefined &&
    /^[ \u00a0-]$/.test(text.slice(before.end, cue.start)) &&
    isContentWord(run.words[cue.from - 1] as string);
  if (!isCompound && !hasName) return undefined;
  const from = hasName ? before.start : cue.start;
  const shown = text.slice(from, cue.end);
  return {
    kind: cue.value,
    id: shown,
    stage: undefined,
    title: undefined,
    isOpenEnded: false,
    nameEnd: cue.end,
    start: from,
    end: cue.end,
    text: shown,
  };
}

const FUNCTION_WORDS = new Set(
  'the a an this that these those our its their any each every all no of in on at by for to and or per as is are be will must may can before after der die das ein eine el la los las un una o os as le les il lo gli'.split(
    ' ',
  ),
);

function isContentWord(word: string): boolean {
  return !FUNCTION_WORDS.has(word) && !/^\d+$/.test(word);
}
