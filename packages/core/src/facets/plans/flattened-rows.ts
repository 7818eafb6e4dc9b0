import type { Outline, Section } from '../../documents/headings/outline.ts';
import { containerOfHeading } from '../../vocabulary/container-words.ts';
import { readIdReferences } from '../references/id-references.ts';
import { readPlanNodes, type PlanNode } from './plan-nodes.ts';
import { readSectionReferences } from '../references/section-references.ts';
import { quote, type Quote } from '../prose/span.ts';

/**
 * A row of a gap table whose column marks are lost. Only what certain tokens bound is divided; the rest is kept whole and
 * named ambiguous.
 *
 *     G1 crust check in baking Phase 0 Oven team All breads pass
 *     ^^ ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     id subject               closes   ambiguous: owner, acceptance
 */
export interface FlattenedGap extends Quote {
  readonly id: string | undefined;
  readonly subject: Quote;
  readonly closesAt: PlanNode;
  /** False where words in front of the node may belong to its cell: "survey before Phase 1". */
  readonly isSubjectCertain: boolean;
  /** Owner and acceptance, whose boundary nothing tells. */
  readonly ambiguous: Quote;
}

/** A row of a table of registries or tables whose column marks are lost. */
export interface FlattenedArtifact extends Quote {
  readonly name: string;
  readonly purpose: Quote;
  readonly sections: readonly string[];
  readonly ids: readonly string[];
}

const ARTIFACT_NAME =
  /^([a-z][a-z\d]*(?:_[a-z\d]+)+|[a-z][a-z\d_]{2,40}(?=\s\())(?:\s\+\s[a-z][a-z\d_]*)*(?:\s\([^()]{1,200}\))*/;
const QUALIFIED =
  /(?:before|after|until|by|vor|nach|antes de|después de|avant|après|prima di|przed|до|после|trước|sau)\s$/iu;
const MIN_ROWS = 3;

/** Rows of flattened gap tables: lines with a node of the plan in a section that holds gaps. */
export function readFlattenedGaps(outline: Outline): FlattenedGap[] {
  return outline.sections.slice(1).flatMap((section) => {
    if (containerOfHeading(section.title) !== 'gaps') return [];
    const rows = linesOf(outline, section).flatMap((line) => gapOf(outline.text, line) ?? []);
    return rows.length >= MIN_ROWS ? rows : [];
  });
}

function gapOf(text: string, line: Quote): FlattenedGap | undefined {
  const nodes = readPlanNodes(text, line.start, line.end).filter(({ kind }) => kind !== 'other');
  const node = nodes[0];
  if (node === undefined || nodes.some((other) => other.start !== node.start)) return undefined;
  const lead = readIdReferences(text, line.start, Math.min(line.end, line.start + 40))[0];
  const id = lead !== undefined && lead.start === line.start && lead.form === 'single' ? lead : undefined;
  const subject = quote(text, id?.end ?? line.start, node.start);
  if (subject.text === '') return undefined;
  const isQualified = QUALIFIED.test(text.slice(Math.max(line.start, node.start - 16), node.start));
  return {
    ...line,
    id: id?.ids[0],
    subject,
    closesAt: node,
    isSubjectCertain: !isQualified,
    ambiguous: quote(text, node.nameEnd, line.end),
  };
}

/** Rows of flattened tables of registries: at least three lines in a section that open with a name as code writes it. */
export function readFlattenedArtifacts(outline: Outline): FlattenedArtifact[] {
  return outline.sections.slice(1).flatMap((section) => {
    const rows = linesOf(outline, section).flatMap((line) => artifactOf(outline.text, line) ?? []);
    return rows.length >= MIN_ROWS ? rows : [];
  });
}

function artifactOf(text: string, line: Quote): FlattenedArtifact | undefined {
  const name = ARTIFACT_NAME.exec(line.text.slice(0, 400));
  if (name === null) return undefined;
  const from = line.start + name[0].length;
  const sections = readSectionReferences(text, from, line.end);
  const first = sections[0];
  if (first === undefined) return undefined;
  const ids = readIdReferences(text, first.end, line.end).flatMap((reference) => reference.ids);
  return {
    ...line,
    name: name[0],
    purpose: quote(text, from, first.start),
    sections: sections.map((section) => section.text),
    ids,
  };
}

function linesOf(outline: Outline, section: Section): Quote[] {
  return outline.blocks
    .slice(section.from, section.ownTo)
    .flatMap((block) => (block.type === 'line' ? [quote(outline.text, block.textStart, block.end)] : []));
}
