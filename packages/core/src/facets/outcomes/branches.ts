import { normalizeLabel } from '../../vocabulary/normalize.ts';
import type { Prose } from '../prose/item-prose.ts';
import type { DecisionOption } from '../options/option.ts';
import { clausesOf, type ProseClause } from '../prose/prose-clauses.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';
import { CONDITION_WORDS } from '../words/condition-words.ts';

/** What follows if the decision goes one way. */
export interface Branch extends Quote {
  readonly condition: string;
  readonly consequence: string;
  /** Label of the option that the condition names by its first words; undefined when that is not certain. */
  readonly option: string | undefined;
}

const ARROW = /\s?(?:→|->|⇒|=>)\s?|,?\s(?:then|dann|entonces|então|alors|allora|wtedy|то|thì)\s/iu;
const MAX_OPTIONS = 30;

/**
 * Consequences that a text gives branch by branch.
 *
 *     If the board promotes → rye inherits; if the board merges → wheat absorbs it
 *        ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^
 */
export function readBranches(text: string, prose: readonly Prose[], options: readonly DecisionOption[]): Branch[] {
  const branches: Branch[] = [];
  for (const piece of prose) {
    if (piece.isInOption || piece.isInherited) continue;
    for (const clause of clausesOf(text, piece)) {
      const branch = branchIn(text, clause, options);
      if (branch !== undefined) branches.push(branch);
    }
  }
  return branches;
}

function branchIn(text: string, clause: ProseClause, options: readonly DecisionOption[]): Branch | undefined {
  const { run } = clause;
  const lead = CONDITION_WORDS.matchAt(run.words, 0);
  const last = lead?.value === 'if' ? run.spans[lead.length - 1] : undefined;
  if (last === undefined) return undefined;
  const arrow = ARROW.exec(text.slice(last.end, Math.min(clause.end, last.end + 400)));
  if (arrow === null) return undefined;
  const condition = quoteBare(text, last.end, last.end + arrow.index);
  const consequence = quoteBare(text, last.end + arrow.index + arrow[0].length, clause.end);
  if (condition.text === '' || consequence.text === '') return undefined;
  return {
    ...quote(text, clause.start, clause.end),
    condition: condition.text,
    consequence: consequence.text,
    option: optionNamed(condition.text, options),
  };
}

/** The one option whose title begins with a word of the condition: "promotes" names "promote it to a rule". */
function optionNamed(condition: string, options: readonly DecisionOption[]): string | undefined {
  if (options.length > MAX_OPTIONS) return undefined;
  const words = normalizeLabel(condition).split(' ');
  const named = options.filter(({ title }) => {
    const first = normalizeLabel(title.text).split(' ')[0] ?? '';
    return (
      first.length > 3 &&
      words.some((word) => word === first || (word.startsWith(first) && word.length - first.length <= 2))
    );
  });
  return named.length === 1 ? named[0]?.label : undefined;
}
