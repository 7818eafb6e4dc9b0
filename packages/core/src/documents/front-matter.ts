import type { FieldName } from '../model/field-name.ts';
import type { Field, Slot } from '../model/field.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { lineEndAt, nextLineAt } from './line-index.ts';

/** One key of YAML metadata with the range of its value; lists come back as one text, joined with commas. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
  /** Set on the target of one entry of `links`, which has the kind of the link as its key; several may have one key. */
  readonly isLink?: true;
}

const MAX_METADATA = 200_000;
const KEY = /^([A-Za-z_][\w -]{0,40}?)\s*:(?:[ \t]+|$)/;

/**
 * Reads the top-level keys of a YAML mapping that stands at `start` in a text.
 *
 * Not a YAML parser: records carry flat keys, and people leave colons unquoted in titles, which YAML refuses. Plain and quoted
 * scalars can be read and written; lists are read as one text; anything nested deeper is left alone, but for the targets and kinds
 * of `links`. Total and linear.
 */
export function readMetadata(text: string, start: number, end: number): MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  const stop = Math.min(end, start + MAX_METADATA);
  let list: { key: string; values: string[]; start: number; end: number } | undefined;
  let link: DraftLink | undefined;
  const closeLink = (): void => {
    if (link?.target !== undefined && link.kind !== undefined)
      entries.push({ ...link.target, key: link.kind, slot: 'yaml', isLink: true });
    link = undefined;
  };
  const closeList = (): void => {
    closeLink();
    if (list !== undefined && list.values.length > 0)
      entries.push({ key: list.key, value: list.values.join(', '), start: list.start, end: list.end, slot: 'implied' });
    list = undefined;
  };
  for (let at = start; at < stop;) {
    const lineEnd = lineEndAt(text, at, stop);
    const next = nextLineAt(text, lineEnd, stop);
    const line = text.slice(at, lineEnd);
    const key = KEY.exec(line.slice(0, 60));
    if (key !== null) {
      closeList();
      const from = at + key[0].length;
      const raw = withoutComment(line.slice(key[0].length));
      if (raw === '') list = { key: key[1] as string, values: [], start: from, end: from };
      else entries.push(scalarEntry(key[1] as string, raw, from));
    } else if (list !== undefined) {
      const item = /^\s*-\s+(.*)$/.exec(line);
      const part = list.key.toLowerCase() === 'links' ? LINK_PART.exec(line.slice(0, 300)) : null;
      if (part !== null) {
        if (part[1] !== undefined) closeLink();
        link = { ...link, ...linkPart(part, at) };
      } else if (item !== null) {
        list.values.push(unquote(withoutComment(item[1] as string)));
        list.end = at + line.length;
      }
    }
    at = next;
  }
  closeList();
  return entries;
}

interface DraftLink {
  readonly kind?: string;
  readonly target?: { readonly value: string; readonly start: number; readonly end: number };
}

const LINK_PART = /^\s*(-)?\s*(target|kind)\s*:[ \t]+(\S.*?)\s*$/;

/** One line of a link: what it leads to, or of what kind it is. */
function linkPart([whole, , name, raw = '']: RegExpExecArray, at: number): DraftLink {
  const value = unquote(withoutComment(raw));
  if (name === 'kind') return { kind: value };
  const start = at + whole.indexOf(raw, whole.indexOf(':')) + (raw.startsWith(value) ? 0 : 1);
  return { target: { value, start, end: start + value.length } };
}

function scalarEntry(key: string, raw: string, from: number): MetadataEntry {
  if (raw.startsWith('[') && raw.endsWith(']')) {
    const values = raw
      .slice(1, -1)
      .split(',')
      .map((value) => unquote(value.trim()));
    return {
      key,
      value: values.filter((value) => value !== '').join(', '),
      start: from,
      end: from + raw.length,
      slot: 'implied',
    };
  }
  const isBlockScalar = /^[|>][+-]?\d?$/.test(raw);
  return {
    key,
    value: isBlockScalar ? '' : unquote(raw),
    start: from,
    end: from + raw.length,
    slot: isBlockScalar || raw.startsWith('{') ? 'implied' : 'yaml',
  };
}

/** Takes off a comment behind a plain value; a `#` inside quotes or inside a word is part of the value. */
function withoutComment(raw: string): string {
  const trimmed = raw.trim();
  if (trimmed.startsWith('#')) return '';
  const quote = trimmed.charAt(0);
  if (quote === '"' || quote === "'") {
    const close = trimmed.indexOf(quote, 1);
    return close > 0 && /^\s*#/.test(trimmed.slice(close + 1)) ? trimmed.slice(0, close + 1) : trimmed;
  }
  const comment = trimmed.search(/\s#/);
  return comment === -1 ? trimmed : trimmed.slice(0, comment).trimEnd();
}

/** The value of a YAML scalar: quotes off, the escapes that matter undone. */
export function unquote(raw: string): string {
  if (raw.length >= 2 && raw.startsWith("'") && raw.endsWith("'")) return raw.slice(1, -1).replaceAll("''", "'");
  if (raw.length >= 2 && raw.startsWith('"') && raw.endsWith('"')) {
    return raw
      .slice(1, -1)
      .replace(/\\(["\\/nt])/g, (_, char: string) => (char === 'n' ? '\n' : char === 't' ? '\t' : char));
  }
  return raw;
}

const FIELD_OF_KEY: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ['title', 'title'],
  ['id', 'id'],
  ['status', 'status'],
  ['state', 'status'],
  ['date', 'decidedOn'],
  ['decision-makers', 'decider'],
  ['deciders', 'decider'],
  ['decision_makers', 'decider'],
  ['owner', 'owner'],
  ['approvers', 'approver'],
  ['superseded-by', 'supersededBy'],
  ['superseded_by', 'supersededBy'],
  ['supersededby', 'supersededBy'],
  ['replaces', 'supersedes'],
  ['relatesto', 'relates'],
  ['relates-to', 'relates'],
  ['amends', 'relates'],
  ['amendedby', 'relates'],
  ['amended-by', 'relates'],
  ['supersedes', 'supersedes'],
  ['owning-sig', 'owner'],
  ['authors', 'notes'],
  ['kep-number', 'id'],
  ['feature', 'title'],
]);

/** Field named by a metadata key: the keys that record formats define, then the words of the vocabulary. */
export function fieldForKey(key: string): FieldName | undefined {
  return FIELD_OF_KEY.get(key.toLowerCase()) ?? fieldForLabel(key.replace(/[_-]+/g, ' '), 'label');
}

/** Metadata as fields; keys that mean nothing to the model are left out. */
export function metadataFields(entries: readonly MetadataEntry[]): Field[] {
  const fields: Field[] = [];
  for (const { key, value, start, end, slot, isLink } of entries) {
    const name = fieldForKey(key);
    if (isLink === true && name !== 'supersedes' && name !== 'supersededBy' && name !== 'relates') continue;
    if (name !== undefined && (isLink === true || !fields.some((field) => field.name === name)))
      fields.push({ name, label: key, start, end, slot, text: value });
  }
  return fields;
}
