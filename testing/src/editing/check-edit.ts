import {
  applyEdits,
  isDecisisError,
  planSet,
  readDocument,
  sourceOf,
  type DocumentReading,
  type EditPlan,
  type Field,
  type FieldName,
  type Item,
} from '@decisis/core';

/** What became of one edit that was tried: written and found right, refused with an error of the tool, or wrong. */
export type EditResult =
  | { readonly outcome: 'written'; readonly plan: EditPlan }
  | { readonly outcome: 'refused'; readonly code: string; readonly reason: string }
  | { readonly outcome: 'wrong'; readonly problem: string };

/** One edit to try. With `place` only that place changes, without it the field of the item. */
export interface EditTrial {
  readonly reading: DocumentReading;
  readonly item: Item;
  readonly name: FieldName;
  readonly value: string;
  readonly place?: Field;
}

/**
 * Plans an edit and checks it without trusting the plan: everything outside the edited ranges is identical, the new text read from
 * scratch has the same items with the same fields, and the edited field has the value.
 */
export function checkEdit(trial: EditTrial): EditResult {
  const { reading, item, name, value, place } = trial;
  let plan: EditPlan;
  try {
    plan = planSet(reading, item, name, value, place === undefined ? {} : { place });
  } catch (error) {
    if (!isDecisisError(error))
      return { outcome: 'wrong', problem: `threw ${String(error instanceof Error ? error.stack : error)}` };
    if (error.kind === 'internal') return { outcome: 'wrong', problem: error.message };
    return { outcome: 'refused', code: error.code, reason: error.message };
  }
  const problem = outsideProblem(reading, plan) ?? modelProblem(trial, plan);
  return problem === undefined ? { outcome: 'written', plan } : { outcome: 'wrong', problem };
}

/** Whether any character outside the edits changed, or an edit lies far from the item it is for. */
function outsideProblem(reading: DocumentReading, plan: EditPlan): string | undefined {
  const before = reading.source.text;
  if (plan.before !== before) return 'the plan was made for another text';
  let old = 0;
  let now = 0;
  for (const { start, end, newText } of plan.edits) {
    const kept = before.slice(old, start);
    if (plan.after.slice(now, now + kept.length) !== kept) return `text before offset ${start} changed`;
    now += kept.length;
    if (plan.after.slice(now, now + newText.length) !== newText) return `the edit at ${start} was not made`;
    now += newText.length;
    old = end;
  }
  if (plan.after.slice(now) !== before.slice(old)) return 'text behind the last edit changed';
  return applyEdits(before, plan.edits) === plan.after ? undefined : 'the edits do not give the new text';
}

function modelProblem({ reading, item, name, value, place }: EditTrial, plan: EditPlan): string | undefined {
  const after = readDocument(sourceOf(reading.source.path, plan.after), reading.options);
  if (after.items.length !== reading.items.length)
    return `${after.items.length} items instead of ${reading.items.length}`;
  for (let index = 0; index < reading.items.length; index++) {
    const old = reading.items[index] as Item;
    const read = after.items[index] as Item;
    const isEdited = old === item;
    if (!(isEdited && name === 'id') && old.id !== read.id) return `${old.key} became ${read.key}`;
    const problem = isEdited
      ? editedProblem(old, read, name, place, plan)
      : otherProblem(old, read, name === 'id' ? item.id : undefined);
    if (problem !== undefined) return `${old.key}: ${problem}`;
  }
  return valueProblem(after.items[reading.items.indexOf(item)] as Item, name, value, place, plan);
}

function otherProblem(old: Item, read: Item, renamed: string | undefined): string | undefined {
  if (old.status !== read.status || old.locked !== read.locked) return `status ${old.status} became ${read.status}`;
  if (old.kind !== read.kind) return `kind ${old.kind} became ${read.kind}`;
  const before = old.allFields();
  const after = read.allFields();
  if (before.length !== after.length) return `${before.length} fields became ${after.length}`;
  for (const [index, field] of before.entries()) {
    const now = after[index] as Field;
    if (field.name !== now.name) return `${field.name} became ${now.name}`;
    if (renamed !== undefined && field.text.includes(renamed)) continue;
    if (field.text !== now.text) return `${field.name} "${field.text}" became "${now.text}"`;
  }
  return undefined;
}

/** The fields of the edited item: those that no edit touches must be the same, in the same order. */
function editedProblem(
  old: Item,
  read: Item,
  name: FieldName,
  place: Field | undefined,
  plan: EditPlan,
): string | undefined {
  const mayRestate = name === 'status' || name === 'outcome' || name === 'disposition';
  if (!mayRestate && (old.status !== read.status || old.locked !== read.locked))
    return `status ${old.status} became ${read.status}`;
  if (name !== 'status' && old.kind !== read.kind) return `kind ${old.kind} became ${read.kind}`;
  if (name === 'id') return undefined;
  const isTouched = (field: Field): boolean =>
    plan.edits.some((edit) => field.start <= edit.end && edit.start <= field.end);
  const texts = (item: Item, fields: readonly Field[]): string[] =>
    fields.map((field) => `${field.name}|${field.label}|${field.text}`);
  const kept = texts(
    old,
    old.allFields().filter((field) => field.name !== name && !isTouched(field)),
  );
  const now = texts(read, read.allFields());
  let at = 0;
  for (const text of kept) {
    while (at < now.length && now[at] !== text) at++;
    if (at === now.length) return `lost ${text.slice(0, 120)}`;
    at++;
  }
  if (place === undefined) return undefined;
  const others = texts(
    old,
    old.allFields().filter((field) => field.name === name && field.start !== place.start && !isTouched(field)),
  );
  const lost = others.find((text) => !now.includes(text));
  return lost === undefined ? undefined : `lost ${lost.slice(0, 120)}`;
}

function valueProblem(
  read: Item,
  name: FieldName,
  value: string,
  place: Field | undefined,
  plan: EditPlan,
): string | undefined {
  const wanted = folded(value);
  if (name === 'status') return undefined;
  if (name === 'id') return read.id === value ? undefined : `reads as ${read.id ?? 'no identifier'}`;
  // Who decides is what lists read as the owner of a record that names nobody else.
  const isInRecord = name === 'owner' && read.dialect === 'adr' && read.field(name) === undefined;
  const shown =
    place === undefined
      ? [read.field(isInRecord ? 'decider' : name)]
      : read.allFields().filter((field) => field.name === name);
  const texts = shown.map((field) => folded(field?.text ?? ''));
  if (texts.includes(wanted)) return undefined;
  // A date may be written in the register's own form; what is written must then stand in the edit.
  if (texts.some((text) => text !== '' && plan.edits.some((edit) => edit.newText.includes(text)))) return undefined;
  if (wanted === '' || plan.edits.length === 0) return undefined;
  return `"${value}" reads as "${texts.join('" or "')}"`;
}

/** A value as people compare it: the indentation and bullets of a block are those of the document. */
function folded(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .trim()
        .replace(/^[\s>]*[-*+•](?:\s+|$)/, '- ')
        .trim(),
    )
    .join('\n')
    .trim();
}
