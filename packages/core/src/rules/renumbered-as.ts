import type { FieldName } from '../model/field-name.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';
import type { CheckedItem } from './check-context.ts';

/** What became of a decision that is gone: what it is now, or what it may be. */
export interface Renumbered {
  readonly item: CheckedItem;
  readonly isSure: boolean;
}

/** What says which decision it is, apart from its title; numbers, names and dates change with the hand that writes them. */
const BODY: readonly FieldName[] = [
  'context',
  'outcome',
  'default',
  'recommendation',
  'options',
  'rationale',
  'evidence',
  'impact',
  'actions',
  'rollback',
  'consequences',
  'notes',
];
/** Fewer words than these may be alike by chance. */
const ENOUGH = 6;
const SAME = 0.7;
/** Titles that have this in common may name one thing. */
const ALIKE = 0.5;

/**
 * Which of the new decisions is a missing one under another number and title. Sure is one whose other words are the same, when
 * no other decision has them: words of a form tell nothing. A like title alone only makes it possible.
 */
export function renumberedAs(
  gone: CheckedItem,
  heirs: readonly CheckedItem[],
  others: readonly CheckedItem[],
): Renumbered | undefined {
  const body = bodyOf(gone);
  const isSame = (item: CheckedItem): boolean => {
    const its = bodyOf(item);
    return Math.min(body.size, its.size) >= ENOUGH && likeness(body, its) >= SAME;
  };
  const [same, ...more] = heirs.filter(isSame);
  if (same !== undefined && more.length === 0 && !others.some((one) => one !== gone && one !== same && isSame(one)))
    return { item: same, isSure: true };
  const title = titleOf(gone);
  const alike = heirs.filter((heir) => likeness(title, titleOf(heir)) >= ALIKE);
  return alike[0] === undefined || alike.length > 1 ? undefined : { item: alike[0], isSure: false };
}

function bodyOf({ item }: CheckedItem): ReadonlySet<string> {
  return titleWords(BODY.map((name) => item.text(name) ?? '').join(' '));
}

function titleOf({ item }: CheckedItem): ReadonlySet<string> {
  return titleWords(item.text('title') ?? item.text('question') ?? '');
}
