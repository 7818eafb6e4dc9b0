import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { eachPlace, heldPlace, pickPlaces, type HeldPlaces } from './held-places.ts';

/** The finding that one of the places would have alone, as far as something may excuse it. */
export function createPlaceFinding(finding: Finding, places: HeldPlaces, number: number): Finding {
  const { path, line, column, fingerprint: own } = heldPlace(places, number);
  const { places: _, ...rest } = finding;
  return { ...rest, location: { path, range: { start: 0, end: 0, line, column } }, fingerprint: own };
}

/** A finding that stands for some of the places of another, by their numbers; it is at the first of them, and says how many. */
export function restOfPlaces(finding: Finding, places: HeldPlaces, numbers: readonly number[]): Finding {
  const own = pickPlaces(places, numbers);
  if (own === places) return finding;
  const { path, line, column } = heldPlace(own, 0);
  return {
    ...finding,
    data: { ...finding.data, more: own.size },
    location: { path, range: { start: 0, end: 0, line, column } },
    fingerprint: fingerprint([finding.fingerprint, path, `${line}:${column}`]),
    places: own,
  };
}

/** The findings that a finding stands for; itself, mostly. What excuses findings goes by these. */
export function* eachFinding(finding: Finding): Iterable<Finding> {
  const { places } = finding;
  if (places === undefined) yield finding;
  else for (let number = 0; number < places.size; number += 1) yield createPlaceFinding(finding, places, number);
}

/** The fingerprints of the findings that a finding stands for. */
export function* eachFingerprint({ fingerprint: own, places }: Finding): Iterable<string> {
  if (places === undefined) yield own;
  else for (const place of eachPlace(places)) yield place.fingerprint;
}
