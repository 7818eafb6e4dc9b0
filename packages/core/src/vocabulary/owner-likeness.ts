import { FIELDS } from './books.ts';
import { normalizeLabel, wordsOf } from './normalize.ts';
import { isAbsent, isUndated } from './value-words.ts';

const MAX_NAME = 60;
const ACRONYM = /^[A-Z]{2,5}$/;

/**
 * Whether two written owners surely name different people or groups. Anything they share, a short form, initials, or a role on
 * one side and a name on the other may be the same: "Al" and "Al (platform)", "Arch Lead" and "Architecture lead", "SRE" and
 * "Site reliability", "Platform team" and "Mia".
 */
export function areOtherOwners(left: string, right: string): boolean {
  if (!isClear(left) || !isClear(right) || ACRONYM.test(left) !== ACRONYM.test(right)) return false;
  const [one, other] = [namesIn(left), namesIn(right)];
  if (one.names.length === 0 || other.names.length === 0 || one.hasRole !== other.hasRole) return false;
  return !one.names.some((name) => other.names.some((another) => isLike(name, another)));
}

function isClear(text: string): boolean {
  return text.length <= MAX_NAME && !isAbsent(text) && !isUndated(text) && !/[?？→\n]|\d{4}/.test(text);
}

/** The words of a written owner without those that only say that somebody owns: "team", "lead". */
function namesIn(text: string): { readonly names: readonly string[]; readonly hasRole: boolean } {
  const words = wordsOf(normalizeLabel(text));
  const names = words.filter((word) => {
    const meanings = FIELDS.meaningsOf([word]);
    return !meanings.includes('owner') && !meanings.includes('decider') && !meanings.includes('approver');
  });
  return { names, hasRole: names.length < words.length };
}

function isLike(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return long.startsWith(short) || (short.length >= 4 && long.includes(short));
}
