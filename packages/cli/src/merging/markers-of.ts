import { DEFAULT_MARKERS, type MarkerStyle } from '@decisis/core';

/** Conflict markers as git asks for them: `%L`, then `%S %X %Y`. A git that does not know these passes them on as they are. */
export function markersOf(size: string | undefined, labels: readonly string[]): MarkerStyle {
  const [base, ours, theirs] = labels;
  const asked = Number(size);
  return {
    size: Number.isInteger(asked) && asked > 0 && asked <= 200 ? asked : DEFAULT_MARKERS.size,
    base: labelOf(base, DEFAULT_MARKERS.base),
    ours: labelOf(ours, DEFAULT_MARKERS.ours),
    theirs: labelOf(theirs, DEFAULT_MARKERS.theirs),
  };
}

function labelOf(label: string | undefined, fallback: string): string {
  return label === undefined || label === '' || /^%[A-Z]$/.test(label) ? fallback : label.replaceAll(/\s+/g, ' ');
}
