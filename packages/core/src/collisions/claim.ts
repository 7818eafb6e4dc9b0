import { RecordEntry, type Entry } from '../documents/entry.ts';
import { plainText } from '../documents/inline/inline-text.ts';
import type { Item } from '../documents/item.ts';
import type { Register } from '../documents/register.ts';
import type { FindingLocation } from '../findings/finding.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { idKey, keyFamily } from './id-key.ts';

/** An identifier that a document gives to an item: plain data, so that it can be kept for a document that did not change. */
export interface IdClaim {
  /** See {@link idKey}. */
  readonly key: string;
  /** As written; one identifier of a range is spelled like the range. */
  readonly id: string;
  readonly register: string;
  readonly location: FindingLocation;
  readonly title: string | undefined;
  /** Words of the title; empty when there is none. */
  readonly titleWords: string;
  /** What the defining place says besides the identifier, for decisions without title. */
  readonly words: string;
  /** Whether the document is one decision in a folder of them. */
  readonly isRecord: boolean;
  /** Whether it names something decided or to be decided; actions, gaps and lessons only take an identifier up. */
  readonly isDecision: boolean;
}

/** Claims by key. */
export class ClaimIndex {
  readonly claims: readonly IdClaim[];
  #byKey: Map<string, IdClaim[]> | undefined;
  #byTitle: Map<string, IdClaim[]> | undefined;
  #separate: Set<string> | undefined;

  constructor(claims: readonly IdClaim[]) {
    this.claims = claims;
  }

  get(key: string): readonly IdClaim[] {
    this.#byKey ??= grouped(this.claims, ({ key: own }) => own);
    return this.#byKey.get(key) ?? [];
  }

  /** Every claim of a decision of this title, whatever its identifier. */
  titled(titleWords: string): readonly IdClaim[] {
    if (titleWords === '') return [];
    this.#byTitle ??= grouped(this.claims, ({ titleWords: own }) => own);
    return this.#byTitle.get(titleWords) ?? [];
  }

  /** Whether two registers of these claims number different decisions alike: then identifiers of the family hold for one register only. */
  isNumberedPerRegister(key: string): boolean {
    this.#separate ??= separateFamilies(this.claims);
    return this.#separate.has(keyFamily(key));
  }
}

/** What the registers of one state claim, in their order. */
export function claimsOf(registers: readonly Register[]): IdClaim[] {
  return registers.flatMap((register) => register.items.flatMap((item) => claimsOfItem(register.name, item)));
}

const MAX_RANGE = 500;

function claimsOfItem(register: string, item: Item): IdClaim[] {
  if (item.id === undefined) return [];
  const { defining, source } = item;
  const title = item.text('title') ?? item.text('question');
  const written = source.text.slice(defining.start, Math.min(defining.end, defining.start + 4000));
  const claim: Omit<IdClaim, 'key' | 'id'> = {
    register,
    location: locationOf(item),
    title: title === undefined ? undefined : plainText(title).replace(/\s+/g, ' ').trim().slice(0, 200),
    titleWords: title === undefined ? '' : normalizeLabel(title),
    words: written.replace(item.id, '').replace(/\s+/g, ' ').trim().toLowerCase(),
    isDecision: DECISION_KINDS.includes(item.kind),
    isRecord: defining instanceof RecordEntry && (defining.dialect === 'adr' || defining.dialect === 'kep'),
  };
  return idsOf(defining, item.id).map((id) => ({ ...claim, key: idKey(id), id }));
}

function locationOf({ source, defining }: Item): FindingLocation {
  const line = source.text.indexOf('\n', defining.start);
  const end = line === -1 ? defining.end : Math.min(line, defining.end);
  return { path: source.path, range: { start: defining.start, end, ...source.lines.positionAt(defining.start) } };
}

/** The identifiers that an entry stands for: one, or each of its range. */
function idsOf({ id, through }: Entry, whole: string): readonly string[] {
  const first = /^(.*?)(\d{1,9})$/u.exec(id ?? '');
  const last = /(\d{1,9})$/u.exec(through ?? '');
  if (id === undefined || first === null || last === null) return [id ?? whole];
  const [from, to] = [Number(first[2]), Number(last[1])];
  if (to <= from) return [id];
  if (to - from > MAX_RANGE) return [id, through as string];
  const width = (first[2] as string).length;
  return Array.from({ length: to - from + 1 }, (_, at) => `${first[1]}${String(from + at).padStart(width, '0')}`);
}

function separateFamilies(claims: readonly IdClaim[]): Set<string> {
  const families = new Set<string>();
  for (const same of grouped(claims, ({ key }) => key).values()) {
    const [first] = same;
    if (first === undefined || same.length === 1) continue;
    const others = same.filter((claim) => !isOneRegister(first, claim));
    if (others.some((claim) => first.isDecision && claim.isDecision && !isRecap(first, claim)))
      families.add(keyFamily(first.key));
  }
  return families;
}

/** Whether two claims, maybe of two branches, stand in one register. */
export function isOneRegister(left: IdClaim, right: IdClaim): boolean {
  if (left.register === right.register || left.location.path === right.location.path) return true;
  return left.isRecord && right.isRecord && folderOf(left.location.path) === folderOf(right.location.path);
}

/** Whether two claims are one decision: it has the same title, or says the same where one has none. */
export function isSameDecision(left: IdClaim, right: IdClaim): boolean {
  if (left.titleWords === '' || right.titleWords === '') return left.words === right.words;
  return left.titleWords === right.titleWords;
}

/** Within one state a register may recap what another holds: there a third of the words is enough. */
function isRecap(left: IdClaim, right: IdClaim): boolean {
  return isSameDecision(left, right) || sharesWords(left.titleWords, right.titleWords);
}

function sharesWords(left: string, right: string): boolean {
  const [a, b] = [wordSet(left), wordSet(right)];
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared * 3 >= Math.min(a.size, b.size);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word.length > 2));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function grouped(claims: readonly IdClaim[], by: (claim: IdClaim) => string): Map<string, IdClaim[]> {
  const groups = new Map<string, IdClaim[]>();
  for (const claim of claims) {
    const name = by(claim);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [claim]);
    else group.push(claim);
  }
  return groups;
}
