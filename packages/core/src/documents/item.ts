import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import type { ItemKind } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import type { DialectName, Entry } from './entry.ts';
import { implementationMarker, type ImplementationMarker } from './status/implementation-marker.ts';
import type { SourceText } from './source-text.ts';

/** Where an item stands, and what in the document says so. */
export interface ItemStatus {
  readonly status: DecisionStatus;
  readonly locked: boolean;
  /** The field that was read, when one says it. */
  readonly field: Field | undefined;
  /** True when no value says it: it follows from a heading, a ticked box, an outcome that is there, or nothing at all. */
  readonly inferred: boolean;
}

/**
 * One decision, question or other item of a register, with every place that speaks of it. The first entry defines it; fields
 * that it does not give are taken from the others in document order.
 */
export class Item {
  readonly source: SourceText;
  readonly entries: readonly Entry[];
  /** Identifier as the document writes it, a range included: `D-001`, `OD-024..031`; undefined when there is none. */
  readonly id: string | undefined;
  /** Stable within the register: the identifier, or a slug of section and title; a repeated one carries `#2`. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly standing: ItemStatus;

  constructor(
    source: SourceText,
    entries: readonly Entry[],
    id: string | undefined,
    key: string,
    kind: ItemKind,
    standing: ItemStatus,
  ) {
    this.source = source;
    this.entries = entries;
    this.id = id;
    this.key = key;
    this.kind = kind;
    this.standing = standing;
  }

  get defining(): Entry {
    return this.entries[0] as Entry;
  }

  get dialect(): DialectName {
    return this.defining.dialect;
  }

  get status(): DecisionStatus {
    return this.standing.status;
  }

  get locked(): boolean {
    return this.standing.locked;
  }

  /** 1-based line of the first place that defines the item. */
  get line(): number {
    return this.source.lines.lineAt(this.defining.start);
  }

  /** The field as the item has it: the first place that gives a value; else an empty one that could hold a value. */
  field(name: FieldName): Field | undefined {
    let empty: Field | undefined;
    for (const entry of this.entries) {
      const field = entry.field(name);
      if (field === undefined) continue;
      if (!isAbsent(field.text)) return field;
      empty ??= field;
    }
    return (name === 'implementedIn' ? this.marker()?.field : undefined) ?? empty;
  }

  /** Text of a field, or undefined when the document gives none (a dash or a blank is none). */
  text(name: FieldName): string | undefined {
    for (const entry of this.entries) {
      const text = entry.field(name)?.text;
      if (text !== undefined && !isAbsent(text)) return text;
    }
    return name === 'implementedIn' ? this.marker()?.field.text : undefined;
  }

  /** The implementation marker behind the status or the title, where the item has no field of that name. */
  marker(): ImplementationMarker | undefined {
    for (const name of ['status', 'title'] as const) {
      for (const entry of this.entries) {
        const host = entry.field(name);
        const found = host === undefined ? undefined : implementationMarker(this.source.text, host);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** Every field of every entry, in document order of the entries. */
  allFields(): Field[] {
    return this.entries.flatMap((entry) => [...entry.fields()]);
  }
}
