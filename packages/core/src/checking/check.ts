import { checkRegisters } from '../documents/check-registers.ts';
import type { Register } from '../documents/register.ts';
import { fingerprintOf } from '../documents/fingerprint-of.ts';
import { findingEntry, RULE_IDS, type RuleId } from '../findings/catalogue.ts';
import type { CheckResult, JudgedFinding } from '../findings/check-result.ts';
import type { Finding } from '../findings/finding.ts';
import { eachFingerprint } from '../findings/place-findings.ts';
import { levelOf } from '../policy/level-of.ts';
import { ALL_RULES } from '../rules/all-rules.ts';
import type { CheckContext, CheckedChange } from '../rules/check-context.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import { accept, type BaselineFile } from './accept.ts';
import { bodiesOverFinding } from './bodies-over-finding.ts';
import { checkContextOf, checkedRegister, type CheckInput } from './check-context-of.ts';
import { checkGeneratedDocuments } from './generated-documents.ts';
import { excuse } from './excuse.ts';
import { failsAt } from './fails-at.ts';
import { inOrder, judgeFindings } from './judge-findings.ts';
import { applyOverrides } from './override.ts';
import { suppress } from './suppress.ts';
import { movedDocuments } from './moved-documents.ts';
import { suppressionComments, type SuppressionComment } from './suppression-comments.ts';

/**
 * Judges registers by every rule that the policy does not switch off. Pure: the same input gives the same answer. What
 * reading noticed is judged with the rest. Suppressions and the baseline decide what counts; of a change, those of its base.
 */
export function check(input: CheckInput): CheckResult {
  const { today, registers, policy, noticed = [] } = input;
  const context = checkContextOf(input);
  const isWanted = (id: RuleId): boolean => input.isWanted?.(id) !== false && levelOf(id, policy) !== 'off';
  const rules = ALL_RULES.filter(({ id }) => isWanted(id));
  const found: Finding[] = [
    ...registers.flatMap(({ findings }) => [...findings]),
    ...checkRegisters(registers),
    ...noticed,
    ...checkGeneratedDocuments(context, checkedRegister),
  ];
  for (const rule of rules) for (const finding of rule.check(context)) found.push(finding);
  // Some of a rule that is off may count all the same; judging leaves out the rest.
  const judged = judgeFindings(
    found.filter(({ ruleId }) => input.isWanted?.(ruleId) !== false),
    policy,
  );
  // Exceptions first: what one covers is known by everybody, and neither suppressed nor in a baseline.
  const excused = excuse(judged, policy, input.repository, today, context.isPartial);
  const overridden = applyOverrides(excused.findings, {
    overrides: policy.overrides,
    today,
    settings: input.change?.repository ?? input.repository,
    bodiesOver: (finding, name) => bodiesOverFinding(finding, name, context),
    lookedFor: (rule) => isWanted(rule) && !context.isPartial,
  });
  const about = judgeFindings(
    [...excused.about, ...overridden.about].filter(({ ruleId }) => isWanted(ruleId)),
    policy,
  );
  const isAsked = input.isAsked ?? (() => true);
  const findings = withExcuses(inOrder([...overridden.findings, ...about]), input, context, isWanted).filter(
    ({ finding }) => isAsked(finding.location.path),
  );
  const asked = registers
    .map(({ name, documents }) => ({ name, documents: documents.filter(({ source }) => isAsked(source.path)) }))
    .filter((register) => register.documents.length > 0 || input.isAsked === undefined);
  const made = new Set(findings.map(({ finding }) => finding.ruleId));
  const wanted = RULE_IDS.filter((id) => isWanted(id) && findingEntry(id).retired === undefined);
  const checked = {
    registers: asked.length,
    documents: asked.reduce((sum, { documents }) => sum + documents.length, 0),
    items: context.items.filter(({ document }) => isAsked(document.path)).length,
    rules: wanted.length,
  };
  return {
    today,
    fingerprint: fingerprintOf(asked),
    checked,
    passed: RULE_IDS.filter((id) => isWanted(id) && !made.has(id)),
    findings,
    failLevel: policy.failLevel,
    fails: failsAt(policy.failLevel, findings, checked),
    base: input.change?.base,
  };
}

/** The findings with suppressions and baseline applied, and those about suppressions and baseline among them. */
function withExcuses(
  judged: readonly JudgedFinding[],
  input: CheckInput,
  context: CheckContext,
  isWanted: (id: RuleId) => boolean,
): readonly JudgedFinding[] {
  const { policy, registers, repository, isPartial = false } = input;
  const { change } = context;
  const lookedFor = (rule: RuleId): boolean => isWanted(rule) && !isPartial;
  const suppressed = suppress(judged, {
    today: input.today,
    stated: policy.suppressions,
    settings: policy.suppressions.length === 0 ? undefined : (change?.repository ?? repository).text('decisis.toml'),
    comments: suppressionComments(registers),
    onBase: change === undefined ? undefined : commentsOnBase(change, registers),
    itemsAt: itemsAt(context),
    lookedFor,
  });
  const paths = new Set(registers.flatMap(({ documents }) => documents.map(({ source }) => source.path)));
  const accepted = accept(suppressed.findings, {
    path: policy.baseline,
    own: baselineIn(repository, policy.baseline),
    base: change === undefined ? undefined : baselineIn(change.repository, policy.baseline),
    foundOnBase: () => (change === undefined ? new Set() : foundOnBase(input, change)),
    lookedFor: (rule, path) => isWanted(rule) && (!isPartial || paths.has(path)) && (input.isAsked?.(path) ?? true),
  });
  const about = judgeFindings(
    [...suppressed.about, ...accepted.about].filter(({ ruleId }) => isWanted(ruleId)),
    policy,
  );
  return inOrder([...accepted.findings, ...about]);
}

/** The suppressions that a change may keep, at the places where it has their documents. */
function commentsOnBase(change: CheckedChange, registers: readonly Register[]): readonly SuppressionComment[] {
  const comments = suppressionComments(registersOf(change));
  if (comments.length === 0) return comments;
  const moved = movedDocuments(change, registers);
  return comments.map((comment) => ({ ...comment, path: moved.get(comment.path) ?? comment.path }));
}

function baselineIn(repository: RepositoryView, path: string): BaselineFile {
  const text = repository.text(path);
  return { text, unread: text === undefined ? repository.unread?.(path) : undefined };
}

function foundOnBase({ today, policy, commits, tags }: CheckInput, change: CheckedChange): ReadonlySet<string> {
  const base = check({
    today,
    registers: registersOf(change),
    repository: change.repository,
    policy,
    ...(commits === undefined ? {} : { commits }),
    ...(tags === undefined ? {} : { tags }),
  });
  return new Set(base.findings.flatMap(({ finding }) => [...eachFingerprint(finding)]));
}

function registersOf({ registers }: CheckedChange): readonly Register[] {
  return registers.map(({ register }) => register);
}

function itemsAt({ items }: CheckContext): (path: string, line: number) => readonly string[] {
  let byLine: Map<string, string[]> | undefined;
  return (path, line) => {
    if (byLine === undefined) {
      byLine = new Map();
      for (const { item, summary, reference } of items) {
        const key = `${item.source.path}\0${summary.line}`;
        const same = byLine.get(key);
        if (same === undefined) byLine.set(key, [reference]);
        else same.push(reference);
      }
    }
    return byLine.get(`${path}\0${line}`) ?? [];
  };
}
