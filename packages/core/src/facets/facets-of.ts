import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { FieldName } from '../model/field-name.ts';
import { readActions, type PlannedAction } from './outcomes/actions.ts';
import { readApprovals, type ReportedApproval } from './outcomes/approval.ts';
import { readAssumptions, type Assumptions } from './assumptions.ts';
import type { Blocking } from './blocking/blocking.ts';
import { blockingOf } from './blocking/blocking-of.ts';
import { readBranches, type Branch } from './outcomes/branches.ts';
import { readConditions, type Conditions } from './outcomes/conditions.ts';
import { readDecidingBodies, type DecidingBody } from './outcomes/deciding-body.ts';
import { readDisposition, type DispositionReading } from './outcomes/disposition.ts';
import { readContradiction, type RecordedContradiction } from './claims/document-claims.ts';
import { documentOwners } from './claims/document-owners.ts';
import { readDrivers, type Driver } from './drivers.ts';
import { readEvidence, type Evidence } from './evidence/evidence.ts';
import { readExamples, type ExampleValue } from './examples.ts';
import { readForm, type FormReading } from './outcomes/form.ts';
import { readImpacts, type Impact } from './impacts.ts';
import { proseOf, type Prose } from './prose/item-prose.ts';
import { lazily } from './lazily.ts';
import { readOptions } from './options/options.ts';
import type { OptionSet } from './options/option.ts';
import { readPlanEdits, type PlanEdits } from './plans/plan-edits.ts';
import { readReferences, type Reference } from './references/references.ts';
import { RegisterIndex } from './references/register-index.ts';
import { relationsOf, type Relation } from './relations.ts';
import { readRollback, type RollbackRecord } from './outcomes/rollback.ts';
import { quote, type Quote } from './prose/span.ts';

/** A relation with the other item by its key, so that it can be printed. */
export interface ShownRelation extends Omit<Relation, 'item'> {
  /** Key of the item that is meant; undefined when the register has none. */
  readonly item: string | undefined;
}

/** Everything that the words of one item say, as plain data. Ranges are offsets into the document of the item. */
export interface Facets {
  /** The working assumption, as written. Nothing here adopts it. */
  readonly default: Quote | undefined;
  /** What became of the default. */
  readonly disposition: DispositionReading | undefined;
  /** What was decided, without the words about the default. */
  readonly outcome: Quote | undefined;
  readonly options: OptionSet;
  readonly evidence: Evidence;
  readonly impacts: readonly Impact[];
  readonly blocking: Blocking;
  readonly relations: readonly ShownRelation[];
  readonly references: readonly Reference[];
  readonly branches: readonly Branch[];
  readonly decidingBodies: readonly DecidingBody[];
  readonly approvals: readonly ReportedApproval[];
  readonly conditions: Conditions;
  readonly assumptions: Assumptions;
  readonly drivers: readonly Driver[];
  readonly planEdits: PlanEdits;
  readonly actions: readonly PlannedAction[];
  readonly rollback: readonly RollbackRecord[];
  readonly examples: readonly ExampleValue[];
  readonly form: FormReading | undefined;
  /** The contradiction between two documents that the item records. */
  readonly contradiction: RecordedContradiction | undefined;
}

/** What facets of several items share: how a register names things, and who owns its documents. */
export interface FacetContext {
  readonly index: RegisterIndex;
  readonly owners: ReadonlyMap<string, Item>;
}

const contexts = new WeakMap<DocumentReading, FacetContext>();

/** The context of a register of several documents; for one document `facetsOf` makes it itself, once. */
export function facetContext(documents: readonly DocumentReading[], items?: readonly Item[]): FacetContext {
  const index = new RegisterIndex(documents, items);
  return { index, owners: documentOwners(items ?? documents.flatMap((document) => [...document.items]), index) };
}

/** The facets of one item, each read when it is asked for: a list of a million rows that shows none pays nothing. */
export function facetsOf(item: Item, reading: DocumentReading, shared?: FacetContext): Facets {
  const context = (): FacetContext => shared ?? contextOf(reading);
  const { text } = item.source;
  const { outline } = reading;
  const prose = proseOf(item, outline);
  const fieldsNamed = (wanted: FieldName) => item.allFields().filter(({ name }) => name === wanted);
  const facets: Facets = lazily<Facets>({
    default: () => quoteOf(item, 'default'),
    disposition: () => dispositionOf(item),
    outcome: () => (facets.disposition === undefined ? quoteOf(item, 'outcome') : facets.disposition.outcome),
    options: () => readOptions(item, outline, prose),
    evidence: () => evidenceOf(text, prose),
    impacts: () => fieldsNamed('impacts').flatMap((field) => readImpacts(text, field.start, field.end)),
    blocking: () => {
      const { edges, nonGates, zeroCostOfDelay } = blockingOf(item, reading);
      return { edges, nonGates, zeroCostOfDelay };
    },
    relations: () =>
      relationsOf(item, context().index, context().owners, prose).map((relation) => ({
        ...relation,
        item: relation.item?.key,
      })),
    references: () => referencesOf(text, prose, context(), reading),
    branches: () => readBranches(text, prose, facets.options.options),
    decidingBodies: () => readDecidingBodies(text, prose),
    approvals: () => readApprovals(text, prose),
    conditions: () => readConditions(text, prose),
    assumptions: () => readAssumptions(text, prose),
    drivers: () => readDrivers(text, prose, facets.options.options),
    planEdits: () => readPlanEdits(outline, prose),
    actions: () => fieldsNamed('actions').flatMap((field) => readActions(text, field)),
    rollback: () =>
      fieldsNamed('rollback')
        .filter(({ text: value }) => value !== '')
        .flatMap((field) => readRollback(text, field.start, field.end)),
    examples: () => readExamples(text, prose),
    form: () =>
      readForm(
        item,
        prose,
        facets.conditions,
        facets.decidingBodies,
        item.text('outcome') !== undefined && facets.disposition?.disposition !== 'deferred',
      ),
    contradiction: () => readContradiction(text, prose),
  });
  return facets;
}

/** The options of one item alone, for whoever asks nothing else: a tenth of the work of all facets. */
export function optionsOfItem(item: Item, { outline }: DocumentReading): OptionSet {
  return readOptions(item, outline, proseOf(item, outline));
}

function contextOf(reading: DocumentReading): FacetContext {
  let context = contexts.get(reading);
  if (context === undefined) contexts.set(reading, (context = facetContext([reading])));
  return context;
}

function quoteOf(item: Item, name: FieldName): Quote | undefined {
  const field = item.field(name);
  return field === undefined || item.text(name) === undefined
    ? undefined
    : quote(item.source.text, field.start, field.end);
}

function dispositionOf(item: Item): DispositionReading | undefined {
  for (const name of ['disposition', 'outcome'] as const) {
    const field = item.field(name);
    const reading = field === undefined ? undefined : readDisposition(item.source.text, field.start, field.end);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** Evidence is what stands under that name; without such a field, nothing is taken for it. */
function evidenceOf(text: string, prose: readonly Prose[]): Evidence {
  const parts = prose
    .filter((piece) => piece.field === 'evidence')
    .map((piece) => readEvidence(text, piece.start, piece.end));
  return { anchors: parts.flatMap(({ anchors }) => anchors), negative: parts.flatMap(({ negative }) => negative) };
}

function referencesOf(
  text: string,
  prose: readonly Prose[],
  context: FacetContext,
  reading: DocumentReading,
): Reference[] {
  const documents = context.index.documentsOf(reading);
  return prose
    .filter((piece) => !piece.isInherited)
    .flatMap((piece) => readReferences(text, piece.start, piece.end, documents));
}
