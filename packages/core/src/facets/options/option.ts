import type { OptionMarker } from '../../vocabulary/value-words.ts';
import type { Quote, Span } from '../prose/span.ts';

/** A mark that a text gives an option, with what it says about it. */
export interface OptionMark extends Span {
  readonly marker: OptionMarker;
  /** For what the mark holds: "current plan, M2-M3" is the plan of record for `M2-M3`. */
  readonly scope: string | undefined;
  /** Why, where the text says so right behind the mark. */
  readonly reason: Quote | undefined;
}

/** A block of code that illustrates an option. */
export interface Snippet extends Span {
  readonly language: string;
}

/** Part of an option that is made of others: "Option A for standalone". */
export interface OptionPart extends Span {
  /** Label of the option that is used. */
  readonly option: string;
  /** What it is used for, in the words of the text; empty where it does not say. */
  readonly purpose: string;
  /** True when the option was found by its title rather than by its label. */
  readonly inferred: boolean;
}

/** Whether an option has been worked out, and what says so. */
export interface OptionReadiness {
  readonly state: 'designed' | 'not-designed';
  readonly because: Quote;
  /** True when the statement speaks of several options together. */
  readonly inferred: boolean;
}

/** One way a decision can go. */
export interface DecisionOption extends Span {
  /** `A`, `2`, `a`; undefined where options only have titles. */
  readonly label: string | undefined;
  /** The title without brackets that only mark it. */
  readonly title: Quote;
  readonly markers: readonly OptionMark[];
  readonly pros: readonly Quote[];
  readonly cons: readonly Quote[];
  readonly neutral: readonly Quote[];
  readonly snippets: readonly Snippet[];
  readonly readiness: OptionReadiness | undefined;
  readonly parts: readonly OptionPart[];
  /** Drawbacks and risks that the text calls acceptable. */
  readonly accepted: readonly Quote[];
}

/** A place that names one option: a recommendation, an outcome, a default. */
export interface OptionChoice extends Span {
  /** Label, or title where options have none. */
  readonly option: string;
  /** Index into the options of the set; undefined when the option is described elsewhere. */
  readonly index: number | undefined;
  /** Document that describes the option, when the text names one. */
  readonly document: string | undefined;
}

/** An answer that holds in one context only. */
export interface ContextOutcome {
  readonly context: string;
  readonly option: string;
}

/** The options of one item and which of them is recommended, chosen or the default. */
export interface OptionSet {
  readonly options: readonly DecisionOption[];
  readonly recommended: OptionChoice | undefined;
  readonly chosen: OptionChoice | undefined;
  readonly default: OptionChoice | undefined;
  /** Contexts that the text says may get different answers. */
  readonly contexts: readonly Quote[];
  /** Which part of a composite recommendation or outcome holds where. */
  readonly outcomes: readonly ContextOutcome[];
  /** Documents that are said to describe the options. */
  readonly elsewhere: readonly Quote[];
}

/** The empty detail of an option, to be filled by whoever reads its text. */
export function bareOption(label: string | undefined, title: Quote, start: number, end: number): DecisionOption {
  return {
    label,
    title,
    start,
    end,
    markers: [],
    pros: [],
    cons: [],
    neutral: [],
    snippets: [],
    readiness: undefined,
    parts: [],
    accepted: [],
  };
}
