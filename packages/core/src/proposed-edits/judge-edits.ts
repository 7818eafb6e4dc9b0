import { findCitations } from '../citations/find-citations.ts';
import { check } from '../checking/check.ts';
import type { RuleId } from '../findings/catalogue.ts';
import type { JudgedFinding } from '../findings/check-result.ts';
import { withFigures } from '../figures/with-figures.ts';
import { findingWords } from '../findings/finding-words.ts';
import type { CitationPolicy } from '../policy/citation-policy.ts';
import { matchesAny } from '../model/matches-any.ts';
import type { Policy } from '../policy/policy.ts';
import { LEVELS } from '../policy/level.ts';
import type { SentinelResult } from '../sentinels/sentinel-result.ts';
import { agentLimits } from './agent-limits.ts';
import { overlayView as overlay } from './overlay-view.ts';
import type { EditReason, EditSubject } from './edit-subject.ts';
import type { ProposedEdit } from './proposed-edit.ts';
import { isHeldBy } from './sentinel-files.ts';
import { turnedSentinels } from './turned-sentinels.ts';

/** What becomes of some proposed edits. */
export interface EditVerdict {
  /** `ask`: a person has to agree, for the edit changes what all edits are judged by. */
  readonly verdict: 'allow' | 'ask' | 'deny';
  /** What denies, or asks. */
  readonly reasons: readonly EditReason[];
  /** What weighs less than the fail level. */
  readonly notes: readonly EditReason[];
  /** Identifiers of sentinels that look at an edited file and could not be tried. */
  readonly untried: readonly string[];
}

const OF_SENTINELS: readonly string[] = ['sentinel/failed', 'sentinel/figure-differs', 'sentinel/unrunnable'];
const OF_CITATIONS: readonly string[] = [
  'citation/unknown-decision',
  'citation/rejected-decision',
  'citation/superseded-decision',
];
const OF_GATES: readonly string[] = ['gate/blocked', 'gate/undeclared'];
/** Told where the edited page says the opposite of a record: a record is edited before its row, and bound by no row. */
const INDEX_RULE = 'relation/record-disagrees';
const OF_DOCUMENTS: readonly string[] = [
  'lock/changed-without-superseding',
  'lock/removed',
  'lock/superseded-by-half',
  'identity/duplicate-id',
  'identity/look-alike-id',
  INDEX_RULE,
];

/**
 * Judges edits before they are made: sentinels that would fail, locked statements that would change, gated work that would start,
 * citations of decisions that do not stand, rows of an index that say the opposite of their record. What is wrong already is not held against an edit, and exceptions, suppressions and the
 * baseline count as in any check. Pure: nothing is written and no process is started.
 */
export function judgeEdits(subject: EditSubject, edits: readonly ProposedEdit[]): EditVerdict {
  const { policy } = subject;
  const changed = edits.filter(({ before, after, unread }) => before !== after || unread !== undefined);
  const isOfGates = subject.part === 'gates';
  const limits = subject.actor === 'agent' && !isOfGates ? agentLimits(subject, changed) : [];
  const { failing, untried } = isOfGates ? NONE_TURNED : turnedBy(subject, changed);
  const rules = rulesFor(subject, changed, failing);
  const found = judgedBy(subject, changed, rules, failing);
  const reasons = found.map(reasonOf);
  const weighs = ({ level }: EditReason): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(policy.failLevel);
  const denying = [
    ...limits.filter(({ verdict }) => verdict === 'deny').map(({ reason }) => reason),
    ...reasons.filter(weighs),
  ];
  // Nobody is asked about what is denied anyway.
  const isDenied = ({ decision, path }: EditReason): boolean =>
    decision !== undefined && denying.some((reason) => reason.decision === decision && reason.path === path);
  const asking = limits.flatMap(({ verdict, reason }) => (verdict === 'ask' && !isDenied(reason) ? [reason] : []));
  return {
    verdict: denying.length > 0 ? 'deny' : asking.length > 0 ? 'ask' : 'allow',
    reasons: [...denying, ...asking],
    notes: reasons.filter((reason) => !weighs(reason)),
    untried: untried.map(({ id }) => id),
  };
}

const NONE_TURNED: ReturnType<typeof turnedSentinels> = { failing: [], untried: [] };

function turnedBy(subject: EditSubject, edits: readonly ProposedEdit[]): ReturnType<typeof turnedSentinels> {
  const [after, before] = figuredPolicies(subject, edits);
  return turnedSentinels(edits, after, subject.repository, subject.seen, { stood: before.sentinels });
}

/** Two verdicts about parts of the same question as one. */
export function mergeVerdicts(left: EditVerdict, right: EditVerdict): EditVerdict {
  const verdicts = [left.verdict, right.verdict];
  return {
    verdict: verdicts.includes('deny') ? 'deny' : verdicts.includes('ask') ? 'ask' : 'allow',
    reasons: [...left.reasons, ...right.reasons],
    notes: [...left.notes, ...right.notes],
    untried: [...left.untried, ...right.untried],
  };
}

/** Whether a sentinel looks at one of some files that counts after a figure in the words of its decision. */
export function areCounted(
  { sentinels, pathClasses }: Policy,
  edits: ReadonlyArray<{ readonly path: string }>,
): boolean {
  const counting = sentinels.filter(({ figure }) => figure !== undefined);
  return counting.some((one) => edits.some(({ path }) => isHeldBy(one, pathClasses, path)));
}

/** Whether edits may have a decision state another number than sentinels count after. */
export function mayRestate(
  { sentinels }: Policy,
  documents: ReadonlySet<string>,
  edits: ReadonlyArray<{ readonly path: string }>,
): boolean {
  // A new file may be a document.
  return (
    sentinels.some(({ figure }) => figure !== undefined) &&
    edits.some(({ path }) => documents.has(path) || DOCUMENT.test(path))
  );
}

const DOCUMENT = /\.(?:md|markdown|txt|rst|adoc)$/i;

/** The policy with the figures as the decisions state them after the edits, and before them. */
function figuredPolicies(
  subject: EditSubject,
  edits: readonly ProposedEdit[],
): readonly [after: Policy, before: Policy] {
  const { policy } = subject;
  const isStated = mayRestate(policy, subject.documents, edits);
  if (!isStated && !areCounted(policy, edits)) return [policy, policy];
  const before = withFigures(policy, subject.registers());
  if (!isStated) return [before, before];
  return [withFigures(policy, subject.reread(new Map(edits.map((edit) => [edit.path, edit.after])))), before];
}

/** Whether gates, or parts of the plan, keep one of some files; told without reading a register. */
export function areGated({ gates, plan }: Policy, edits: ReadonlyArray<{ readonly path: string }>): boolean {
  const guarded = [gates, plan.nodes].flatMap((list) => list.flatMap(({ paths }) => [...paths]));
  return edits.some(({ path }) => matchesAny(path, guarded));
}

/** Only the rules that these edits can break: a file that nothing governs costs no reading of registers. */
function rulesFor(
  subject: EditSubject,
  edits: readonly ProposedEdit[],
  failing: readonly SentinelResult[],
): ReadonlySet<string> {
  const { policy, part } = subject;
  const hasGates = part !== 'others' && policy.gates.length > 0 && areGated(policy, edits);
  if (part === 'gates') return new Set(hasGates ? [...OF_SENTINELS, ...OF_GATES] : OF_SENTINELS);
  const cites = edits.some((edit) => addsCitation(edit, policy.citations));
  const documents = documentPaths(subject, edits);
  return new Set([
    ...OF_SENTINELS,
    ...(failing.some(({ sentinel }) => sentinel.reopens !== undefined) ? ['resolution/reopen-condition-met'] : []),
    ...(cites ? OF_CITATIONS : []),
    ...(hasGates ? OF_GATES : []),
    ...(documents.length > 0 ? OF_DOCUMENTS : []),
  ]);
}

/** Whether an edit brings a citation that the file did not have. */
export function addsCitation({ before, after }: ProposedEdit, { markers }: CitationPolicy): boolean {
  const named = (text: string | undefined): readonly string[] =>
    text === undefined ? [] : findCitations(text, markers).map(({ id, register }) => `${register ?? ''}:${id}`);
  const known = new Set(named(before));
  return named(after).some((citation) => !known.has(citation));
}

/** The edited files that are documents of registers. */
function documentPaths({ documents }: EditSubject, edits: readonly ProposedEdit[]): readonly string[] {
  return edits.map(({ path }) => path).filter((path) => documents.has(path));
}

function judgedBy(
  subject: EditSubject,
  edits: readonly ProposedEdit[],
  rules: ReadonlySet<string>,
  sentinels: ReturnType<typeof turnedSentinels>['failing'],
): readonly JudgedFinding[] {
  const { today, policy, repository, onEditedText } = subject;
  const needsRegisters = [...rules].some((rule) => !OF_SENTINELS.includes(rule));
  if (!needsRegisters && sentinels.length === 0) return [];
  const registers = needsRegisters ? subject.registers() : [];
  const after = new Map(edits.map((edit) => [edit.path, edit.after]));
  const before = overlay(repository, new Map(edits.map((edit) => [edit.path, edit.before])), onEditedText);
  const isWanted = (rule: RuleId): boolean => rules.has(rule);
  const documents = documentPaths(subject, edits);
  const result = check({
    today,
    policy,
    registers: documents.length === 0 ? registers : subject.reread(after),
    repository: overlay(repository, after, onEditedText),
    sentinels,
    isWanted,
    change: {
      base: 'what stands',
      files: () =>
        edits.map(({ path, before: old, after: text }) => ({ path, kind: kindOf(old, text), from: undefined })),
      registers: () => registers,
      repository: before,
      missing: [],
    },
  });
  const isEdited = (path: string): boolean => edits.some((edit) => edit.path === path);
  const counted = result.findings.filter(
    ({ state, exception, finding }) =>
      state === 'reported' &&
      exception === undefined &&
      (finding.ruleId !== INDEX_RULE || isEdited(finding.location.path)),
  );
  if (counted.length === 0 || !needsRegisters) return counted;
  const stood = check({ today, policy, registers, repository: before, isWanted });
  const known = new Set(stood.findings.map(({ finding }) => finding.fingerprint));
  return counted.filter(({ finding }) => !known.has(finding.fingerprint));
}

function kindOf(before: string | undefined, after: string | undefined): 'added' | 'modified' | 'deleted' {
  return before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified';
}

function reasonOf({ finding, level }: JudgedFinding): EditReason {
  const { message, why, hint } = findingWords(finding);
  const { path, range } = finding.location;
  return { rule: finding.ruleId, level, decision: finding.item, path, line: range.line, message, why, hint };
}
