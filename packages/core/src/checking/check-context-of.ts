import type { HeadComparison } from '../collisions/compare-heads.ts';
import type { Item } from '../documents/item.ts';
import type { Register } from '../documents/register.ts';
import { toSummary, type ItemSummary } from '../documents/to-json.ts';
import { blockingOf } from '../facets/blocking/blocking-of.ts';
import { declaredSentinels } from '../facets/drafts/declared-sentinels.ts';
import { facetContext, facetsOf, optionsOfItem, type FacetContext, type Facets } from '../facets/facets-of.ts';
import { registerFacts, type RegisterFacts } from '../facets/register-facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { RuleId } from '../findings/catalogue.ts';
import type { OptionSet } from '../facets/options/option.ts';
import { readResolutionRules } from '../facets/demands/resolution-rules.ts';
import { pinnedItems } from '../locks/pinned-items.ts';
import type { CommitLookup } from '../model/commit-lookup.ts';
import type { TagLookup } from '../model/tag-lookup.ts';
import type { FieldName } from '../model/field-name.ts';
import { foldId } from '../model/item-id.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { SentinelResult } from '../sentinels/sentinel-result.ts';
import { misapprovalOf } from '../rules/misapproval.ts';
import { unreadApprovals } from '../rules/unread-approvals.ts';
import type {
  ChangedFile,
  CheckedChange,
  CheckContext,
  CheckedDocument,
  CheckedItem,
  CheckedRegister,
  MissingRegister,
  Requirement,
  UnreadDocument,
} from '../rules/check-context.ts';

/** What one check judges. */
export interface CheckInput {
  readonly today: string;
  readonly registers: readonly Register[];
  readonly repository: RepositoryView;
  readonly policy: Policy;
  /** What came of the sentinels; whoever calls has run them. */
  readonly sentinels?: readonly SentinelResult[];
  /** What was noticed before judging, such as policy blocks that cannot be read; judged with the rest. */
  readonly noticed?: readonly Finding[];
  /** What the registers changed from; undefined when a state is judged. */
  readonly change?: ChangeInput;
  /** How the identifiers stand against those of other branches; undefined when they were not compared. */
  readonly branches?: HeadComparison | undefined;
  /** The lockfile of earlier commits; looked at where no change is judged. */
  readonly earlierLocks?: CheckContext['earlierLocks'];
  /** Which commits the repository does not have; nobody can tell when absent. */
  readonly commits?: CommitLookup;
  /** Which tags the repository has; nobody can tell when absent. */
  readonly tags?: TagLookup;
  /** Which rules to look by, beside the levels of the policy; all when absent. */
  readonly isWanted?: (rule: RuleId) => boolean;
  /** True when not all registers of the repository are judged: then nothing is called unused or stale that may be elsewhere. */
  readonly isPartial?: boolean;
  /**
   * Whether somebody asked about what stands in a file; absent when all was asked about. Everything is judged, so that whoever asks about one
   * register is told nothing that only looks so without the others; what stands elsewhere is not told, and does not count.
   */
  readonly isAsked?: (path: string) => boolean;
}

/** The base of a change, and what differs from it. */
export interface ChangeInput {
  readonly base: string;
  /** Asked for once, when a rule looks at it. */
  readonly files: () => readonly ChangedFile[];
  /** Asked for once, when a rule looks at them. */
  readonly registers: () => readonly Register[];
  readonly repository: RepositoryView;
  readonly missing: readonly MissingRegister[];
  readonly unread?: readonly UnreadDocument[];
  readonly unreadAtBase?: readonly UnreadDocument[];
}

/** Puts registers before rules: nothing is worked out before a rule asks for it. */
export function checkContextOf(input: CheckInput): CheckContext {
  const {
    today,
    registers,
    repository,
    policy,
    change,
    branches,
    earlierLocks,
    sentinels = [],
    commits = () => undefined,
    tags = () => undefined,
    isPartial = false,
  } = input;
  // Of what is judged, not of its base: the lockfile that the repository has now.
  const checked = registers.map((register) => checkedRegister(register, (item) => pinnedItems(context).has(item)));
  const items = checked.flatMap((register) => [...register.items]);
  const byId = once(() => itemsById(items));
  const context: CheckContext = {
    today,
    registers: checked,
    items,
    repository,
    policy,
    sentinels,
    change: change === undefined ? undefined : checkedChange(change),
    branches,
    earlierLocks,
    commits,
    tags,
    isPartial,
    misapproval: (item) => misapprovalOf(item, context),
    unreadApprovals: () => unreadApprovals(context),
    find: (id) => byId().get(foldId(id)) ?? [],
  };
  return context;
}

function checkedChange(change: ChangeInput): CheckedChange {
  const { base, files, registers, repository, missing, unread = [], unreadAtBase = [] } = change;
  const read = once(files);
  const checked = once(() => registers().map((register) => checkedRegister(register)));
  return {
    base,
    repository,
    missing,
    unread,
    unreadAtBase,
    get files() {
      return read();
    },
    get registers() {
      return checked();
    },
  };
}

function itemsById(items: readonly CheckedItem[]): ReadonlyMap<string, readonly CheckedItem[]> {
  const byId = new Map<string, CheckedItem[]>();
  for (const item of items) {
    if (item.item.id === undefined) continue;
    const key = foldId(item.item.id);
    const same = byId.get(key);
    if (same === undefined) byId.set(key, [item]);
    else same.push(item);
  }
  return byId;
}

/** A register with its items, as rules see it. */
export function checkedRegister(register: Register, isPinned: (item: Item) => boolean = () => false): CheckedRegister {
  const documents: CheckedDocument[] = [];
  const items: CheckedItem[] = [];
  const requirements = once(() => requirementsOf(documents));
  const checked: CheckedRegister = {
    register,
    name: register.name,
    documents,
    items,
    requirement: (field) => requirements().get(field),
  };
  const context = once(() =>
    register.documents.length > 1 ? facetContext(register.documents, register.items) : undefined,
  );
  const bySource = new Map<unknown, { document: CheckedDocument; own: CheckedItem[] }>();
  for (const reading of register.documents) {
    const own: CheckedItem[] = [];
    const facts = once((): RegisterFacts => registerFacts(reading));
    const declared = once(() => declaredSentinels(reading));
    const document = { path: reading.source.path, reading, register: checked, items: own, facts, declared };
    documents.push(document);
    bySource.set(reading.source, { document, own });
  }
  for (const item of register.items) {
    const place = bySource.get(item.source);
    if (place === undefined) continue;
    const { document, own } = place;
    const one = new JudgedItem(item, document, checked, context, isPinned);
    own.push(one);
    items.push(one);
  }
  return checked;
}

/** What rules ask of an item, worked out when it is asked for: most items are asked for nothing but their status. */
class JudgedItem implements CheckedItem {
  readonly item: Item;
  readonly document: CheckedDocument;
  readonly register: CheckedRegister;
  readonly #context: () => FacetContext | undefined;
  readonly #isPinned: (item: Item) => boolean;
  #summary: ItemSummary | undefined;
  #facets: Facets | undefined;
  #options: OptionSet | undefined;
  #blocks: readonly string[] | undefined;

  constructor(
    item: Item,
    document: CheckedDocument,
    register: CheckedRegister,
    context: () => FacetContext | undefined,
    isPinned: (item: Item) => boolean,
  ) {
    this.item = item;
    this.document = document;
    this.register = register;
    this.#context = context;
    this.#isPinned = isPinned;
  }

  get summary(): ItemSummary {
    return (this.#summary ??= this.#summarized());
  }

  /** Comparing locks with documents waits for somebody who asks whether this is locked. */
  #summarized(): ItemSummary {
    const told = toSummary(this.register.name, this.item);
    const { locked } = told;
    const isLocked = once(() => locked || this.#isPinned(this.item));
    return Object.defineProperty(told, 'locked', { get: isLocked, enumerable: true });
  }

  get name(): string {
    return this.item.id ?? this.summary.title ?? this.item.key;
  }

  get reference(): string {
    return this.item.id ?? this.item.key;
  }

  facets(): Facets {
    if (this.#facets !== undefined) return this.#facets;
    const shared = this.#context();
    const { reading } = this.document;
    return (this.#facets = shared === undefined ? facetsOf(this.item, reading) : facetsOf(this.item, reading, shared));
  }

  options(): OptionSet {
    return (this.#options ??= this.#facets?.options ?? optionsOfItem(this.item, this.document.reading));
  }

  blocks(): readonly string[] {
    if (this.#blocks !== undefined) return this.#blocks;
    const { edges } = this.#facets?.blocking ?? blockingOf(this.item, this.document.reading);
    return (this.#blocks = [...new Set(edges.map(({ target }) => target.id))]);
  }
}

/** Which fields the rules of a register demand, and where; the first rule that demands a field of every decision stands for it, else the first. */
function requirementsOf(documents: readonly CheckedDocument[]): ReadonlyMap<FieldName, Requirement> {
  const found = new Map<FieldName, Requirement>();
  for (const document of documents) {
    // The other facts of a document cost much more than its rules.
    for (const rule of readResolutionRules(document.reading.outline)) {
      for (const field of rule.requires) {
        const known = found.get(field);
        if (known === undefined || (known.scope !== 'every' && rule.scope === 'every'))
          found.set(field, { document, start: rule.start, end: rule.end, scope: rule.scope });
      }
    }
  }
  return found;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
