import type { FieldName } from '../model/field-name.ts';
import type { DecisionStatus } from '../model/status.ts';

/**
 * What the subject column of a table lists. `generic` words (topic, item, title) leave the kind to the surroundings;
 * `other` says that the table is about something that is no item of a register.
 */
export type SubjectWord =
  | 'decision'
  | 'question'
  | 'gap'
  | 'action'
  | 'risk'
  | 'assumption'
  | 'idea'
  | 'legend'
  | 'attribute'
  | 'generic'
  | 'artifact'
  | 'option'
  | 'document'
  | 'lesson'
  | 'stance'
  | 'deferral'
  | 'confirmation'
  | 'other';

/** What a document or a section says it holds. */
export type ContainerWord =
  | 'decisions'
  | 'questions'
  | 'confirmations'
  | 'deferrals'
  | 'actions'
  | 'gaps'
  | 'lessons'
  | 'stances'
  | 'risks'
  | 'assumptions'
  | 'contradictions'
  | 'ideas'
  | 'legend'
  | 'rules'
  | 'metadata'
  | 'options'
  | 'plan';

/** How an option of a decision is marked. */
export type OptionMarker = 'recommended' | 'status-quo' | 'plan-of-record' | 'not-recommended' | 'rejected' | 'chosen';

/** A canonical status, or `locked` for words that say that an accepted decision may not be changed. */
export type StatusClass = DecisionStatus | 'locked';

/** Phrases of one meaning, separated by `|`; a word ending in `*` stands for any short ending. See `PhraseBook`. */
export type Phrases = string;

/** The words of one language, by meaning. Every list is written as people write, with accents and spaces. */
export interface LanguageWords {
  /** Words that mean a field as column header, bold label and section heading alike. */
  readonly fields: Readonly<Partial<Record<FieldName, Phrases>>>;
  /** Words that mean a field only as column header; they come before `fields`. A word may stand under several fields. */
  readonly columns: Readonly<Partial<Record<FieldName, Phrases>>>;
  /** Words that mean a field only as bold label. */
  readonly labels: Readonly<Partial<Record<FieldName, Phrases>>>;
  /** Words that mean a field only as heading of a section. */
  readonly headings: Readonly<Partial<Record<FieldName, Phrases>>>;
  /** Words that decide the field of a longer label which they begin ("Blocks release 2?"). */
  readonly leads: Readonly<Partial<Record<FieldName, Phrases>>>;
  /** Words that may stand before or after a field word without changing what it means ("proposed owner"). */
  readonly modifiers: Phrases;
  /** Words that change nothing only before ("decision status"), or only after ("status of the decision"). */
  readonly modifiersBefore: Phrases;
  readonly modifiersAfter: Phrases;
  /** Beginnings of compound words that change nothing ("Ziel-termin"), in Latin writing; only for a label of one word. */
  readonly prefixes?: Phrases;
  readonly subjects: Readonly<Partial<Record<SubjectWord, Phrases>>>;
  /** Status words that can be trusted anywhere in a status text. */
  readonly statuses: Readonly<Partial<Record<StatusClass, Phrases>>>;
  /** Status words so common in prose that they count only when they are all, or nearly all, that is said. */
  readonly shortStatuses: Readonly<Partial<Record<StatusClass, Phrases>>>;
  /** Words that turn a decided status into an open one when they stand shortly before it. */
  readonly negations: Phrases;
  /** Words that turn a decided status into a proposed one when they stand beside it. */
  readonly partials: Phrases;
  /** Words before a status that say that it was so once and is no more ("was", "formerly"). */
  readonly pasts: Phrases;
  /** Words for nobody ("approved by nobody yet"). */
  readonly nobodies: Phrases;
  /** Words that lead to the day up to which an acceptance holds ("accepted until May"). */
  readonly expiries: Phrases;
  /** Words that may precede a status without changing it ("fully", "still"). */
  readonly intensifiers: Phrases;
  /** Words that say that what was settled is undecided again ("Accepted, reopened in May"). */
  readonly reopenings: Phrases;
  /** Words that put off, or only wish for, the status that stands shortly behind them ("will be accepted", "if approved"). */
  readonly prospects?: Phrases;
  /** Words that open or end what an acceptance still waits for ("Accepted (pending legal)"). */
  readonly reservations: Phrases;
  /** Words that open the condition under which an acceptance holds ("Approved if the budget allows"). */
  readonly conditions?: Phrases;
  /** Words for a time to come, in which nothing can have been decided yet ("Approved tomorrow"). */
  readonly futures?: Phrases;
  /** Work that follows a decision, and words that it is done; waiting for it takes nothing from an acceptance ("Accepted, pending rollout"). */
  readonly followUps: Phrases;
  /** Words that qualify a container only in a heading ("Decisions required"). */
  readonly headingStatuses: Readonly<Partial<Record<StatusClass, Phrases>>>;
  /** Head nouns of containers. `none` names heads that make a heading something else ("decision makers"). */
  readonly containers: Readonly<Partial<Record<ContainerWord | 'none', Phrases>>>;
  /** Heads that name one item only; they make a container with a status or a collection noun beside them ("open decision"). */
  readonly singularHeads: Phrases;
  /** Nouns for a collection ("register", "list of"), which take their meaning from the noun beside them. */
  readonly collections: Phrases;
  /** Where the head noun of a phrase stands: at its end (English, Chinese) or at its beginning (Spanish, Arabic). */
  readonly headNoun: 'last' | 'first';
  /** Words after which a heading only qualifies what was named ("of", "for", "required before"). */
  readonly breakers: Phrases;
  /** First words that make a heading an instruction or a sentence and never a container ("how", "record"). */
  readonly instructions: Phrases;
  readonly absent: Phrases;
  readonly undated: Phrases;
  /** Words for a day that depends on when they are read ("end of the sprint", "Friday"), beside those of `futures`; `n` is a number. */
  readonly relativeDays: Phrases;
  /** Words that lead to a day ("by", "no later than"). */
  readonly dayLeads: Phrases;
  readonly yes: Phrases;
  readonly no: Phrases;
  /** Twelve entries, January first, separated by `|`; the forms of one month separated by spaces. */
  readonly months: string;
  readonly optionMarkers: Readonly<Partial<Record<OptionMarker, Phrases>>>;
}
