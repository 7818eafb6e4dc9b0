import type { HeadComparison } from '../collisions/compare-heads.ts';
import type { Register } from '../documents/register.ts';
import { toSummary } from '../documents/to-json.ts';
import { facetContext, facetsOf, type FacetContext, type Facets } from '../facets/facets-of.ts';
import { registerFacts, type RegisterFacts } from '../facets/register-facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { FieldName } from '../model/field-name.ts';
import { foldId } from '../model/item-id.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { SentinelResult } from '../sentinels/sentinel-result.ts';
import type {
  ChangedFile,
  CheckedChange,
  CheckContext,
  CheckedDocument,
  CheckedItem,
  CheckedRegister,
  MissingRegister,
  Requirement,
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
}

/** Puts registers before rules: nothing is worked out before a rule asks for it. */
export function checkContextOf(input: CheckInput): CheckContext {
  const { today, registers, repository, policy, change, branches, sentinels = [] } = input;
  const checked = registers.map(checkedRegister);
  const items = checked.flatMap((register) => [...register.items]);
  const byId = new Map<string, CheckedItem[]>();
  for (const item of items) {
    if (item.item.id === undefined) continue;
    const key = foldId(item.item.id);
    const same = byId.get(key);
    if (same === undefined) byId.set(key, [item]);
    else same.push(item);
  }
  return {
    today,
    registers: checked,
    items,
    repository,
    policy,
    sentinels,
    change: change === undefined ? undefined : checkedChange(change),
    branches,
    find: (id) => byId.get(foldId(id)) ?? [],
  };
}

function checkedChange({ base, files, registers, repository, missing }: ChangeInput): CheckedChange {
  const read = once(files);
  const checked = once(() => registers().map(checkedRegister));
  return {
    base,
    repository,
    missing,
    get files() {
      return read();
    },
    get registers() {
      return checked();
    },
  };
}

function checkedRegister(register: Register): CheckedRegister {
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
    const document = { path: reading.source.path, reading, register: checked, items: own, facts };
    documents.push(document);
    bySource.set(reading.source, { document, own });
  }
  for (const item of register.items) {
    const place = bySource.get(item.source);
    if (place === undefined) continue;
    const { document, own } = place;
    const summary = toSummary(register.name, item);
    const facets = once((): Facets => withContext(context(), (shared) => facetsOf(item, document.reading, shared)));
    const name = item.id ?? summary.title ?? item.key;
    const one = { item, summary, document, register: checked, name, reference: item.id ?? item.key, facets };
    own.push(one);
    items.push(one);
  }
  return checked;
}

function withContext(context: FacetContext | undefined, read: (context?: FacetContext) => Facets): Facets {
  return context === undefined ? read() : read(context);
}

/** Which fields the rules of a register demand, and where; the first rule that names a field stands for it. */
function requirementsOf(documents: readonly CheckedDocument[]): ReadonlyMap<FieldName, Requirement> {
  const found = new Map<FieldName, Requirement>();
  for (const document of documents) {
    for (const rule of document.facts().rules) {
      for (const field of rule.requires) {
        if (!found.has(field)) found.set(field, { document, start: rule.start, end: rule.end });
      }
    }
  }
  return found;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
