import type { Misapproval } from '../gates/misapproval.ts';
import type { UnreadApprovals } from '../gates/unread-approvals.ts';
import type { DemandScope } from '../facets/demands/demand-sentence.ts';
import type { HeadComparison } from '../collisions/compare-heads.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import type { Register } from '../documents/register.ts';
import type { ItemSummary } from '../documents/to-json.ts';
import type { DeclaredSentinel } from '../facets/drafts/declared-sentinels.ts';
import type { Facets } from '../facets/facets-of.ts';
import type { OptionSet } from '../facets/options/option.ts';
import type { RegisterFacts } from '../facets/register-facts.ts';
import type { CommitLookup } from '../model/commit-lookup.ts';
import type { FieldName } from '../model/field-name.ts';
import type { EarlierLock } from '../locks/lock-input.ts';
import type { TagLookup } from '../model/tag-lookup.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { SentinelResult } from '../sentinels/sentinel-result.ts';

/** An item as rules see it: the model, with what its words mean worked out when it is asked for. */
export interface CheckedItem {
  readonly item: Item;
  readonly summary: ItemSummary;
  readonly document: CheckedDocument;
  readonly register: CheckedRegister;
  /** How a person names it in a sentence: its identifier, else its title, else its key. */
  readonly name: string;
  /** What configuration and baselines call it: its identifier, else its key. */
  readonly reference: string;
  /** Read once, kept for all rules. Costly: a rule asks only about an item of which a cheap look says that it may matter. */
  facets(): Facets;
  /** The options of {@link facets}, without the rest. */
  options(): OptionSet;
  /** What the item holds up, by name, without the rest of {@link facets}. */
  blocks(): readonly string[];
}

/** A document of a register with what it says about itself. */
export interface CheckedDocument {
  readonly path: string;
  readonly reading: DocumentReading;
  readonly register: CheckedRegister;
  readonly items: readonly CheckedItem[];
  facts(): RegisterFacts;
  /** The sentinels that it states in words. */
  declared(): readonly DeclaredSentinel[];
}

/** A register with its items. */
export interface CheckedRegister {
  readonly register: Register;
  readonly name: string;
  readonly documents: readonly CheckedDocument[];
  readonly items: readonly CheckedItem[];
  /** Fields that the register's own rules demand of each decision, with the rule that says so. */
  requirement(field: FieldName): Requirement | undefined;
}

/** A rule of a register that demands a field. */
export interface Requirement {
  readonly document: CheckedDocument;
  readonly start: number;
  readonly end: number;
  readonly scope: DemandScope;
}

/** A file that a change adds, modifies or deletes; a renamed one is told as modified, with its earlier path. */
export interface ChangedFile {
  readonly path: string;
  readonly kind: 'added' | 'modified' | 'deleted';
  /** The path at the base, when it is another. */
  readonly from: string | undefined;
}

/** What a change started from. Policy, authorities and locks are those of the base: a change cannot loosen its own judge. */
export interface CheckedChange {
  /** Full name of the base commit. */
  readonly base: string;
  readonly files: readonly ChangedFile[];
  /** The registers as the base has them. */
  readonly registers: readonly CheckedRegister[];
  /** The files of the base. */
  readonly repository: RepositoryView;
  /** Registers that the decisis.toml of the base names, and that are not where it says any more. */
  readonly missing: readonly MissingRegister[];
  /** What the settings of the base name and cannot be read in the files that are judged. */
  readonly unread: readonly UnreadDocument[];
  /** What they name and cannot be read in the base itself: what it states is not known. */
  readonly unreadAtBase: readonly UnreadDocument[];
}

/** A register that the settings of the base name and the change took away. */
export interface MissingRegister {
  readonly name: string;
  readonly path: string;
}

/** A register, or a document of one, that is there and cannot be read. */
export interface UnreadDocument {
  readonly path: string;
  readonly problem: string;
  /** Whether it is a symbolic link, through which no commit is read. */
  readonly isLink: boolean;
}

/** Everything that a rule may look at. Nothing here changes during a run, and no rule sees another's findings. */
export interface CheckContext {
  /** Civil date of the run, in the time zone of the project. */
  readonly today: string;
  readonly registers: readonly CheckedRegister[];
  /** The items of all registers, in their order. */
  readonly items: readonly CheckedItem[];
  readonly repository: RepositoryView;
  readonly policy: Policy;
  /** What came of the sentinels, which were run before the rules. */
  readonly sentinels: readonly SentinelResult[];
  /** Undefined when a state is judged, not a change. */
  readonly change: CheckedChange | undefined;
  /** How the identifiers stand against those of other branches; undefined when they were not compared. */
  readonly branches: HeadComparison | undefined;
  /** The lockfile of earlier commits; nothing is asked of it where a change is judged, whose base has one. */
  readonly earlierLocks?: readonly EarlierLock[] | undefined;
  /** Asks which commits the repository does not have. */
  readonly commits: CommitLookup;
  /** Asks which tags the repository has. */
  readonly tags: TagLookup;
  /** True when not all registers of the repository are judged: what none of them has may stand in another. */
  readonly isPartial: boolean;
  /** By whom an accepted item was approved, when by nobody who may. */
  misapproval(item: CheckedItem): Misapproval | undefined;
  /** The approvals that a broken lockfile keeps from being read. */
  unreadApprovals(): UnreadApprovals | undefined;
  /** Items that an identifier names, spelled alike; several when registers share it. */
  find(id: string): readonly CheckedItem[];
}
