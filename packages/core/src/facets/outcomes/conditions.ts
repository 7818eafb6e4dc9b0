import type { FieldName } from '../../model/field-name.ts';
import type { Prose } from '../prose/item-prose.ts';
import { readPlanNodes, type PlanNode } from '../plans/plan-nodes.ts';
import { clausesOf } from '../prose/prose-clauses.ts';
import { quote, quoteBare, type Quote, type Span } from '../prose/span.ts';
import { findCues, type Cue } from '../prose/tokens.ts';
import { CONDITION_WORDS, type ConditionRole } from '../words/condition-words.ts';

/** A condition under which the decision is looked at again. */
export interface ReopenCondition extends Quote {
  readonly condition: string;
  readonly how: 'unless' | 'reopen';
}

/** Until when something is put off: a condition, a node of the plan where it belongs, or both. */
export interface Deferral extends Quote {
  readonly until: string | undefined;
  readonly home: PlanNode | undefined;
}

/** A part of a decision that holds for a while only. */
export interface ExpiringScope extends Quote {
  /** While what it holds; undefined where the text only says that it is temporary. */
  readonly during: string | undefined;
}

/** What the words of an item say about conditions and passing time. */
export interface Conditions {
  readonly reopen: readonly ReopenCondition[];
  readonly deferrals: readonly Deferral[];
  readonly expiring: readonly ExpiringScope[];
}

const DECIDING: ReadonlySet<FieldName> = new Set(['default', 'outcome', 'recommendation', 'constraints', 'rollback']);

/** Reads conditions from every field and paragraph of an item, options left out. */
export function readConditions(text: string, prose: readonly Prose[]): Conditions {
  const reopen: ReopenCondition[] = [];
  const deferrals: Deferral[] = [];
  const expiring: ExpiringScope[] = [];
  for (const piece of prose) {
    if (piece.isInOption || piece.isInherited) continue;
    if (piece.field === 'reopen')
      reopen.push({
        ...quote(text, piece.start, piece.end),
        condition: quoteBare(text, piece.start, piece.end).text,
        how: 'reopen',
      });
    for (const clause of clausesOf(text, piece)) {
      const cues = findCues(CONDITION_WORDS, clause.run);
      if (cues.length === 0) continue;
      const again = piece.field === 'reopen' ? undefined : reopenIn(text, clause, cues);
      if (again !== undefined) reopen.push(again);
      const put = deferralIn(text, clause, cues);
      if (put !== undefined) deferrals.push(put);
      const passing = expiringIn(text, clause, cues, piece.field);
      if (passing !== undefined) expiring.push(passing);
    }
  }
  return { reopen, deferrals, expiring };
}

type Cues = ReadonlyArray<Cue<ConditionRole>>;

function reopenIn(text: string, clause: Span, cues: Cues): ReopenCondition | undefined {
  const unless = cues.find((cue) => cue.value === 'unless');
  if (unless !== undefined) return conditionBehind(text, clause, unless.end, 'unless');
  const again = cues.findIndex((cue) => cue.value === 'reopen');
  if (again === -1) return undefined;
  const when =
    /\s(?:if|when|once|after|wenn|falls|sobald|si|cuando|se|quando|quand|lorsque|jeśli|gdy|если|когда|nếu|khi)\s/iu.exec(
      text.slice((cues[again] as Cue<ConditionRole>).end, clause.end),
    );
  return when === null
    ? undefined
    : conditionBehind(text, clause, (cues[again] as Cue<ConditionRole>).end + when.index + when[0].length, 'reopen');
}

function conditionBehind(
  text: string,
  clause: Span,
  from: number,
  how: ReopenCondition['how'],
): ReopenCondition | undefined {
  const condition = quoteBare(text, from, clause.end);
  return condition.text === ''
    ? undefined
    : { ...quote(text, clause.start, clause.end), condition: condition.text, how };
}

/** `defer until a second strategy is wanted`, `Phase 7 task`, `Phase 4 is the natural home`. */
function deferralIn(text: string, clause: Span, cues: Cues): Deferral | undefined {
  const home = cues.find((cue) => cue.value === 'home');
  const node = home === undefined ? undefined : readPlanNodes(text, clause.start, home.start).at(-1);
  const isHome =
    node !== undefined &&
    home !== undefined &&
    /^\+?\s?(?:\([^()]{0,80}\)\s?)?(?:is|are|wird|es|é|est|è|to|jest)?(?:\s(?:the|a|die|la|le|il|o))?\s?$/iu.test(
      text.slice(node.end, home.start),
    );
  const defer = cues.find((cue) => cue.value === 'defer');
  const until = defer === undefined ? undefined : cues.find((cue) => cue.value === 'until' && cue.start > defer.start);
  const condition = until === undefined ? undefined : quoteBare(text, until.end, clause.end).text;
  if (!isHome && condition === undefined) return undefined;
  return { ...quote(text, clause.start, clause.end), until: condition, home: isHome ? node : undefined };
}

function expiringIn(text: string, clause: Span, cues: Cues, field: FieldName | undefined): ExpiringScope | undefined {
  const during = cues.find((cue) => cue.value === 'only-during');
  // In running text "temporary" mostly describes something else; in what is decided it is a limit.
  const isTemporary = field !== undefined && DECIDING.has(field) && cues.some((cue) => cue.value === 'temporary');
  if (during === undefined && !isTemporary) return undefined;
  const scope = during === undefined ? '' : quoteBare(text, during.end, clause.end).text;
  return { ...quote(text, clause.start, clause.end), during: scope === '' ? undefined : scope };
}
