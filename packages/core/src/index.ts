export { ERROR_CODES, ERRORS, errorEntry, isErrorCode, type ErrorCode, type ErrorData } from './errors/catalogue.ts';
export { DecisisError, isDecisisError } from './errors/decisis-error.ts';
export { ERROR_KINDS, type ErrorEntry, type ErrorKind } from './errors/error-entry.ts';
export { errorUrl, findingUrl } from './errors/reference-url.ts';
export {
  findingEntry,
  FINDINGS,
  isRuleId,
  RULE_IDS,
  type MessageData,
  type MessageId,
  type RuleId,
} from './findings/catalogue.ts';
export {
  createFinding,
  type Finding,
  type FindingFix,
  type FindingLocation,
  type FindingPlace,
  type FindingRange,
  type RelatedLocation,
} from './findings/finding.ts';
export {
  EXCUSED_BY,
  SEVERITIES,
  type ExcusedBy,
  type FindingDocs,
  type FindingEntry,
  type Severity,
} from './findings/finding-entry.ts';
export { findingWords, type FindingWords } from './findings/finding-words.ts';
export { fingerprint } from './findings/fingerprint.ts';
export { isNothingJudged, type CheckedCounts, type CheckResult, type JudgedFinding } from './findings/check-result.ts';
export { excusedBy, isAcceptable } from './findings/excusable.ts';
export { parseBaseline, renderBaseline, type Baseline, type BaselineEntry } from './findings/baseline.ts';
export { check } from './checking/check.ts';
export { bodiesOverFinding } from './checking/bodies-over-finding.ts';
export { bodiesOtherThan } from './rules/authority-of.ts';
export { checkContextOf, checkedRegister, type ChangeInput, type CheckInput } from './checking/check-context-of.ts';
export { buildPlan, planOf } from './gates/build-plan.ts';
export { hasNode } from './gates/has-node.ts';
export { itemsNamed, nameAmong } from './gates/items-named.ts';
export { shellWord as asShellWord } from './errors/shell-word.ts';
export { readNodeName } from './gates/node-name.ts';
export type { PlanItem, PlanSource } from './gates/plan-source.ts';
export type {
  Certainty,
  GuardedGate,
  NonGateStatement,
  Plan,
  PlanEdge,
  PlanNode,
  Said,
  WrongWait,
} from './gates/plan.ts';
export { criticalPath, type CriticalPath } from './readiness/critical-path.ts';
export { declarationOfNode, readDeclaration, type DeclarationReading } from './gates/read-declaration.ts';
export { unfinishedMerges, type UnfinishedMerge } from './documents/problems/unfinished-merges.ts';
export { mergeTouching } from './gates/merge-touching.ts';
export { unknownNames, type UnknownName } from './gates/policy-problems.ts';
export { NO_ASSUMPTIONS, type Assumptions } from './readiness/assumption.ts';
export { obligationsOf, type Obligation } from './readiness/obligations.ts';
export { knownOutcomes, readOutcome, type SupposedOutcome } from './readiness/outcome.ts';
export { compareReadiness, type NodeChange } from './readiness/what-if.ts';
export { evaluateReadiness } from './readiness/evaluate-readiness.ts';
export {
  nameOfBlocker,
  type Blocker,
  type NodeReadiness,
  type Readiness,
  type Reason,
} from './readiness/node-readiness.ts';
export { rankDecisions, type RankedDecision } from './readiness/rank-decisions.ts';
export { currentPhase } from './policy/current-phase.ts';
export { comparePhases } from './policy/phase-order.ts';
export { LEVELS, levelOfSeverity, severityOfLevel, type Level, type ReportedLevel } from './policy/level.ts';
export type { GeneratedTarget } from './policy/generated-target.ts';
export { DEFAULT_POLICY, type Policy } from './policy/policy.ts';
export type { PathClass } from './policy/path-class.ts';
export {
  SENTINEL_KINDS,
  type ReadableSentinel,
  type Sentinel,
  type SentinelKind,
  type SentinelOf,
} from './policy/sentinel.ts';
export type { InvalidException } from './policy/invalid-exception.ts';
export type { InvalidSentinel, StatedTable } from './policy/sentinels/invalid-sentinel.ts';
export { expectedInstead, type TableProblem } from './policy/table-problem.ts';
export type { SentinelBase, SentinelFiles } from './policy/sentinels/sentinel-base.ts';
export { embargoSentinels, type Embargo, type ShapeAdapter } from './policy/embargo.ts';
export { declaredSentinels, type DeclaredSentinel } from './facets/drafts/declared-sentinels.ts';
export type { DraftValue, SentinelDraft } from './facets/drafts/drafted-check.ts';
export { whyNoDraft } from './facets/drafts/open-draft.ts';
export { foldId } from './model/item-id.ts';
export { coversFailure, isInForce, wrongPhase } from './policy/exception.ts';
export { liftedBy } from './surveys/lifted-by.ts';
export {
  AST_DEMANDS,
  AST_LANGUAGES,
  BUILT_IN_LANGUAGES,
  type AstLanguage,
  type AstRule,
  type AstSentinel,
} from './policy/sentinels/ast-sentinel.ts';
export { withFigures } from './figures/with-figures.ts';
export { ruleProblem, type RuleProblem } from './sentinels/ast/rule-problem.ts';
export type { TextSentinel } from './policy/sentinels/text-sentinel.ts';
export {
  DATA_FORMATS,
  DATA_TYPES,
  type DataFormat,
  type DataScalar,
  type DataSentinel,
  type DataType,
} from './policy/sentinels/data-sentinel.ts';
export type { NamesSentinel } from './policy/sentinels/names-sentinel.ts';
export type { MentionSentinel } from './policy/sentinels/mention-sentinel.ts';
export { choosesNothing, isDataPath, parseDataPath, type DataStep } from './sentinels/data/data-path.ts';
export { departuresIn, type DataDeparture } from './sentinels/data/evaluate-data.ts';
export { departuresInOnly } from './sentinels/data/only-document.ts';
export { mentionsIn, noSection } from './sentinels/mention/evaluate-mention.ts';
export { withoutOwnWords } from './sentinels/without-own-words.ts';
export { isDocumentPath } from './model/document-path.ts';
export { partsOf } from './sentinels/names/name-grammar.ts';
export { failsOnNames, strayNames, unlistedNames } from './sentinels/names/evaluate-names.ts';
export type { Survey, SurveyedTable } from './policy/survey.ts';
export { judgeTable, type FoundTable, type JudgedTable, type SurveyVerdict } from './surveys/judge-table.ts';
export { readSurveyReport } from './surveys/read-survey-report.ts';
export { renderSurvey } from './surveys/render-survey.ts';
export type { CommandSentinel } from './policy/sentinels/command-sentinel.ts';
export type { ExpectedValue, Expectation } from './policy/sentinels/expectation.ts';
export type { HttpSentinel } from './policy/sentinels/http-sentinel.ts';
export type { MetricSentinel } from './policy/sentinels/metric-sentinel.ts';
export type { SqlSentinel } from './policy/sentinels/sql-sentinel.ts';
export { failsOnAnswer, sampleRows } from './sentinels/outside/answer-tripwire.ts';
export { evaluateAnswer, expectationProblem, type AnswerRows } from './sentinels/outside/evaluate-answer.ts';
export { valueKeys } from './sentinels/outside/json-value.ts';
export { evaluateCommand, evaluateHttp, type Reply } from './sentinels/outside/evaluate-reply.ts';
export { compilePattern, isCompiled, type CompiledPattern } from './sentinels/compile-pattern.ts';
export { emptyPatterns } from './sentinels/empty-patterns.ts';
export { evaluateMatches, unseenOf } from './sentinels/evaluate-matches.ts';
export { evaluateText } from './sentinels/text/evaluate-text.ts';
export { LineMatcher, type PatternHit } from './sentinels/text/line-matcher.ts';
export { searchPatternOf } from './sentinels/text/search-pattern.ts';
export { ownLines } from './sentinels/text/own-lines.ts';
export { textLines } from './sentinels/text/text-lines.ts';
export type {
  MissedFile,
  SentinelMatch,
  SentinelOutcome,
  SentinelResult,
  Unseen,
} from './sentinels/sentinel-result.ts';
export { duplicateKey } from './sentinels/data/duplicate-key.ts';
export { dueIn } from './sentinels/due-in.ts';
export { hasAdapter, withApprovals } from './surveys/with-approvals.ts';
export { withKnownPhases } from './sentinels/unknown-phase.ts';
export { canMatchLine } from './sentinels/text/can-match-line.ts';
export { tryTripwire } from './sentinels/try-tripwire.ts';
export type { TripwireResult } from './sentinels/tripwire-result.ts';
export {
  ALWAYS,
  CONDITION_STATES,
  renderCondition,
  termsOf,
  type Condition,
  type ConditionTerm,
} from './policy/condition.ts';
export type { Declaration, Gate } from './policy/gate-policy.ts';
export { parseCondition, type ParsedCondition } from './policy/parse-condition.ts';
export {
  NO_PLAN,
  NODE_STATES,
  PLAN_KINDS,
  type JudgedEdge,
  type NodeState,
  type PlanKind,
  type PlanPolicy,
  type StatedNode,
} from './policy/plan-policy.ts';
export { namedRegisters, type NamedRegister } from './model/named-registers.ts';
export { freezeOn, type Freeze, type FreezeException } from './policy/freeze.ts';
export type { Requirements } from './policy/requirements.ts';
export type { Suppression } from './policy/suppression.ts';
export { checkGenerated } from './generating/check-generated.ts';
export { isOurs } from './generating/is-ours.ts';
export type { GeneratingSubject } from './generating/generating-subject.ts';
export { generateDocument } from './generating/generate-document.ts';
export { GENERATED_KINDS, type GeneratedKind } from './model/generated-kind.ts';
export { isGeneratedText } from './model/generated-mark.ts';
export { leftOut, neverAccepted } from './checking/never-accepted.ts';
export { countedItems } from './reports/counted-items.ts';
export { jsonReport, type CheckReportJson, type FindingJson } from './reports/json-report.ts';
export { renderReport } from './reports/render-report.ts';
export { REPORT_FORMATS, type ReportFormat } from './reports/report-formats.ts';
export type { ReportSubject } from './reports/report-subject.ts';
export { visibleText } from './reports/sinks/visible-text.ts';
export { withoutCommands } from './reports/sinks/workflow-command.ts';
export type { CheckContext, CheckedItem, CheckedRegister } from './rules/check-context.ts';
export type { Authority } from './policy/authority.ts';
export { DEFAULT_CITATIONS, type CitationPolicy } from './policy/citation-policy.ts';
export type { EvidencePin } from './policy/evidence-pin.ts';
export { exceptionNote, type Exception } from './policy/exception.ts';
export type { Binding } from './governing/binding.ts';
export { bindingsOf, bindingsOfFile } from './governing/bindings-of.ts';
export { governing, type GoverningDecision } from './governing/governing.ts';
export { filesOfFolder, tooManyFiles } from './governing/files-of-folder.ts';
export { looksAt } from './sentinels/looks-at.ts';
export { isConcernedBy } from './sentinels/concerned-by.ts';
export { citationsIn, type Citation } from './citations/citations-in.ts';
export { citationsOf } from './citations/citations-of.ts';
export { findCitations, type WrittenCitation } from './citations/find-citations.ts';
export { ALL_RULES } from './rules/all-rules.ts';
export { compileGlob } from './model/glob.ts';
export { compilePath, matchSegments, type PathPattern } from './model/path-pattern.ts';
export { endsInEscape, matchSegment, type SegmentPattern } from './model/segment-pattern.ts';
export { ClaimIndex, claimsOf, type IdClaim } from './collisions/claim.ts';
export { unreadClaimsOf } from './collisions/unread-claims.ts';
export {
  claimedIds,
  compareHeads,
  takenIds,
  type HeadComparison,
  type HeadsToCompare,
  type NotCompared,
  type UnreadClaim,
} from './collisions/compare-heads.ts';
export type { ClaimHistory, ClaimVersion, Collision, OtherHead } from './collisions/find-collisions.ts';
export type { RecordedReservations, ReservedClash } from './collisions/find-reserved.ts';
export {
  findMergedDuplicates,
  withoutTwiceIn,
  type MergedDuplicate,
  type MergedState,
} from './collisions/merged-duplicates.ts';
export { idUsage, type FamilyUsage, type IdHolder } from './collisions/id-usage.ts';
export { idKey } from './collisions/id-key.ts';
export { familyOfId, idFamilies, nextOfFamily, type IdFamily } from './collisions/next-free-id.ts';
export {
  isReservable,
  parseReservations,
  planReservations,
  RESERVATIONS_FILE,
  type NewReservation,
  type Reservation,
} from './collisions/reservation.ts';
export { isOutsidePath } from './model/outside-path.ts';
export type { JudgedFiles, JudgedGap } from './model/judged-files.ts';
export type { RepositoryView, UnreadReason } from './model/repository-view.ts';
export type { ChangedFile, MissingRegister } from './rules/check-context.ts';
export { overrideNote, type Override } from './policy/override.ts';
export type { CommitLookup } from './model/commit-lookup.ts';
export type { TagLookup } from './model/tag-lookup.ts';
export { daysBetween, isCivilDate } from './model/civil-date.ts';
export { decodeSource, encodeSource, sourceOf, type SourceText } from './documents/source-text.ts';
export { LineIndex, type Position } from './documents/line-index.ts';
export { readDocument } from './documents/read-register.ts';
export type { DocumentReading } from './documents/document-reading.ts';
export { reportReading, type ParseReport, type Segment, type SegmentKind } from './documents/parse-report.ts';
export { policyBlocks } from './documents/policy-blocks.ts';
export { readRegister, registerOf, type Register } from './documents/register.ts';
export { Item, type ItemStatus } from './documents/item.ts';
export {
  checkIdentities,
  checkRegisters,
  identityOf,
  type ItemIdentity,
  type ToldIdentity,
} from './documents/check-registers.ts';
export { fingerprintOf } from './documents/fingerprint-of.ts';
export {
  placed,
  toJson,
  toSummary,
  type EntryJson,
  type FieldJson,
  type ItemJson,
  type ItemModelJson,
  type ItemSummary,
  type RangeJson,
} from './documents/to-json.ts';
export { isRow, DIALECTS, type DialectName, type Entry } from './documents/entry.ts';
export type { ReadOptions } from './documents/read-context.ts';
export type { RegisterHeader } from './documents/register-header.ts';
export type { Field, Slot } from './model/field.ts';
export { blockingOf } from './facets/blocking/blocking-of.ts';
export { registerFacts, type RegisterFacts } from './facets/register-facts.ts';
export { facetContext, facetsOf, type FacetContext, type Facets } from './facets/facets-of.ts';
export { FIELD_NAMES, isFieldName, type FieldName } from './model/field-name.ts';
export { DECISION_KINDS, ITEM_KINDS, type ItemKind } from './model/item-kind.ts';
export { DECISION_STATUSES, isDecisionStatus, type DecisionStatus, type StatusMeaning } from './model/status.ts';
export { normalizeLabel } from './vocabulary/normalize.ts';
export { prepareWords } from './vocabulary/prepare-words.ts';
export type { AddPlan, EditPlan, OtherPlace } from './editing/edit-plan.ts';
export type { NewItemValues } from './editing/new-item.ts';
export { nextId } from './editing/next-id.ts';
export { occurrencesOf } from './editing/occurrences.ts';
export { planAddItem, type PlanAddOptions } from './editing/plan-add-item.ts';
export { planAddOption, type NewOption } from './editing/plan-add-option.ts';
export { planRemoveItem } from './editing/plan-remove-item.ts';
export { planRenameId, type PlanRenameOptions } from './editing/plan-rename-id.ts';
export {
  planRenumber,
  type LeftCitation,
  type RenumberedFile,
  type RenumberPlan,
  type RenumberTarget,
} from './editing/renumber/plan-renumber.ts';
export type { LeftReason } from './editing/renumber/cite-text.ts';
export { traceJson } from './generating/trace-json.ts';
export { plainLabel } from './editing/label-wording.ts';
export { planSet, type PlanSetOptions } from './editing/plan-set.ts';
export { applyEdits, type TextEdit } from './editing/text-edit.ts';
export { isUndated } from './vocabulary/value-words.ts';
export { planMerge, type MergePlan, type PlanMergeOptions } from './merging/plan-merge.ts';
export { DEFAULT_MARKERS, type FieldConflict, type MarkerStyle, type MergeConflict } from './merging/piece.ts';
export type { Ownership } from './policy/ownership.ts';
export type { Trace } from './policy/trace.ts';
export type { VersionsPolicy } from './policy/versions.ts';
export { canonicalText, CANONICAL_VERSION } from './locks/canonical-text.ts';
export { shownChanges } from './locks/word-difference.ts';
export { itemOfKey } from './locks/lock-file.ts';
export { areExamplesAmended, withExamples } from './locks/examples-amended.ts';
export { challengeStatement, entryFor, lockStatement, supersedeEntry, type LockActor } from './locks/change-lock.ts';
export { evaluateLocks, type JudgedLock, type LockEvaluation } from './locks/evaluate-locks.ts';
export type { LockVerdict } from './locks/judge-entry.ts';
export {
  EMPTY_LOCK,
  LOCK_FILE,
  pathOfKey,
  type LockApproval,
  type LockChallenge,
  type LockEntry,
  type LockFile,
} from './locks/lock-file.ts';
export type { EarlierLock, LockInput, LockRegister } from './locks/lock-input.ts';
export { nameOfEntry } from './locks/lock-name.ts';
export { lockProblemWords } from './locks/lock-problem-words.ts';
export { mergeLockTexts, type MergedLockTexts } from './locks/merge-lock-texts.ts';
export { mergeLocks, type LockConflict, type MergedLocks } from './locks/merge-locks.ts';
export { readLockFile, type LockProblem, type LockReading } from './locks/read-lock-file.ts';
export { renderLockFile } from './locks/render-lock-file.ts';
export { renumberInLock, type RenumberedLock, type Restated } from './locks/renumber-in-lock.ts';
export { isLockable, statementOf, type Statement } from './locks/statement.ts';
export { wayBack, type WayBack } from './locks/way-back.ts';
export { wordChanges, type WordChange } from './locks/word-difference.ts';
export { acceptanceGaps, type AcceptanceGap } from './locks/acceptance-gaps.ts';
export { optionNamed } from './locks/option-named.ts';
export { planIndexLines, type IndexLinesPlan } from './locks/plan-index-lines.ts';
export { nameOf as supersessionName, supersededTargets } from './locks/superseding-claims.ts';
export { lockJudged } from './locks/lock-judged.ts';
export type { AgentPolicy } from './policy/agent-policy.ts';
export { applyReplacements, type Replacement } from './proposed-edits/apply-replacements.ts';
export { applyUnifiedDiff } from './proposed-edits/apply-unified-diff.ts';
export { confinedPath } from './proposed-edits/confined-path.ts';
export {
  addsCitation,
  areCounted,
  areGated,
  judgeEdits,
  mayRestate,
  mergeVerdicts,
  type EditVerdict,
} from './proposed-edits/judge-edits.ts';
export type { EditReason, EditSubject } from './proposed-edits/edit-subject.ts';
export { isEditProblem, type EditProblem, type ProposedEdit } from './proposed-edits/proposed-edit.ts';
export { linkTarget } from './proposed-edits/link-target.ts';
export { overlayView } from './proposed-edits/overlay-view.ts';
export { standingText } from './proposed-edits/standing-text.ts';
export { hides, isHeldBy, touches } from './proposed-edits/sentinel-files.ts';
export { matchesAny } from './model/matches-any.ts';
export type { SeenPlaces } from './proposed-edits/seen-places.ts';
export type { AgentContext } from './agent-tools/agent-context.ts';
export { AGENT_INSTRUCTIONS, AGENT_TOOLS } from './agent-tools/agent-tools.ts';
export { requestedEdits, type CheckDiffRequest } from './agent-tools/answer-check-diff.ts';
export { answerTool, callProblem } from './agent-tools/answer-tool.ts';
export type { DraftFile, ToolAnswer } from './agent-tools/tool-answer.ts';
export type { ToolDefinition } from './agent-tools/tool-definition.ts';
