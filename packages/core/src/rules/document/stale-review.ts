import { createFinding, type FindingPlace } from '../../findings/finding.ts';
import { reviewOf } from '../../locks/review-of.ts';
import { daysBetween } from '../../model/civil-date.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { readDate } from '../../vocabulary/value-words.ts';
import type { CheckedChange, CheckedDocument, CheckedItem } from '../check-context.ts';
import { placeIn } from '../place.ts';
import { documentAtBase, movedOn } from '../moved-on.ts';
import type { Rule } from '../rule.ts';
import { isAccepted } from '../standing.ts';

/** Labels that date the last look at a document; a bare "Date" may be anything. */
const LAST_LOOK =
  /^(?:last (?:updated?|reviewed?|modified|revised?|edited)|updated|reviewed|zuletzt (?:aktualisiert|geprüft|geändert)|letzte (?:aktualisierung|änderung|prüfung)|última (?:actualización|revisión|modificación|atualização|revisão)|dernière (?:mise à jour|révision|modification)|ultimo aggiornamento|ultima revisione|ostatnia aktualizacja|последнее обновление|обновлено|cập nhật lần cuối|最后更新|最終更新|마지막 업데이트|آخر تحديث)\b/u;

/** Rules out most documents before their statements are read, which costs a hundred times more. */
const MAY_DATE =
  /updated?|reviewed?|modified|revised|edited|zuletzt|letzte|última|ultim[oa]|dernière|ostatnia|последн|обновлен|cập nhật|最后|最終|마지막|آخر/iu;
const HEAD = 4000;

interface LastLook {
  readonly label: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The date of the last update or review that the head of a document states: it lies ahead, is older than a decision that the
 * document records, is longer ago than the repository allows, or stays where it was in a change that alters a decision.
 */
export const staleReview: Rule = {
  id: 'document/stale-review',
  *check({ registers, today, policy, change }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        const look = lastLook(document);
        if (look === undefined) continue;
        const { label, date } = look;
        const place: FindingPlace = { location: placeIn(document, look.start, look.end), anchor: label };
        const newest = date > today ? undefined : newestDecision(document, date);
        const days = daysBetween(date, today);
        const changed = change === undefined || date >= today ? undefined : changedUnder(look, document, change);
        if (date > today) yield createFinding('document/stale-review', 'future', { label, date }, place);
        else if (changed !== undefined)
          yield createFinding('document/stale-review', 'unmoved', { label, date, id: changed.name }, place);
        else if (newest !== undefined) {
          const data = { label, date, id: newest.item.name, decided: newest.decided };
          yield createFinding('document/stale-review', 'olderThanItem', data, place);
        } else if (policy.reviewDays !== undefined && days > policy.reviewDays && !isJudgedByItself(document)) {
          const data = { label, date, days, allowed: policy.reviewDays };
          yield createFinding('document/stale-review', 'tooLongAgo', data, place);
        }
      }
    }
  },
};

/** An item that a change alters while the date stays where it was. */
function changedUnder(look: LastLook, document: CheckedDocument, change: CheckedChange): CheckedItem | undefined {
  const before = documentAtBase(change, document);
  if (before === undefined || lastLook(before)?.date !== look.date) return undefined;
  return movedOn(document, before);
}

/** A document that states its own interval, or is an index of locked decisions, is told by `lock/review-overdue`. */
function isJudgedByItself({ reading, items }: CheckedDocument): boolean {
  const review = reviewOf(reading);
  if (review?.reviewed === undefined) return false;
  return review.everyDays !== undefined || review.next !== undefined || items.some(({ item }) => item.locked);
}

function lastLook(document: CheckedDocument): LastLook | undefined {
  const { header } = document.reading;
  for (const { label, text, start, end } of header.fields) {
    if (!isLastLook(label)) continue;
    const date = readDate(text, document.reading.source.text)?.iso;
    if (date !== undefined) return { label, date, start, end };
  }
  if (!MAY_DATE.test(document.reading.source.text.slice(0, HEAD))) return undefined;
  for (const { kind, label, text, start, end } of document.facts().statements) {
    if (kind !== 'date' || !isLastLook(label)) continue;
    const date = readDate(text, document.reading.source.text)?.iso;
    if (date !== undefined) return { label, date, start, end };
  }
  return undefined;
}

function isLastLook(label: string): boolean {
  return LAST_LOOK.test(normalizeLabel(label));
}

/** The accepted decision with the newest date after a day; a date in the future is a plan and no record. */
function newestDecision(
  { items }: CheckedDocument,
  after: string,
): { readonly item: CheckedItem; readonly decided: string } | undefined {
  let newest: { readonly item: CheckedItem; readonly decided: string } | undefined;
  for (const item of items) {
    const written = isAccepted(item) ? item.item.text('decidedOn') : undefined;
    const decided = written === undefined ? undefined : readDate(written, item.item.source.text)?.iso;
    if (decided !== undefined && decided > (newest?.decided ?? after)) newest = { item, decided };
  }
  return newest;
}
