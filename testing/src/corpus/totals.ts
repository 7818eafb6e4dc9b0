import type { Compared, DocumentMeasure } from './measure-document.ts';

/** Sums over the documents that have a truth, and over the counts of all others. */
export interface Totals {
  readonly truth: number;
  readonly found: number;
  readonly missed: number;
  readonly invented: number;
  readonly agreed: Readonly<Record<Compared, number>>;
  /** Documents without truth: what people counted and what we count. */
  readonly counted: { readonly human: number; readonly ours: number };
  /** Names of documents without truth whose count is more than 3 % off. */
  readonly offCount: readonly string[];
}

/** One target of the corpus with the figure that was reached. */
export interface Target {
  readonly name: string;
  readonly reached: number;
  readonly wanted: string;
  readonly isMet: boolean;
}

const COUNT_TOLERANCE = 0.03;

/** Adds up the measures of all documents. */
export function totalsOf(measures: readonly DocumentMeasure[]): Totals {
  const judged = measures.filter((measure) => measure.matching !== undefined);
  const counted = measures.filter((measure) => measure.matching === undefined && measure.humanCount !== undefined);
  const found = sum(judged, (measure) => measure.matching?.found.length ?? 0);
  const missed = sum(judged, (measure) => measure.matching?.missed.length ?? 0);
  const agreed = (property: Compared): number =>
    found - sum(judged, (measure) => measure.disagreements.filter((one) => one.property === property).length);
  return {
    truth: found + missed,
    found,
    missed,
    invented: sum(judged, (measure) => measure.matching?.invented.length ?? 0),
    agreed: { status: agreed('status'), owner: agreed('owner'), due: agreed('due'), line: agreed('line') },
    counted: {
      human: sum(counted, (measure) => measure.humanCount ?? 0),
      ours: sum(counted, (measure) => measure.items.length),
    },
    offCount: counted.filter((measure) => !isWithinCount(measure)).map((measure) => measure.name),
  };
}

/** Whether our count is within 3 % of the human one; true where nobody counted. */
export function isWithinCount(measure: DocumentMeasure): boolean {
  if (measure.humanCount === undefined) return true;
  return Math.abs(measure.items.length - measure.humanCount) <= measure.humanCount * COUNT_TOLERANCE;
}

/** The targets of the corpus, in the order of the report. */
export function targetsOf(totals: Totals): Target[] {
  const { truth, found, invented, agreed, counted } = totals;
  const atLeast = (name: string, part: number, whole: number, wanted: number): Target => {
    const reached = whole === 0 ? 0 : part / whole;
    return { name, reached, wanted: `>= ${wanted}`, isMet: reached >= wanted };
  };
  const difference = counted.human === 0 ? 1 : Math.abs(counted.ours - counted.human) / counted.human;
  return [
    atLeast('recall', found, truth, 0.98),
    atLeast('precision', found, found + invented, 0.98),
    atLeast('status', agreed.status, found, 0.96),
    atLeast('owner', agreed.owner, found, 0.96),
    atLeast('due', agreed.due, found, 0.96),
    atLeast('line', agreed.line, found, 1),
    { name: 'human count', reached: difference, wanted: `<= ${COUNT_TOLERANCE}`, isMet: difference <= COUNT_TOLERANCE },
  ];
}

function sum(measures: readonly DocumentMeasure[], figure: (measure: DocumentMeasure) => number): number {
  return measures.reduce((total, measure) => total + figure(measure), 0);
}
