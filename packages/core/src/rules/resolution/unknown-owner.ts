import { createFinding } from '../../findings/finding.ts';
import type { CheckContext } from '../check-context.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/**
 * An undecided item whose owner is none of `[owners]`. Where only CODEOWNERS says who there is, handles are looked up and
 * plain names are left alone: that file knows no others.
 */
export const unknownOwner: Rule = {
  id: 'resolution/unknown-owner',
  *check(context) {
    const known = new Map<string, string>();
    for (const [name, others] of Object.entries(context.policy.owners))
      for (const one of [name, ...others]) known.set(fold(one), name);
    const areListed = known.size > 0;
    for (const handle of codeOwners(context)) if (!known.has(fold(handle))) known.set(fold(handle), handle);
    if (known.size === 0) return;
    for (const item of context.items) {
      const owner = isUndecided(item) ? item.summary.owner : null;
      if (owner === null) continue;
      for (const name of namesIn(owner)) {
        if (known.has(fold(name)) || !(areListed || name.startsWith('@'))) continue;
        const data = { id: item.name, owner: name, nearest: nearestOf(name, known) };
        const place = {
          location: placeOf(item, 'owner', 'decider'),
          item: item.reference,
          anchor: `${item.reference} ${name}`,
        };
        yield createFinding('resolution/unknown-owner', 'unknown', data, place);
      }
    }
  },
};

function* codeOwners({ repository }: CheckContext): Generator<string> {
  for (const path of CODE_OWNERS) {
    const text = repository.text(path);
    if (text === undefined) continue;
    for (const line of text.split('\n'))
      for (const match of line.replace(/#.*$/, '').matchAll(/(?<=\s)@[\w.-]+(?:\/[\w.-]+)?/g)) yield match[0];
    return;
  }
}

/** An owner field may name several: `platform, network` or `platform / network`. Remarks in brackets are no names. */
function namesIn(owner: string): string[] {
  return owner
    .replace(/\([^()]{0,200}\)/g, ' ')
    .split(/\s*[,;&+]\s*|\s+\/\s+|\s+(?:and|und|y|e|et|i|и)\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** A known name that differs in one letter, or contains the written one; for a hint only. */
function nearestOf(written: string, known: ReadonlyMap<string, string>): string {
  const name = fold(written);
  if (name.length < 4 || name.length > 60) return '';
  for (const [other, canonical] of known) if (isOneApart(name, other)) return canonical;
  return '';
}

/** Whether one letter more, less or other makes two words equal. */
function isOneApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return (
    left.slice(at + 1) === right.slice(at + 1) ||
    left.slice(at) === right.slice(at + 1) ||
    left.slice(at + 1) === right.slice(at)
  );
}
