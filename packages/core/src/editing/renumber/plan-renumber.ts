import { identityOf, isDifferent } from '../../documents/check-registers.ts';
import type { DocumentReading } from '../../documents/document-reading.ts';
import type { Item } from '../../documents/item.ts';
import { LineIndex } from '../../documents/line-index.ts';
import type { IndexRow } from '../../documents/record-index.ts';
import type { Register } from '../../documents/register.ts';
import type { Block } from '../../documents/scan/block.ts';
import { scanBlocks } from '../../documents/scan/scan-blocks.ts';
import { readDocument } from '../../documents/read-register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { foldId } from '../../model/item-id.ts';
import type { RepositoryView } from '../../model/repository-view.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { unintendedChange } from '../compare-readings.ts';
import { assertEditable, tryEdits } from '../finish-plan.ts';
import { idFieldEdits, renamedReading } from '../id-fields.ts';
import { assertIdShaped } from '../identifier-shape.ts';
import { meaningAt, namesakesIn } from '../namesakes.ts';
import { plainValue } from '../plain-value.ts';
import { shellWord } from '../../errors/shell-word.ts';
import { refuseTaken, refuseValue, type EditSubject } from '../refusal.ts';
import { findSpansOver } from '../id-occurrences.ts';
import { applyEdits, sortEdits } from '../text-edit.ts';
import { citationsIn, type LeftReason, type LeftStretch } from './cite-text.ts';
import { fileLinks } from './file-links.ts';
import { changedSlugs } from './heading-slugs.ts';
import { linkNumbers, renamedRows, rowNumbers } from './index-labels.ts';
import { linkEdits, type MovedTargets } from './link-edits.ts';
import { headingNumber, isRecord, renumberedPath, spelledRecords } from './record-number.ts';
import { spelledOtherwise } from './spelled-otherwise.ts';
import { CitationReader, type ItemHome, type Namesakes } from './which-item.ts';

/** The item that is renumbered, among the registers of its repository. */
export interface RenumberTarget {
  readonly registers: readonly Register[];
  readonly register: Register;
  readonly document: DocumentReading;
  readonly item: Item;
}

/** A place that names the identifier still. */
export interface LeftCitation {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly reason: LeftReason;
}

/** What renumbering does to one file. */
export interface RenumberedFile {
  readonly path: string;
  /** The path it gets, when its name carries the number; else its own. */
  readonly newPath: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** An item under another identifier, with everything that cites it. Nothing is changed yet. */
export interface RenumberPlan {
  readonly from: string;
  readonly to: string;
  readonly files: readonly RenumberedFile[];
  readonly left: readonly LeftCitation[];
}

const MACHINE_WRITTEN = /^(?:decisis\.lock|\.decisis\/.*)$/;
/** What people write; also our own settings, where every name is one of the registers. */
const DOCUMENT = /\.(?:md|mdx|markdown|txt|text|rst|adoc|org|ya?ml)$|(?:^|\/)(?:[^./]+|decisis\.toml)$/i;

interface Text {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly reading: DocumentReading | undefined;
  /** Whether the file is not UTF-8, or too large to edit: it is looked at and never written. */
  readonly isOnlySearched: boolean;
  readonly edits: TextEdit[];
  readonly left: LeftStretch[];
}

/**
 * Plans to give an item another identifier, and to move every citation of it in the repository: in documents and code, in code
 * fences, in links and their fragments, and in the name of its file when it is a record. Ranges, parts of paths, files written
 * by programs, not in UTF-8 or too large, other spellings, and citations that may mean another item of the same identifier are left and listed. Refuses an identifier
 * that another item has, and one that a document would read as something else.
 */
export function planRenumber(target: RenumberTarget, newId: string, repository: RepositoryView): RenumberPlan {
  const { item, document } = target;
  const subject: EditSubject = { id: item.id ?? item.key, field: 'id' };
  const to = plainValue(newId, subject);
  const from = assertRenumberable(target, to, subject);
  const newPath = isRecord(item)
    ? (renumberedPath(document.source.path, from, to) ?? document.source.path)
    : document.source.path;
  const names = namesakesOf(target);
  const texts = citingTexts(target, repository, from);
  for (const text of texts) cite(text, target, names, from, to, subject);
  const moved: MovedTargets = {
    paths: new Map(newPath === document.source.path ? [] : [[document.source.path, newPath]]),
    slugs: new Map(texts.map((text) => [text.path, changedSlugs(text.text, text.blocks, text.edits)])),
    own: namesakesIn(document, item).length > 0 ? undefined : { path: document.source.path, from, to },
  };
  for (const text of texts) {
    if (MACHINE_WRITTEN.test(text.path) || text.isOnlySearched) continue;
    for (const edit of linkEdits(text.text, text.path, moved))
      if (!text.edits.some(({ start, end }) => edit.start < end && start < edit.end)) text.edits.push(edit);
  }
  const files = texts
    .map((text) => finish(text, target, from, to, subject, newPath))
    .filter(({ path, edits, newPath: renamed }) => edits.length > 0 || renamed !== path);
  if (!files.some(({ path }) => path === document.source.path))
    throw refuseValue(subject, 'no text in its document is this identifier', 'change the identifier by hand');
  return { from, to, files, left: texts.flatMap(leftOf) };
}

function assertRenumberable(target: RenumberTarget, to: string, subject: EditSubject): string {
  const { registers, register, item, document } = target;
  assertEditable(document.source);
  if (item.id === undefined)
    throw refuseValue(
      subject,
      'the item has no identifier',
      `give it one with "decisis set ${shellWord(subject.id)} id=${shellWord(to)}"`,
    );
  if (item.entries.some((entry) => entry.through !== undefined))
    throw refuseValue(subject, 'it stands for a range of identifiers', 'rename the range by hand');
  if (to === item.id) throw refuseValue(subject, 'it has this identifier already', 'give another one');
  assertIdShaped(to, item.id, register.items, subject);
  const taken = registers
    .flatMap(({ items }) => items)
    .find(
      (other) => other !== item && other.id !== undefined && foldId(other.id) === foldId(to) && !isCopy(other, item),
    );
  if (taken !== undefined) throw refuseTaken(taken);
  return item.id;
}

/** Whether another entry of the same identifier is the same decision, told again. */
function isCopy(other: Item, item: Item): boolean {
  return other.id === item.id && other.source !== item.source && !isDifferent(identityOf(other), identityOf(item));
}

function namesakesOf({ registers, register, document, item }: RenumberTarget): Namesakes {
  const others: ItemHome[] = [];
  for (const one of registers) {
    for (const other of one.items) {
      if (other !== item && other.id === item.id && !isCopy(other, item)) others.push(homeOf(one, other));
    }
  }
  const beside = namesakesIn(document, item);
  return { own: homeOf(register, item), others, meaningAt: (start) => meaningAt(start, item, beside) };
}

function homeOf(register: Register, item: Item): ItemHome {
  return {
    register: register.name,
    path: item.source.path,
    documents: new Set(register.documents.map(({ source }) => source.path)),
  };
}

/** The texts that may cite the item: those in which the identifier, a range over it, or the name of its file occurs at all. */
function citingTexts({ registers, document, item }: RenumberTarget, repository: RepositoryView, from: string): Text[] {
  const readings = new Map(
    registers.flatMap((register) => register.documents.map((reading) => [reading.source.path, reading] as const)),
  );
  const own = document.source.path;
  const signs = [from, from.toLowerCase(), own.slice(own.lastIndexOf('/') + 1)];
  const pages = new Set(
    registers.flatMap(({ listed }) => listed.filter(({ record }) => record === item).map(({ page }) => page)),
  );
  const mayCite = (text: string): boolean =>
    signs.some((sign) => text.includes(sign)) ||
    (isRecord(item) && spelledRecords(text, from, from).length > 0) ||
    findSpansOver(text, from).length > 0 ||
    spelledOtherwise(text, from).length > 0;
  const texts: Text[] = [];
  for (const path of new Set([own, ...readings.keys(), ...repository.paths()])) {
    const reading = readings.get(path);
    const known = reading?.source.text ?? repository.text(path);
    const searched = known === undefined ? repository.searched?.(path) : undefined;
    const text = known ?? (searched?.includes('\0') === true ? undefined : searched);
    const isListing = reading !== undefined && pages.has(reading);
    if (text === undefined || (path !== own && !isListing && !mayCite(text))) continue;
    const blocks = reading?.outline.blocks ?? (DOCUMENT.test(path) ? scanBlocks(text) : []);
    texts.push({ path, text, blocks, reading, isOnlySearched: known === undefined, edits: [], left: [] });
  }
  return texts;
}

function cite(
  one: Text,
  target: RenumberTarget,
  names: Namesakes,
  from: string,
  to: string,
  subject: EditSubject,
): void {
  const { document, item } = target;
  const { path, text, blocks } = one;
  const add = (edits: readonly TextEdit[]): void => {
    for (const edit of edits)
      if (!one.edits.some(({ start, end }) => edit.start < end && start < edit.end)) one.edits.push(edit);
  };
  const reader = new CitationReader(text, path, names, fileLinks(text, path));
  if (path === document.source.path) {
    add(idFieldEdits(document, item, to, subject));
    if (isRecord(item) && item.field('id') === undefined) add(headingNumber(document, from, to));
  }
  const { edits, left } = citationsIn({ text, blocks, isCode: !DOCUMENT.test(path), reader }, from, to);
  if (MACHINE_WRITTEN.test(path) || one.isOnlySearched) {
    const reason = one.isOnlySearched ? ('not-editable' as const) : ('machine-written' as const);
    one.left.push(...edits.map(({ start, end }) => ({ start, end, reason })));
    if (one.isOnlySearched) one.left.push(...left);
    return;
  }
  add(edits);
  const isLeft = ({ start, end }: LeftStretch): boolean =>
    !one.edits.some((edit) => start < edit.end && edit.start < end);
  one.left.push(...left.filter(isLeft));
  if (!isRecord(item)) return;
  add(spelledRecords(text, from, to).filter(({ start, end }) => reader.meaningOf(start, end) === 'own'));
  add(linkNumbers(text, path, document.source.path, from, to));
  add(rowNumbers(rowsIn(one, target), from, to));
}

/** The rows of a text that list the record. */
function rowsIn({ reading }: Text, { registers, item }: RenumberTarget): readonly IndexRow[] {
  if (reading === undefined) return [];
  return registers.flatMap(({ listed }) => listed.filter(({ page, record }) => page === reading && record === item));
}

function finish(
  one: Text,
  target: RenumberTarget,
  from: string,
  to: string,
  subject: EditSubject,
  newPath: string,
): RenumberedFile {
  const { document, item } = target;
  const { path, text, reading } = one;
  const edits = sortEdits(text, one.edits);
  const isOwn = path === document.source.path;
  if (isOwn && item.field('id') !== undefined) renamedReading(document, item, edits, to, subject);
  else if (reading !== undefined && edits.length > 0)
    assertSameReading(
      reading,
      edits,
      { item, to, rows: renamedRows(rowsIn(one, target), from, to) },
      subject,
      isOwn ? newPath : path,
    );
  return { path, newPath: isOwn ? newPath : path, before: text, after: applyEdits(text, edits), edits };
}

/** Citations may change in the fields of other items; what the items are may not. */
function assertSameReading(
  reading: DocumentReading,
  edits: readonly TextEdit[],
  { item, to, rows }: { readonly item: Item; readonly to: string; readonly rows: ReadonlyMap<string, string> },
  subject: EditSubject,
  newPath: string,
): void {
  assertEditable(reading.source);
  const trial = tryEdits(reading, edits);
  const isMoved = newPath !== reading.source.path;
  const after = isMoved ? readDocument(sourceOf(newPath, trial.after), reading.options) : trial.reading;
  const renamed = {
    items: new Set(reading.items.filter((one) => one === item || isCopy(one, item))),
    from: item.id ?? '',
    to: isMoved ? (after.items[0]?.id ?? to) : to,
    rows,
  };
  const problem = unintendedChange(reading, after, { edits: trial.edits, renamed });
  if (problem !== undefined)
    throw refuseValue(
      subject,
      `in ${reading.source.path}, ${problem}`,
      `change the citations in ${reading.source.path} by hand first`,
    );
}

function leftOf({ path, text, left }: Text): LeftCitation[] {
  if (left.length === 0) return [];
  const lines = new LineIndex(text);
  return left
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, reason }) => ({ path, line: lines.lineAt(start), text: around(text, start, end), reason }));
}

/** A place with a few words around it, on one line. */
function around(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 30);
  const line = text.indexOf('\n', end);
  return text.slice(from, Math.min(line === -1 ? text.length : line, end + 30)).trim();
}
