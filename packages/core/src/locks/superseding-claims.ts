import type { Item } from '../documents/item.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import { RELATION_WORDS } from '../facets/words/relation-words.ts';
import type { LockRegister } from './lock-input.ts';
import { itemName, recordName, sourcesIn } from './sources.ts';

/** An accepted item that says that it takes the place of another. */
export interface SupersedingClaim {
  readonly item: Item;
  /** How the lock calls it. */
  readonly name: string;
  readonly register: string;
}

/** Which accepted items say that they supersede what, by the name of what is superseded. */
export type SupersedingClaims = ReadonlyMap<string, readonly SupersedingClaim[]>;

// Most items say nothing of the kind; this is looked for before their words are cut.
const HINT =
  /supersed|superced|obsolet|overrid|replac|ersetzt|löst ab|reemplaza|sustituye|substitui|remplace|sostituisce|zastępuje|заменяет|thay thế|取代|置き換え|대체|يحل محل/i;
const MAX_TEXT = 200_000;

/** Reads the claims of all registers. Proposed and open items claim nothing: only a decision takes the place of one. */
export function supersedingClaims(registers: readonly LockRegister[]): SupersedingClaims {
  const claims = new Map<string, SupersedingClaim[]>();
  for (const { name: register, items } of registers) {
    for (const { item } of items) {
      if (item.status !== 'accepted') continue;
      const name = nameOf(item);
      for (const target of supersededTargets(item)) {
        if (target === name) continue;
        const known = claims.get(target);
        if (known === undefined) claims.set(target, [{ item, name, register }]);
        else known.push({ item, name, register });
      }
    }
  }
  return claims;
}

/** How the lock calls an item: by its identifier, else by the record that its file is. */
export function nameOf(item: Item): string {
  return item.id === undefined ? recordName(item.source.path) : itemName(item.id);
}

/** The names that an item says it supersedes: in a field of that meaning, or behind a word of that meaning on one line. */
export function supersededTargets(item: Item): readonly string[] {
  const found = new Set<string>();
  for (const field of item.allFields()) {
    if (field.name === 'supersedes') for (const { name } of sourcesIn(field.text)) found.add(name);
  }
  for (const line of linesOf(item)) {
    if (!HINT.test(line)) continue;
    const run = tokenize(line, 0, Math.min(line.length, 1500));
    for (const cue of findCues(RELATION_WORDS, run)) {
      if (cue.value !== 'supersedes' || /\b(?:not|never|nicht|no|ne|nie|non|не)\s+$/iu.test(line.slice(0, cue.start)))
        continue;
      for (const { name } of sourcesIn(line.slice(cue.end, cue.end + 300))) found.add(name);
    }
  }
  return [...found];
}

/** The names that an item says took its place. */
export function successorsOf(item: Item): readonly string[] {
  const found = new Set<string>();
  const said = [item.text('supersededBy') ?? '', item.text('status') ?? ''];
  for (const line of [...said.slice(1), ...linesOf(item)]) {
    if (!HINT.test(line)) continue;
    const cues = findCues(RELATION_WORDS, tokenize(line, 0, Math.min(line.length, 1500)));
    for (const cue of cues) {
      if (cue.value === 'superseded-by')
        for (const { name } of sourcesIn(line.slice(cue.end, cue.end + 300))) found.add(name);
    }
  }
  for (const { name } of sourcesIn(said[0] as string)) found.add(name);
  return [...found];
}

function linesOf(item: Item): readonly string[] {
  return item.entries.flatMap(({ start, end }) =>
    item.source.text.slice(start, Math.min(end, start + MAX_TEXT)).split('\n'),
  );
}
