import { describe, expect, it } from 'vitest';
import { absentMaterial } from '../corpus/material.ts';
import { checkFacets, checkReading } from './check-reading.ts';
import { fuzzCase } from './fuzz-case.ts';
import { FOUND_FAILURES } from './found-failures.ts';
import { FACETS_EVERY } from './fuzz-message.ts';
import { minimise } from './minimise.ts';
import { MUTATIONS } from './mutations.ts';
import { Random } from './random.ts';
import { seedDocuments } from './seed-documents.ts';

const CASES = 3000;
const SEED = 7;
const { seeds, hasMaterial } = seedDocuments();
if (!hasMaterial) console.warn(absentMaterial('mutated real documents; the seeds in our own words are'));

describe('totality', () => {
  it(`reads ${CASES} mutated documents without an error`, () => {
    const failures: string[] = [];
    for (let index = 0; index < CASES; index++) {
      const document = fuzzCase(seeds, SEED, index);
      try {
        const reading = checkReading(document);
        if (index % FACETS_EVERY === 0) checkFacets(reading);
      } catch (error) {
        failures.push(`case ${index}: ${String(error)}`);
      }
    }
    expect(failures).toEqual([]);
  });

  it('F29 reads documents that hold nothing but one hostile piece', () => {
    const pieces = [
      '',
      '\0',
      '\ud800',
      '\udc00\ud800',
      '\ufeff',
      '\ufeff\ufeff',
      '|',
      '---',
      '---\n',
      '<!--',
      '```',
      '- ',
      '#',
      '\r',
      '\u202e',
    ];
    for (const text of pieces)
      for (const path of ['', 'a.md', 'kep.yaml', '/', '0001-a.md']) checkReading({ path, text });
  });
});

describe('failures that were found', () => {
  it.each([...FOUND_FAILURES])('$broke', (document) => {
    checkReading(document);
  });
});

describe('the fuzzer itself', () => {
  it('makes the same case from the same numbers, and another from others', () => {
    expect(fuzzCase(seeds, SEED, 11)).toEqual(fuzzCase(seeds, SEED, 11));
    expect(fuzzCase(seeds, SEED, 11)).not.toEqual(fuzzCase(seeds, SEED, 12));
    expect(fuzzCase(seeds, SEED, 11)).not.toEqual(fuzzCase(seeds, SEED + 1, 11));
  });

  it.each(Object.keys(MUTATIONS))('%s gives a text for a line, for an empty and for a one-letter text', (name) => {
    for (const text of ['| D-1 | x |\n- y\n', '', 'x']) {
      for (let seed = 0; seed < 20; seed++)
        expect(typeof MUTATIONS[name]?.(text, new Random(seed), '# z\n')).toBe('string');
    }
  });

  it('cuts a failing text down to what fails', () => {
    const long = { path: 'a.md', text: `${'x'.repeat(500)}|${'y'.repeat(300)}#${'z'.repeat(200)}` };
    const shortest = minimise(long, ({ text }) => text.includes('|') && text.includes('#'));
    expect(shortest.text).toBe('|#');
  });
});
