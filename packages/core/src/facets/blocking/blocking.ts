import type { FieldName } from '../../model/field-name.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { isAbsent, readYesNo } from '../../vocabulary/value-words.ts';
import { readBlockingClause, type ClauseReading } from './blocking-clause.ts';
import { isLikelyWeek } from '../plans/calendar-week.ts';
import { readDocumentNames } from '../references/document-names.ts';
import { readIdReferences } from '../references/id-references.ts';
import type { Prose } from '../prose/item-prose.ts';
import { readAllNodes, readPlanNodes, type PlanNode } from '../plans/plan-nodes.ts';
import { clausesOf, type ProseClause } from '../prose/prose-clauses.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';
import { tokenize } from '../prose/tokens.ts';
import { HALF_WORDS } from '../words/blocking-words.ts';
import type { PlanNodeKind, PlanStage } from '../words/plan-words.ts';

/** What a decision holds up. */
export interface BlockingTarget {
  readonly kind: PlanNodeKind;
  readonly id: string;
  readonly stage: PlanStage | undefined;
  /** What the text adds in brackets: `M1 (edge routing)`. */
  readonly title: string | undefined;
  /** True for `Phase 3+`. */
  readonly isOpenEnded: boolean;
}

/**
 * A statement that something waits for the decision. All are read from words and therefore inferred, until someone confirms
 * them. `phase-impact` names where the decision carries weight, without saying that work stops.
 */
export interface BlockingEdge extends Quote {
  readonly target: BlockingTarget;
  readonly relation: 'blocks' | 'decide-before' | 'phase-impact';
  readonly field: FieldName | undefined;
  readonly inferred: true;
}

/** A statement that something does not wait for the decision: who blocks on it is wrong. */
export interface NonGate extends Quote {
  readonly target: BlockingTarget | undefined;
  /** True where the target is said to go on, and not only to wait for nothing. */
  readonly goesOn: boolean;
  /** What does not wait, in the words of the text. */
  readonly subject: string;
  readonly field: FieldName | undefined;
}

/** What the words of an item say about what waits for it. */
export interface Blocking {
  readonly edges: readonly BlockingEdge[];
  readonly nonGates: readonly NonGate[];
  /** Statements that waiting costs nothing. */
  readonly zeroCostOfDelay: readonly Quote[];
}

/** Fields in which a thing without a number may be what is blocked. */
const SPEAKING: ReadonlySet<FieldName> = new Set(['impact', 'blocks']);
/** Fields whose plain mention of a node is a statement: `Due: before M2`, `Phase impact: Phase 1`. */
const TELLING: ReadonlyMap<FieldName, BlockingEdge['relation']> = new Map([
  ['blocks', 'blocks'],
  ['due', 'decide-before'],
  ['closesAt', 'decide-before'],
  ['phase', 'phase-impact'],
]);
/** Fields that hold a time; a week that stands there alone is one. */
const TIMES: ReadonlySet<FieldName> = new Set(['due', 'closesAt']);
/** `P0` is a phase in a field about phases; in running text it is as often a priority. */
const PRIORITY = /^P\d$/;
/** Fields that speak of other things: what was there before, what to do, how to go back, how it is checked. */
const SILENT: ReadonlySet<FieldName> = new Set([
  'options',
  'rollback',
  'actions',
  'impacts',
  'sentinel',
  'evidence',
  'dependsOn',
  'reference',
  'id',
  'status',
  'owner',
]);

/** Reads blocking edges, non-gates and costless delays from everything an item says. */
export function readBlocking(text: string, prose: readonly Prose[]): Blocking {
  const collected = new Collector(text);
  for (const piece of prose) {
    if (piece.isInOption || (piece.field !== undefined && SILENT.has(piece.field))) continue;
    if (piece.field === 'blocks' && isNothing(text.slice(piece.start, piece.end))) continue;
    const relation = piece.field === undefined ? undefined : TELLING.get(piece.field);
    for (const clause of clausesOf(text, piece)) collected.clause(clause, piece, relation);
  }
  return collected;
}

/** "No", "None", a dash; "Yes" and "Partly" alone name nothing either. */
function isNothing(value: string): boolean {
  const run = tokenize(value, 0, Math.min(value.length, 60));
  if (value.length < 24 && HALF_WORDS.matchAt(run.words, 0)?.length === run.words.length) return true;
  return (
    isAbsent(value) ||
    (readYesNo(value) === false && value.length < 40) ||
    (readYesNo(value) === true && run.words.length === 1)
  );
}

class Collector implements Blocking {
  readonly edges: BlockingEdge[] = [];
  readonly nonGates: NonGate[] = [];
  readonly zeroCostOfDelay: Quote[] = [];
  readonly #text: string;
  readonly #seen = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  clause(clause: ProseClause, piece: Prose, relation: BlockingEdge['relation'] | undefined): void {
    const isPriority = relation === undefined;
    const takesWords = piece.field !== undefined && SPEAKING.has(piece.field);
    const reading = readBlockingClause(this.#text, clause, takesWords, takesWords || relation !== undefined);
    const shown = quote(this.#text, clause.start, clause.end);
    if (reading.isZeroCost) this.zeroCostOfDelay.push(shown);
    if (reading.freeWords !== undefined) this.#free(reading, reading.freeWords.text, shown, piece.field);
    else if (reading.blocked.length > 0) {
      const meant = reading.blocked.filter(
        (node) => !(isPriority && PRIORITY.test(node.id)) && !isTime(node, piece.field),
      );
      for (const node of meant) this.#edge(targetOf(node), reading.relation, shown, piece.field);
    } else if (reading.blockedWords !== undefined) {
      this.#inWords(reading.blockedWords, reading.relation, shown, piece.field);
    } else if (relation !== undefined) this.#told(clause, relation, shown, piece.field);
  }

  /** A field that is about blocking needs no verb: every node it mentions is meant. */
  #told(
    clause: { start: number; end: number },
    relation: BlockingEdge['relation'],
    shown: Quote,
    field: FieldName | undefined,
  ): void {
    const written = this.#text.slice(clause.start, clause.end);
    if (isNothing(written) || (written.length < 24 && readStatus(written)?.atStart === true)) return;
    const nodes =
      field === 'blocks'
        ? readAllNodes(this.#text, clause.start, clause.end)
        : readPlanNodes(this.#text, clause.start, clause.end);
    for (const node of nodes) if (!isTime(node, field)) this.#edge(targetOf(node), relation, shown, field);
    if (nodes.length === 0 && field === 'blocks')
      this.#inWords(quoteBare(this.#text, clause.start, clause.end), relation, shown, field);
  }

  #inWords(words: Quote, relation: BlockingEdge['relation'], shown: Quote, field: FieldName | undefined): void {
    const ids = readIdReferences(this.#text, words.start, words.end);
    for (const reference of ids) for (const id of reference.ids) this.#edge(plain('item', id), relation, shown, field);
    const documents = readDocumentNames(this.#text, words.start, words.end);
    for (const name of documents) this.#edge(plain('document', name.name), relation, shown, field);
    if (ids.length === 0 && documents.length === 0) this.#edge(plain('other', words.text), relation, shown, field);
  }

  #edge(target: BlockingTarget, relation: BlockingEdge['relation'], shown: Quote, field: FieldName | undefined): void {
    if (target.id === '' || !this.#isNew(`${relation} ${target.kind} ${target.id} ${target.stage ?? ''}`)) return;
    this.edges.push({ ...shown, target, relation, field, inferred: true });
  }

  #free({ free, goesOn }: ClauseReading, subject: string, shown: Quote, field: FieldName | undefined): void {
    if (subject === '' || !this.#isNew(`free ${shown.start}`)) return;
    if (free.length === 0) this.nonGates.push({ ...shown, target: undefined, goesOn, subject, field });
    for (const node of free) this.nonGates.push({ ...shown, target: targetOf(node), goesOn, subject, field });
  }

  #isNew(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

function isTime(node: PlanNode, field: FieldName | undefined): boolean {
  return field !== undefined && TIMES.has(field) && isLikelyWeek(node.id);
}

function targetOf({ kind, id, stage, title, isOpenEnded }: PlanNode): BlockingTarget {
  return { kind, id, stage, title, isOpenEnded };
}

function plain(kind: PlanNodeKind, id: string): BlockingTarget {
  return { kind, id, stage: undefined, title: undefined, isOpenEnded: false };
}
