import type { NewEntry } from '../documents/new-entry.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { FIELD_NAMES, type FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { writtenDate } from './date-wording.ts';
import { labelFor } from './label-wording.ts';
import { DATE_FIELDS } from './occurrences.ts';
import { plainValue } from './plain-value.ts';
import { refuseValue } from './refusal.ts';
import { StatusWording, wantedStatus, type WantedStatus } from './status-wording.ts';

/** What a new item says: its title, and any other field of the model. Without a status it is open, and says so where the others say theirs. */
export type NewItemValues = Readonly<Partial<Record<FieldName, string>>> & { readonly title: string };

/** The values of a new item in the words of the register it goes into. */
export class NewItemWording implements NewEntry {
  readonly id: string | undefined;
  readonly title: string;
  readonly status: WantedStatus;
  readonly values: ReadonlyMap<FieldName, string>;
  readonly #readings: readonly DocumentReading[];
  readonly #words: StatusWording;

  constructor(readings: readonly DocumentReading[], id: string | undefined, values: NewItemValues) {
    const subject = { id: id ?? values.title, field: 'title' };
    this.id = id;
    this.title = plainValue(values.title, subject);
    if (this.title === '' || this.title.includes('\n'))
      throw refuseValue(subject, 'a new item needs a title of one line', 'give the title on one line');
    this.status = wantedStatus(
      readings[0] as DocumentReading,
      plainValue(values.status ?? 'open', { ...subject, field: 'status' }),
    );
    const known = new Map<FieldName, string>();
    for (const name of FIELD_NAMES) {
      const value = values[name];
      if (value !== undefined && name !== 'id') known.set(name, plainValue(value, { ...subject, field: name }));
    }
    this.values = known;
    this.#readings = readings;
    this.#words = new StatusWording(readings);
  }

  /** The value for one field in the words of a place; undefined when the item says nothing about it. */
  valueOf(name: FieldName, place: Pick<Field, 'slot' | 'label' | 'text'>): string | undefined {
    if (name === 'id') return this.id;
    if (name === 'title') return this.title;
    if (name === 'status') return this.#words.wordFor(this.status, place);
    const value = this.values.get(name);
    if (value === undefined || value === '') return undefined;
    return DATE_FIELDS.has(name)
      ? writtenDate(value, [place.text], { id: this.id ?? this.title, field: name }, this.#readings[0]?.source.text)
      : value;
  }

  textFor(like: Field): string | undefined {
    if (like.name !== 'notes' || like.slot !== 'block') return this.valueOf(like.name, like);
    const name = fieldForLabel(like.label, 'heading');
    return name === undefined ? undefined : this.valueOf(name, { slot: 'block', label: like.label, text: 'Open' });
  }

  restOf(written: ReadonlySet<FieldName>): ReadonlyArray<{ label: string; value: string }> {
    const names: FieldName[] = FIELD_NAMES.filter((name) => !written.has(name) && this.values.has(name));
    return names.flatMap((name) => {
      const value = this.valueOf(name, { slot: 'line', label: '', text: 'Open' });
      if (value?.includes('\n') === true)
        throw refuseValue(
          { id: this.id ?? this.title, field: name },
          'a new labelled line holds one line',
          'put the value on one line',
        );
      return value === undefined || value === '' ? [] : [{ label: labelFor(this.#readings, name), value }];
    });
  }
}
