import type { Outline, Section } from '../../documents/headings/outline.ts';
import type { FieldName } from '../../model/field-name.ts';
import { containerOfHeading } from '../../vocabulary/container-words.ts';
import { findDemand, type Demand, type DemandScope } from './demand-sentence.ts';
import { findForeignDemand } from './foreign-demand.ts';
import { findMandatory } from './mandatory-sentence.ts';
import { namedFields } from './named-fields.ts';
import { readDocumentNames } from '../references/document-names.ts';
import { readPlanNodes } from '../plans/plan-nodes.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote, quoteBare, type Quote, type Span } from '../prose/span.ts';

/** A rule that a register states for its own decisions. */
export interface ResolutionRule extends Quote {
  /** Fields that every decision must have, in the order of the rule. */
  readonly requires: readonly FieldName[];
  /** The decisions that must have them: all, or only those that stand, or only those that are not taken yet. */
  readonly scope: DemandScope;
  /** Words of the requirement that name no field of the model. */
  readonly unknown: readonly string[];
  /** Whether the rule demands something of decisions; with nothing in `requires`, what it demands was not understood. */
  readonly isDemand: boolean;
  /** Documents that the rule names: where outcomes are recorded or copied. */
  readonly documents: readonly string[];
}

const MAX_RULES = 500;

/** The rules of the sections that are called rules, one a list item or a sentence that demands something. */
export function readResolutionRules(outline: Outline): ResolutionRule[] {
  const { text } = outline;
  const rules: ResolutionRule[] = [];
  for (const section of outline.sections.slice(1)) {
    // A phase may be called governance; what it lists is work.
    if (
      containerOfHeading(section.title) !== 'rules' ||
      readPlanNodes(section.title, 0, section.title.length).length > 0
    )
      continue;
    for (const { start, end } of ownStatements(outline, section)) {
      if (rules.length >= MAX_RULES) return rules;
      const shown = quote(text, start, end);
      const documents = readDocumentNames(text, shown.start, shown.end).map(({ name }) => name);
      rules.push({ ...shown, documents, ...requirementOf(text, shown) });
    }
  }
  return rules;
}

/** The list items of a section, and the sentences of its paragraphs that demand something. */
function ownStatements(outline: Outline, section: Section): Span[] {
  const { text } = outline;
  const found: Span[] = [];
  let paragraph: { start: number; end: number } | undefined;
  for (const block of outline.blocks.slice(section.from, section.ownTo)) {
    if (block.type === 'line' && !block.quoted) {
      const isNext = paragraph !== undefined && !/\n\s*\n/.test(text.slice(paragraph.end, block.start));
      if (paragraph !== undefined && isNext) paragraph.end = block.end;
      else {
        if (paragraph !== undefined) found.push(...demandsIn(text, paragraph));
        paragraph = { start: block.start, end: block.end };
      }
      continue;
    }
    if (paragraph !== undefined) found.push(...demandsIn(text, paragraph));
    paragraph = undefined;
    if (block.type !== 'item') continue;
    const item = quote(text, block.textStart, block.end);
    found.push(item, ...demandsIn(text, item).filter(({ start }) => start > item.start));
  }
  if (paragraph !== undefined) found.push(...demandsIn(text, paragraph));
  return found;
}

function demandsIn(text: string, { start, end }: Span): Span[] {
  return sentencesOf(text, start, end).filter((one) => demandOf(text.slice(one.start, one.end)) !== undefined);
}

/** What a sentence demands, in whatever language. */
function demandOf(text: string): Demand | undefined {
  return findDemand(text) ?? findForeignDemand(text) ?? findMandatory(text);
}

type Requirement = Pick<ResolutionRule, 'requires' | 'unknown' | 'scope' | 'isDemand'>;

const NOTHING: Requirement = { requires: [], unknown: [], scope: 'every', isDemand: false };

const DEMANDS =
  /\b(?:every|each|all|any|an?)\s(?:\S+\s){1,4}?(?:(?:must|shall|should|(?:needs?|has|have) to) (?:have|include|contain|name|state|record|carry)|needs|requires)\s/iu;

/** `A decision needs: owner, due date, rollback` requires three fields, and so does the sentence without a colon. */
function requirementOf(text: string, rule: Quote): Requirement {
  const demand = demandOf(rule.text);
  if (demand !== undefined) {
    const { scope, list } = demand;
    if (list === undefined) return { ...NOTHING, scope, isDemand: true };
    const said = namedFields(quoteBare(text, rule.start + list.start, rule.start + list.end).text);
    return { ...said, scope, isDemand: true };
  }
  const head = rule.text.slice(0, 200);
  const colon = /[:：]\s/u.exec(head);
  const listed = colon === null ? NOTHING : fieldsAfter(text, rule, colon.index + 1);
  if (listed.requires.length > 0) return listed;
  const found = DEMANDS.exec(head);
  if (found === null) return NOTHING;
  // Words behind a verb may be anything; they are a list of fields only when each of them is one.
  const said = fieldsAfter(text, rule, found.index + found[0].length);
  return said.unknown.length === 0 ? said : NOTHING;
}

/** A list behind words that may introduce anything: of fields when it has two or more and at least half of it is. */
function fieldsAfter(text: string, rule: Quote, from: number): Requirement {
  const said = namedFields(quoteBare(text, rule.start + from, Math.min(rule.end, rule.start + 600)).text);
  return said.requires.length >= 2 && said.requires.length >= said.unknown.length ? { ...NOTHING, ...said } : NOTHING;
}
