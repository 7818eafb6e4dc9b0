import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { FieldName } from '../model/field-name.ts';
import { baseName, readDocumentNames } from './references/document-names.ts';
import { proseOf, type Prose } from './prose/item-prose.ts';
import { readRecordNumbers } from './references/record-numbers.ts';
import { readReferences, type Reference } from './references/references.ts';
import type { RegisterIndex } from './references/register-index.ts';
import { clausesOf, ProseClause } from './prose/prose-clauses.ts';
import { findCues } from './prose/tokens.ts';
import type { Span } from './prose/span.ts';
import { BLOCKING_WORDS } from './words/blocking-words.ts';
import { RELATION_WORDS, type RelationKind } from './words/relation-words.ts';

/** A relation of one item to another, with the words that state it. */
export interface Relation extends Span {
  readonly kind: RelationKind;
  /** The other side as written, ranges spelled out. */
  readonly target: string;
  /** The register that the reference names, as in `billing:D-4`; such an item is not looked for in this register. */
  readonly register: string | undefined;
  /** The item that is meant; undefined when the register has none of that name. */
  readonly item: Item | undefined;
  /** Index of the section that is meant, for references to a section of the same document. */
  readonly section: number | undefined;
  /** The field that states it; undefined for running text. */
  readonly field: FieldName | undefined;
  /** True when it was concluded rather than written: both items rest on one document. */
  readonly inferred: boolean;
  /** False where the words relate to a part of the other side only: "supersedes the clauses of D-3 about ovens". */
  readonly isDirect: boolean;
}

const REACH = 4;
const MAX_JOINED = 50;
const REGISTER = /(?<![\p{L}\p{N}_./-])([\p{Ll}\p{N}][\p{L}\p{N}_./-]{0,100}):$/u;
const JOINTS =
  /^(?:[\s:,;*_`[\](){}#&+/"'-]|(?<!\p{L})(?:and|und|y|e|et|i|и|và|adr|decision|decisions|record|the)(?!\p{L}))*$/iu;
const MAX_CLAUSE = 1500;
const FIELDS: ReadonlyMap<FieldName, RelationKind> = new Map([
  ['supersedes', 'supersedes'],
  ['supersededBy', 'superseded-by'],
  ['dependsOn', 'depends-on'],
  ['relates', 'relates'],
]);
/** Fields whose documents are changed by the decision rather than relied on. */
const NOT_RELIED_ON: ReadonlySet<FieldName> = new Set(['impacts', 'actions']);

/**
 * Every relation of an item that the register states or that follows from a document which another item owns. Text of the
 * item that is divided already can be handed in.
 */
export function relationsOf(
  item: Item,
  index: RegisterIndex,
  owners: ReadonlyMap<string, Item>,
  known?: readonly Prose[],
): Relation[] {
  const reading = index.readingOf(item);
  if (reading === undefined) return [];
  const collected = new RelationCollector(item, reading, index);
  const prose = known ?? proseOf(item, reading.outline);
  for (const piece of prose) if (!piece.isInherited) collected.piece(piece);
  for (const [name, kind] of FIELDS) {
    if (item.field(name) === undefined) continue;
    // Front matter is no part of what an item says in words, and may name several links of one kind.
    for (const field of item.allFields())
      if (field.name === name && field.slot === 'yaml') collected.field(kind, field, name);
  }
  const status = item.field('status');
  if (status !== undefined) collected.clause(new ProseClause(item.source.text, status), 'status');
  for (const piece of prose)
    if (!piece.isInherited && !(piece.field !== undefined && NOT_RELIED_ON.has(piece.field)))
      collected.reliedOn(piece, owners);
  return collected.relations;
}

class RelationCollector {
  readonly relations: Relation[] = [];
  readonly #item: Item;
  readonly #reading: DocumentReading;
  readonly #index: RegisterIndex;
  readonly #seen = new Set<string>();

  constructor(item: Item, reading: DocumentReading, index: RegisterIndex) {
    this.#item = item;
    this.#reading = reading;
    this.#index = index;
  }

  piece(piece: Prose): void {
    const kind = piece.field === undefined ? undefined : FIELDS.get(piece.field);
    if (kind !== undefined) this.field(kind, piece, piece.field);
    else for (const clause of clausesOf(this.#item.source.text, piece)) this.clause(clause, piece.field);
  }

  /** A field that holds nothing but the other sides of one kind of relation. */
  field(kind: RelationKind, span: Span, field: FieldName | undefined): void {
    for (const reference of this.#references(span)) this.#add(kind, reference, field, true);
    this.#numbers(kind, span, field);
  }

  /** What stands behind a relation word, up to the next one. */
  clause(whole: ProseClause, field: FieldName | undefined): void {
    const clause = { start: whole.start, end: Math.min(whole.end, whole.start + MAX_CLAUSE) };
    const { run } = whole;
    const cues = findCues(RELATION_WORDS, run);
    if (cues.length === 0) return;
    const negations = findCues(BLOCKING_WORDS, run).filter((cue) => cue.value === 'not');
    for (const [at, cue] of cues.entries()) {
      if (negations.some((not) => cue.from - not.to >= 0 && cue.from - not.to <= REACH)) continue;
      const end = Math.min(cues[at + 1]?.start ?? clause.end, cue.end + 200);
      const references = this.#references({ start: cue.end, end });
      for (const [index, reference] of references.entries())
        this.#add(cue.value, reference, field, this.#isDirect(cue.end, references.slice(0, index + 1)));
      this.#numbers(cue.value, { start: cue.end, end }, field);
    }
  }

  reliedOn(piece: Prose, owners: ReadonlyMap<string, Item>): void {
    if (owners.size === 0) return;
    for (const name of readDocumentNames(this.#item.source.text, piece.start, piece.end)) {
      const owner = owners.get(baseName(name.name));
      if (owner === undefined || owner === this.#item) continue;
      this.#push({
        kind: 'depends-on',
        target: owner.id ?? owner.key,
        item: owner,
        section: undefined,
        field: piece.field,
        inferred: true,
        isDirect: false,
        register: undefined,
        start: name.start,
        end: name.end,
      });
    }
  }

  /** Records may call each other by their bare numbers, as in `Superseded by 0005`. */
  #numbers(kind: RelationKind, { start, end }: Span, field: FieldName | undefined): void {
    if (this.#item.dialect !== 'adr' || (kind !== 'supersedes' && kind !== 'superseded-by')) return;
    for (const number of readRecordNumbers(this.#item.source.text, start, end)) {
      const item = this.#index.item(`ADR-${number.text}`);
      // `0009` is a record's number whether or not there is one; a shorter number may count something, but where it stands alone.
      const isAlone = field !== undefined && number.start === start && number.end === end;
      const isName = isAlone || /^0\d{2}/.test(number.text) || (item !== undefined && field !== undefined);
      if (!isName) continue;
      const base = { kind, field, inferred: false, isDirect: true, section: undefined };
      const register = this.#registerBefore(number.start);
      const place = { start: number.start, end: number.end };
      this.#push({ ...base, ...place, target: number.text, item: register === undefined ? item : undefined, register });
    }
  }

  /** The name in front of a reference, without a blank between. A label ends in a blank, or is no lower-case name. */
  #registerBefore(start: number): string | undefined {
    return REGISTER.exec(this.#item.source.text.slice(Math.max(0, start - 120), start))?.[1];
  }

  /** Whether nothing but other references and what joins them stands between a relation word and a reference. */
  #isDirect(from: number, references: readonly Reference[]): boolean {
    let at = from;
    for (const { start, end } of references.slice(-MAX_JOINED)) {
      if (at !== from || references.length <= MAX_JOINED) {
        if (!JOINTS.test(this.#item.source.text.slice(at, start))) return false;
      }
      at = end;
    }
    return true;
  }

  #references(span: Span): Reference[] {
    return readReferences(this.#item.source.text, span.start, span.end, this.#index.documentsOf(this.#reading));
  }

  #add(kind: RelationKind, reference: Reference, field: FieldName | undefined, isDirect: boolean): void {
    const { start, end } = reference;
    const register = reference.kind === 'id' ? this.#registerBefore(start) : undefined;
    const base = { kind, field, inferred: false, isDirect, register, start, end };
    if (reference.kind === 'id') {
      for (const id of reference.targets)
        this.#push({
          ...base,
          target: id,
          item: register === undefined ? this.#index.item(id) : undefined,
          section: undefined,
        });
    } else if (reference.kind === 'section' && (reference.document === undefined || reference.document === 'this')) {
      for (const number of reference.targets) {
        const section = this.#index.section(this.#reading, number);
        const item = section === undefined ? undefined : this.#index.itemOfSection(this.#reading, section);
        if (kind === 'see' || item !== undefined)
          this.#push({ ...base, target: `§${number}`, item, section: section?.index });
      }
    } else if ((reference.kind === 'link' || reference.kind === 'document') && kind !== 'see') {
      const item = reference.document === undefined ? undefined : this.#index.itemOfFile(reference.document);
      const shown = /^\[([^\]]*)\]/.exec(reference.text)?.[1] ?? reference.text;
      const byName = item ?? this.#index.item(shown.trim());
      if (byName !== undefined || kind === 'superseded-by' || kind === 'supersedes')
        this.#push({ ...base, target: reference.document ?? shown, item: byName, section: undefined });
    }
  }

  /** The same relation once; an inferred one only where none is written. A row may point to the section of its own item. */
  #push(relation: Relation): void {
    if (relation.item === this.#item && relation.section === undefined) return;
    const key = `${relation.kind} ${relation.register ?? ''} ${relation.item?.key ?? relation.target} ${relation.section ?? ''}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.relations.push(relation);
  }
}
