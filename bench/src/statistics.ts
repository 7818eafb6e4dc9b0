/** Median, smallest and largest of some figures. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The spread of a list that is not empty, rounded to three decimals. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { median: rounded(median), min: rounded(sorted[0] ?? 0), max: rounded(sorted.at(-1) ?? 0) };
}

/** The mean of a list that is not empty. */
export function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** A figure with three decimals. */
export function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

/** How much larger one figure is than another; undefined when there is nothing to compare with. */
export function ratioOf(figure: number, base: number): number | undefined {
  return base > 0 ? rounded(figure / base) : undefined;
}
