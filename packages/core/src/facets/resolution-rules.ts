import type { Outline, Section } from '../documents/outline.ts';
import type { Block } from '../documents/scan/block.ts';
import type { FieldName } from '../model/field-name.ts';
import { containerOfHeading } from '../vocabulary/container-words.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { readDocumentNames } from './document-names.ts';
import { readPlanNodes } from './plan-nodes.ts';
import { quote, quoteBare, type Quote } from './span.ts';

/** A rule that a register states for its own decisions. */
export interface ResolutionRule extends Quote {
  /** Fields that every decision must have, in the order of the rule. */
  readonly requires: readonly FieldName[];
  /** Words of the requirement that name no field of the model. */
  readonly unknown: readonly string[];
  /** Documents that the rule names: where outcomes are recorded or copied. */
  readonly documents: readonly string[];
}

const MAX_RULES = 500;

/** The rules of the sections that are called rules, one a list item. */
export function readResolutionRules(outline: Outline): ResolutionRule[] {
  const { text } = outline.source;
  const rules: ResolutionRule[] = [];
  for (const section of outline.sections.slice(1)) {
    // A phase may be called governance; what it lists is work.
    if (
      containerOfHeading(section.title) !== 'rules' ||
      readPlanNodes(section.title, 0, section.title.length).length > 0
    )
      continue;
    for (const block of ownItems(outline, section)) {
      if (rules.length >= MAX_RULES) return rules;
      const shown = quote(text, block.textStart, block.end);
      const documents = readDocumentNames(text, shown.start, shown.end).map(({ name }) => name);
      rules.push({ ...shown, documents, ...requirementOf(text, shown) });
    }
  }
  return rules;
}

function ownItems(outline: Outline, section: Section): Array<Extract<Block, { type: 'item' }>> {
  return outline.blocks.slice(section.from, section.ownTo).filter((block) => block.type === 'item');
}

type Requirement = Pick<ResolutionRule, 'requires' | 'unknown'>;

const NOTHING: Requirement = { requires: [], unknown: [] };

const DEMANDS =
  /\b(?:every|each|all|any|an?)\s(?:\S+\s){1,4}?(?:(?:must|shall|should|(?:needs?|has|have) to) (?:have|include|contain|name|state|record|carry)|needs|requires)\s/iu;

/** `A decision needs: owner, due date, rollback` requires three fields, and so does the sentence without a colon. */
function requirementOf(text: string, rule: Quote): Requirement {
  const head = rule.text.slice(0, 200);
  const colon = /[:：]\s/u.exec(head);
  const listed = colon === null ? NOTHING : fieldsAfter(text, rule, colon.index + 1);
  if (listed.requires.length > 0) return listed;
  const demand = DEMANDS.exec(head);
  if (demand === null) return NOTHING;
  // Words behind a verb may be anything; they are a list of fields only when each of them is one.
  const said = fieldsAfter(text, rule, demand.index + demand[0].length);
  return said.unknown.length === 0 ? said : NOTHING;
}

function fieldsAfter(text: string, rule: Quote, from: number): Requirement {
  const list = quoteBare(text, rule.start + from, Math.min(rule.end, rule.start + 600)).text;
  const parts = list
    .split(/,\s?(?:and|und|y|e|et|i|и|và)?\s?|\s(?:and|und|y|e|et|i|и|và)\s|、|；|;/u)
    .map((part) => part.trim().replace(/^(?:an?|the|its) /iu, ''))
    .filter((part) => part !== '');
  if (parts.length < 2) return NOTHING;
  const requires: FieldName[] = [];
  const unknown: string[] = [];
  for (const part of parts.slice(0, 40)) {
    const name = fieldForLabel(part, 'label') ?? fieldForLabel(part, 'column');
    if (name === undefined) unknown.push(part);
    else if (!requires.includes(name)) requires.push(name);
  }
  // A colon may introduce anything; it is a list of fields when at least half of it is.
  return requires.length >= 2 && requires.length >= unknown.length ? { requires, unknown } : NOTHING;
}
