import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import type { DecisionStatus } from '../model/status.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import { readAcceptanceAssertions, type AcceptanceAssertion } from './acceptance-assertions.ts';
import { readContingentActions, type ContingentAction } from './plans/contingent-actions.ts';
import { readAdmissionRule } from './demands/admission-rule.ts';
import { readStatements, type DocumentStatement } from './claims/document-statements.ts';
import {
  readFlattenedArtifacts,
  readFlattenedGaps,
  type FlattenedArtifact,
  type FlattenedGap,
} from './plans/flattened-rows.ts';
import { lazily } from './lazily.ts';
import { readPhases, type PlannedPhase } from './plans/phases.ts';
import { readReferences } from './references/references.ts';
import { readResolutionRules, type ResolutionRule } from './demands/resolution-rules.ts';
import { quote, type Quote } from './prose/span.ts';
import { readStatedTemplate, type StatedTemplate } from './drafts/stated-template.ts';

/** A group of items under a heading of their own. */
export interface Area {
  readonly title: string;
  readonly section: number;
  /** Keys of the items, in order. */
  readonly items: readonly string[];
}

/** A lesson with the notes that it links to. */
export interface Lesson extends Quote {
  readonly item: string;
  readonly wikilinks: readonly string[];
}

/** A count that the head of a register states, against what was read. */
export interface StatedCount {
  readonly stated: number;
  readonly what: string;
  readonly status: DecisionStatus | undefined;
  /** Undefined when the words do not say what is counted. */
  readonly actual: number | undefined;
  readonly agrees: boolean | undefined;
}

/** What a document says about itself as a register, beside its items. */
export interface RegisterFacts {
  readonly statements: readonly DocumentStatement[];
  /** Revision that the head states ("rev 2"). */
  readonly revision: string | undefined;
  readonly rules: readonly ResolutionRule[];
  /** What it says that it admits, where that is decisions that hold something up. */
  readonly admission: Quote | undefined;
  readonly areas: readonly Area[];
  readonly lessons: readonly Lesson[];
  readonly gaps: readonly FlattenedGap[];
  readonly phases: readonly PlannedPhase[];
  readonly artifacts: readonly FlattenedArtifact[];
  /** What is to be done if something comes true, before a part of the plan begins. */
  readonly contingent: readonly ContingentAction[];
  readonly assertions: readonly AcceptanceAssertion[];
  readonly statedCount: StatedCount | undefined;
  /** What the document says that each item is written with. */
  readonly template: StatedTemplate | undefined;
}

const HEAD = 2000;

/** The facts of one document, each read when it is asked for; items are counted as they were read. */
export function registerFacts(reading: DocumentReading): RegisterFacts {
  const { outline, items } = reading;
  return lazily<RegisterFacts>({
    statements: () => readStatements(outline).filter(({ start }) => !isInListItem(reading, start)),
    revision: () =>
      /(?<![\p{L}\p{N}])(?:rev(?:ision)?)\.?[ \u00a0]?(\d{1,4}(?:\.\d{1,4}){0,2})(?![\p{L}\p{N}])/iu.exec(
        outline.text.slice(0, HEAD),
      )?.[1],
    rules: () => readResolutionRules(outline),
    admission: () => readAdmissionRule(outline),
    areas: () => areasOf(reading),
    lessons: () => items.filter(({ kind }) => kind === 'lesson').map(lessonOf),
    gaps: () => readFlattenedGaps(outline),
    phases: () => readPhases(outline),
    artifacts: () => readFlattenedArtifacts(outline),
    contingent: () => readContingentActions(outline),
    assertions: () => readAcceptanceAssertions(outline),
    statedCount: () => statedCountOf(reading),
    template: () => readStatedTemplate(outline),
  });
}

/** What a list item says in its line is about that item: `- Q1: Which host? Owner: Ana`. */
function isInListItem({ items }: DocumentReading, at: number): boolean {
  return items.some(({ entries }) =>
    entries.some(
      ({ dialect, start, end }) =>
        (dialect === 'question-list' || dialect === 'checkbox-list') && start <= at && at < end,
    ),
  );
}

/** Sections that hold items without being one; a single section is no grouping. */
function areasOf({ outline, items }: DocumentReading): Area[] {
  const own = new Set(
    items
      .flatMap((item) => item.entries)
      .filter((entry) => outline.sections[entry.section]?.heading?.start === entry.start)
      .map((entry) => entry.section),
  );
  const held = new Map<number, string[]>();
  for (const item of items) {
    const { section } = item.defining;
    const home = own.has(section) ? (outline.sections[section]?.parent ?? 0) : section;
    if (home === 0 || own.has(home)) continue;
    const keys = held.get(home);
    if (keys === undefined) held.set(home, [item.key]);
    else keys.push(item.key);
  }
  if (held.size < 2) return [];
  return [...held].map(([section, keys]) => ({ title: outline.sections[section]?.title ?? '', section, items: keys }));
}

function lessonOf(item: Item): Lesson {
  const { text } = item.source;
  const { start, end } = item.defining;
  const wikilinks = readReferences(text, start, end)
    .filter(({ kind }) => kind === 'wikilink')
    .flatMap(({ targets }) => [...targets]);
  return { ...quote(text, start, end), item: item.key, wikilinks };
}

function statedCountOf({ header, items }: DocumentReading): StatedCount | undefined {
  const { stated } = header;
  if (stated === undefined) return undefined;
  const status = readStatus(stated.what)?.status;
  const counted = items.filter((item) => DECISION_KINDS.includes(item.kind));
  const actual = status === undefined ? undefined : counted.filter((item) => item.status === status).length;
  return {
    stated: stated.count,
    what: stated.what,
    status,
    actual,
    agrees: actual === undefined ? undefined : actual === stated.count,
  };
}
