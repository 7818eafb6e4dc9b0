import { editDistance } from './edit-distance.ts';

const MAX_LENGTH = 200;
const MAX_NAMES = 3;

/**
 * The known names that a mistyped one probably meant, nearest first, at most three; empty when none is near. Letter
 * case, `-`, `_` and spaces do not count as differences. A name may be wrong in about a third of its characters; a singular for a
 * plural, and the reverse, is always near.
 */
export function nearestNames(typed: string, known: Iterable<string>): readonly string[] {
  const wanted = fold(typed);
  if (wanted.length === 0 || wanted.length > MAX_LENGTH) return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: Array<{ readonly name: string; readonly distance: number }> = [];
  for (const name of known) {
    const distance = isOtherNumber(wanted, fold(name)) ? 1 : editDistance(wanted, fold(name), limit);
    if (distance <= limit) found.push({ name, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const best = found[0]?.distance ?? 0;
  return found
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
}

/** Whether two names are one word in the singular and the plural. */
function isOtherNumber(one: string, other: string): boolean {
  return pluralsOf(one).includes(other) || pluralsOf(other).includes(one);
}

function pluralsOf(name: string): readonly string[] {
  return [`${name}s`, `${name}es`, name.replace(/y$/, 'ies')].filter((plural) => plural !== name);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_\s]+/g, '');
}
