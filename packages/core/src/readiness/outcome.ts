import { normalizeLabel } from '../vocabulary/normalize.ts';
import { statusSaid, statusWordsOf } from '../facets/claims/status-said.ts';
import type { PlanItem } from '../gates/plan-source.ts';
import { isDecisionStatus, type DecisionStatus } from '../model/status.ts';

/** An outcome that an item might have. */
export interface SupposedOutcome {
  readonly status: DecisionStatus;
  /** Label of the option that is taken. */
  readonly option: string | undefined;
  /** What the text says follows from it. */
  readonly consequence: string | undefined;
}

/**
 * What a word means as the outcome of an item: a status, in the model's word or one of its register ("approved"), the label or first words of an option ("B", "Option B"), or a word
 * of a branch ("merge" for "if the council merges"). Undefined when it names nothing, or several things.
 */
export function readOutcome(item: PlanItem, word: string): SupposedOutcome | undefined {
  const wanted = normalizeLabel(word);
  if (isDecisionStatus(wanted)) return asStatus(item, wanted);
  const { options, branches } = { ...item.facets().options, branches: item.facets().branches };
  const bare = wanted.replace(/^(?:option|variante|opción|opção|opzione|opcja|вариант) /, '');
  const said = branches.filter(({ condition }) => isNamedBy(normalizeLabel(condition), bare));
  const branch = said.length === 1 ? said[0] : undefined;
  const labelled = options.filter(({ label }) => label !== undefined && normalizeLabel(label) === bare);
  const status = labelled.length > 0 ? undefined : statusSaid(item.document.reading, word);
  if (status !== undefined) return asStatus(item, status);
  const named =
    labelled.length > 0 ? labelled : options.filter(({ title }) => isNamedBy(normalizeLabel(title.text), bare));
  if (named.length === 1) {
    const option = named[0]?.label;
    return { status: 'accepted', option, consequence: consequenceOf(item, option) ?? branch?.consequence };
  }
  return branch === undefined
    ? undefined
    : { status: 'accepted', option: branch.option, consequence: branch.consequence };
}

/** The words that {@link readOutcome} knows for an item, for a refusal that helps. */
export function knownOutcomes(item: PlanItem): readonly string[] {
  const { options } = item.facets().options;
  const statuses: readonly DecisionStatus[] = ['accepted', 'rejected', 'deferred'];
  const own = statusWordsOf(item.document.reading, statuses);
  return [...new Set([...statuses, ...own, ...options.flatMap(({ label }) => label ?? [])])];
}

function asStatus(item: PlanItem, status: DecisionStatus): SupposedOutcome {
  const option = status === 'accepted' ? item.facets().options.recommended?.option : undefined;
  return { status, option, consequence: consequenceOf(item, option) };
}

function consequenceOf(item: PlanItem, option: string | undefined): string | undefined {
  if (option === undefined) return undefined;
  return item.facets().branches.find((branch) => branch.option === option)?.consequence;
}

/** Whether a word, or the start of its forms, stands in a text: "merge" in "the council merges". */
function isNamedBy(text: string, word: string): boolean {
  if (word === '') return false;
  if (` ${text} `.includes(` ${word} `)) return true;
  return word.length > 3 && text.split(' ').some((each) => each.startsWith(word) && each.length - word.length <= 2);
}
