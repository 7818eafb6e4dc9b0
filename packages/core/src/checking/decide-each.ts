import type { JudgedFinding } from '../findings/check-result.ts';
import { createPlaceFinding, restOfPlaces } from '../findings/place-findings.ts';

/**
 * Applies what is decided of single findings. One that stands for many places is asked about place by place, and falls into as many
 * findings as there are different answers: no excuse covers a place that it would not cover alone.
 */
export function decideEach(
  findings: readonly JudgedFinding[],
  decide: (judged: JudgedFinding) => JudgedFinding,
): JudgedFinding[] {
  return findings.flatMap((judged) => {
    const { finding } = judged;
    const { places } = finding;
    if (places === undefined) return [decide(judged)];
    const groups: Array<{ readonly answer: JudgedFinding; readonly numbers: number[] }> = [];
    for (let number = 0; number < places.size; number += 1) {
      const answer = decide({ ...judged, finding: createPlaceFinding(finding, places, number) });
      const group = groups.find((one) => isSame(one.answer, answer));
      if (group === undefined) groups.push({ answer, numbers: [number] });
      else group.numbers.push(number);
    }
    return groups.map(({ answer, numbers }) => {
      const { severity } = answer.finding;
      return { ...answer, finding: { ...restOfPlaces(finding, places, numbers), severity } };
    });
  });
}

function isSame(left: JudgedFinding, right: JudgedFinding): boolean {
  return (
    left.state === right.state &&
    left.level === right.level &&
    left.suppression === right.suppression &&
    left.exception === right.exception &&
    left.override === right.override
  );
}
