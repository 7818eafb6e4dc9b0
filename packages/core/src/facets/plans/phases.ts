import type { Outline, Section } from '../../documents/headings/outline.ts';
import type { Block } from '../../documents/scan/block.ts';
import { readPlanNodes } from './plan-nodes.ts';
import { readReferences, type Reference } from '../references/references.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';
import type { PlanNodeKind } from '../words/plan-words.ts';

/** One step of a phase. */
export interface PhaseStep extends Quote {
  readonly number: string | undefined;
  /** What the brackets in front of it say: "(Triggered) ..." waits for its trigger. */
  readonly condition: string | undefined;
  readonly references: readonly Reference[];
}

/** A phase, milestone or other node that a document gives a section of its own. */
export interface PlannedPhase extends Quote {
  readonly id: string;
  readonly kind: PlanNodeKind;
  /** True for `Phase 7+`. */
  readonly isOpenEnded: boolean;
  readonly title: string;
  /** What the brackets of the heading say: "(if profile triggers)". */
  readonly condition: string | undefined;
  readonly section: number;
  readonly steps: readonly PhaseStep[];
}

const NUMBERING = /^(?:§\s?)?[A-Z]?\d{1,4}(?:\.\d{1,4}){0,5}[.)]?\s+/;

/** Phases with a section of their own, in order of the document; none when fewer than two are there. */
export function readPhases(outline: Outline): PlannedPhase[] {
  const phases = outline.sections.slice(1).flatMap((section) => phaseOf(outline, section) ?? []);
  return phases.length >= 2 ? phases : [];
}

function phaseOf(outline: Outline, section: Section): PlannedPhase | undefined {
  const { heading } = section;
  if (heading === undefined) return undefined;
  const { text } = outline;
  const numbering = NUMBERING.exec(text.slice(heading.textStart, Math.min(heading.textEnd, heading.textStart + 40)));
  const start = heading.textStart + (numbering?.[0].length ?? 0);
  const node = readPlanNodes(text, start, Math.min(heading.textEnd, start + 200))[0];
  if (node === undefined || node.start > start + 2) return undefined;
  const rest = quoteBare(text, node.end, heading.textEnd).text.replace(/^[-–—:.\s]+/, '');
  const bracket = /\(([^()]{2,120})\)\s*$/.exec(rest);
  const title = bracket === null ? rest : rest.slice(0, bracket.index).trim();
  const steps = outline.blocks.slice(section.from, section.ownTo).flatMap((block) => stepOf(text, block) ?? []);
  return {
    ...quote(text, heading.start, heading.end),
    id: node.id,
    kind: node.kind,
    isOpenEnded: node.isOpenEnded,
    title,
    condition: bracket?.[1],
    section: section.index,
    steps,
  };
}

function stepOf(text: string, block: Block): PhaseStep | undefined {
  if (block.type !== 'item') return undefined;
  const lead = /^\(([^()\n]{2,60})\)\s/.exec(text.slice(block.textStart, Math.min(block.end, block.textStart + 64)));
  const shown = quote(text, block.textStart + (lead?.[0].length ?? 0), block.end);
  return {
    ...shown,
    number: block.ordered ? block.number : undefined,
    condition: lead?.[1],
    references: readReferences(text, shown.start, shown.end),
  };
}
