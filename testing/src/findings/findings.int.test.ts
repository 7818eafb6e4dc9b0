import { describe, expect, it } from 'vitest';
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { allFindings } from './kept-snapshots.ts';
import { renderShares } from './render-findings.ts';

const material = findMaterial();
if (material === undefined)
  console.warn(absentMaterial('what check finds in real documents, and how much of it is false'));

describe.skipIf(material === undefined)('findings in real documents', () => {
  const all = material === undefined ? [] : allFindings(material);
  const findings = all.flatMap((one) => one.findings);

  it.each(all.map((one) => [one.name, one] as const))('%s has the findings that are kept', (_name, one) => {
    expect(one.findings).toEqual(one.kept);
  });

  it('are false at most in 2 of 100', () => {
    const judged = findings.filter(({ verdict }) => verdict !== '?').length;
    const wrong = findings.filter(({ verdict }) => verdict === 'false').length;
    expect(wrong / Math.max(1, judged), renderShares(all)).toBeLessThanOrEqual(0.02);
  });
});
