import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { unfinishedMerges } from '../documents/problems/unfinished-merges.ts';
import { registerFacts } from '../facets/register-facts.ts';
import type { FindingLocation } from '../findings/finding.ts';
import { compileGlob } from '../model/glob.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Declaration } from '../policy/gate-policy.ts';
import { declaredBy } from './declares.ts';
import type { GuardedGate, PlanNode } from './plan.ts';

/** What the authority block of a document says about a gate. */
export interface DeclarationReading {
  readonly path: string;
  /** The declaration that it makes; undefined when it makes none, or several that exclude each other. */
  readonly declaration: Declaration | undefined;
  /** The block, or the first line of a document that has none. */
  readonly location: FindingLocation;
  readonly hasBlock: boolean;
}

/** What the text of a document declares; nothing while a merge in it is unfinished. Total: any text may be handed in. */
export function readDeclaration(path: string, text: string, declarations: readonly Declaration[]): DeclarationReading {
  const reading = readDocument(sourceOf(path, text));
  const { source } = reading;
  const blocks = registerFacts(reading).statements.filter(({ kind }) => kind === 'authority');
  const first = blocks[0];
  const start = first?.start ?? 0;
  const end = first?.end ?? Math.max(0, source.text.indexOf('\n'));
  const { line, column } = source.lines.positionAt(start);
  const location = { path, range: { start, end, line, column } };
  const said = blocks.map((block) => block.text).join('\n');
  const made = declaredBy(said, declarations);
  const isMade = made.length === 1 && unfinishedMerges(reading).length === 0;
  return { path, declaration: isMade ? made[0] : undefined, location, hasBlock: first !== undefined };
}

/** What the document of a node declares; undefined when the node names none, or the document is not there. */
export function declarationOfNode(
  repository: RepositoryView,
  { gate }: GuardedGate,
  { stated }: PlanNode,
): DeclarationReading | undefined {
  if (stated?.document === undefined) return undefined;
  const text = repository.text(stated.document);
  return text === undefined ? undefined : readDeclaration(stated.document, text, gate.declarations);
}

/** Whether a path is among some globs. */
export function isAmong(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => compileGlob(glob)(path));
}
