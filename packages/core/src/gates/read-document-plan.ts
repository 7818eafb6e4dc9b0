import { LetterPattern } from '../model/letter-pattern.ts';
import type { FlattenedGap } from '../facets/plans/flattened-rows.ts';
import { readPlanTables, type PlanTable } from '../facets/plans/plan-tables.ts';
import type { PlannedPhase } from '../facets/plans/phases.ts';
import { CueBook } from '../facets/prose/cue-book.ts';
import { quote } from '../facets/prose/span.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import type { PlanDocument } from './plan-source.ts';
import type { Said } from './plan.ts';
import { said } from './said.ts';

/** A list of things that a document says may start. */
export interface SafeAction {
  readonly title: string;
  readonly said: Said;
  /** The heading that says so. */
  readonly claim: Said;
}

/** What a document says about the plan beside its items. */
export interface DocumentPlan {
  readonly phases: readonly PlannedPhase[];
  readonly gaps: readonly FlattenedGap[];
  readonly tables: readonly PlanTable[];
  readonly safe: readonly SafeAction[];
}

/** Headings that say that work may start, by language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const SAFE = new CueBook<true>([
  [
    true,
    `safe to begin|safe to start|safe to do now|safe to begin now|can start now|may start now|can begin now|may begin now|can start in parallel|can begin in parallel|ready to start|startable now
    |kann sofort beginnen|jetzt beginnen|parallel beginnen|puede empezar ya|se puede empezar|pode começar já|peut commencer maintenant|peuvent commencer|può iniziare subito|można zacząć|можно начинать
    |có thể bắt đầu ngay|可以立即开始|可以并行开始|着手できる|시작할 수 있는|يمكن البدء`,
  ],
]);
const DENIED = new LetterPattern(/(?:^|\s)(?:not|nicht|no|não|pas|non|nie|не|không)\s+(?:\p{L}+\s+)?$/iu);
const LONGEST_TITLE = 60;
const known = new WeakMap<PlanDocument['reading'], DocumentPlan>();

/** Reads phases, gaps and lists of safe work of a document. Once for each document. */
export function readDocumentPlan(document: PlanDocument): DocumentPlan {
  let plan = known.get(document.reading);
  if (plan === undefined) {
    const { phases, gaps } = document.facts();
    known.set(
      document.reading,
      (plan = { phases, gaps, tables: readPlanTables(document.reading.outline), safe: readSafeActions(document) }),
    );
  }
  return plan;
}

function readSafeActions(document: PlanDocument): SafeAction[] {
  const { outline } = document.reading;
  const { text } = outline.source;
  return outline.sections.slice(1).flatMap((section) => {
    const { heading } = section;
    if (heading === undefined || heading.textEnd - heading.textStart > 200) return [];
    const run = tokenize(text, heading.textStart, heading.textEnd);
    const cue = findCues(SAFE, run)[0];
    if (cue === undefined || DENIED.test(text.slice(heading.textStart, cue.start))) return [];
    const claim = said(document, quote(text, heading.textStart, heading.textEnd));
    return outline.blocks.slice(section.from, section.ownTo).flatMap((block) => {
      if (block.type !== 'item' || block.checkbox === 'x') return [];
      const shown = quote(text, block.textStart, block.end);
      return shown.text === '' ? [] : [{ title: titleOf(shown.text), said: said(document, shown), claim }];
    });
  });
}

/** The words before the first colon or bracket: "Operator runbook: when to flip each gate". */
function titleOf(text: string): string {
  const line = text.replace(/[`*_]+/g, '').replace(/\s+/g, ' ');
  const head = /^[^:(—–;]{3,}/.exec(line)?.[0].trim() ?? line;
  if (head.length <= LONGEST_TITLE) return head.replace(/[.,;]$/, '');
  return `${/^.*(?=\s)/s.exec(head.slice(0, LONGEST_TITLE))?.[0] ?? head.slice(0, LONGEST_TITLE)}…`;
}
