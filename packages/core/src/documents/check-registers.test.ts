import { describe, expect, test } from 'vitest';
import { findingWords } from '../findings/finding-words.ts';
import { checkRegisters } from './check-registers.ts';
import { readRegister } from './register.ts';
import { sourceOf } from './source-text.ts';

const register = (path: string, ...titles: readonly string[]) => {
  const rows = titles.map((title, index) => `| D-00${index + 1} | ${title} | open |\n`).join('');
  return readRegister(path, path, [sourceOf(path, `| ID | Decision | Status |\n|---|---|---|\n${rows}`)]);
};

test('one ID for two decisions in two registers is reported at the second, with the place of the first', () => {
  const harbour = register('harbour.md', 'Pick the crane supplier', 'Night shift rules');
  const quay = register('quay.md', 'Pick the crane supplier', 'Depth of the dredging');
  const findings = checkRegisters([harbour, quay]);
  expect(findings.map((finding) => findingWords(finding).message)).toEqual([
    'D-002 also names another item, at harbour.md:4',
  ]);
  expect(findings[0]?.location).toMatchObject({ path: 'quay.md', range: { line: 4, column: 1 } });
});

test('within one register it is silent: reading has told it already', () => {
  expect(checkRegisters([register('harbour.md', 'Pick the crane', 'Night shift')])).toEqual([]);
});

test('a log that records the outcome of the same IDs is silent', () => {
  const log =
    '| Decision ID | Outcome | Approved by | Notes |\n|---|---|---|---|\n| D-001 | approved | council | as recommended |\n';
  expect(
    checkRegisters([
      register('harbour.md', 'Pick the crane'),
      readRegister('log.md', 'log.md', [sourceOf('log.md', log)]),
    ]),
  ).toEqual([]);
});

describe('two record files of one folder', () => {
  const adr = (path: string, title: string) =>
    sourceOf(path, `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nTide.\n\n## Decision\n\nWe do.\n`);
  const told = (...paths: readonly string[]): string[] => {
    const sources = paths.map((path) => adr(path, `Title of ${path}`));
    return checkRegisters([readRegister('adr', 'adr', sources)]).map((finding) => findingWords(finding).message);
  };

  test('that carry one number are two decisions, whatever their titles share', () => {
    expect(told('adr/0001-oil.md', 'adr/0002-wood.md', 'adr/0002-wooden-quay.md')).toEqual([
      '0002 also names another item, at adr/0002-wood.md:1',
    ]);
  });

  test('are one where the second is a translation, and others where the folders or only the days are alike', () => {
    expect(told('adr/ADR-2026-04-16-oil.md', 'adr/ADR-2026-04-16-wood.md')).toEqual([]);
    expect(told('adr/0001-oil.md', 'adr/0001-oil.de.md', 'adr/0001-oil.pt-BR.md', 'adr/north/0001-paint.md')).toEqual(
      [],
    );
  });
});

test('two proposals that fill folders and carry one number are two decisions, wherever they lie', () => {
  const proposal = (folder: string, number: number) =>
    sourceOf(`keps/${folder}/kep.yaml`, `title: About ${folder}\nkep-number: ${number}\nstatus: provisional\n`);
  const told = (sources: readonly ReturnType<typeof proposal>[]): string[] =>
    checkRegisters([readRegister('keps', 'keps', sources)]).map((finding) => findingWords(finding).message);
  expect(told([proposal('sig-hull/10-oak', 10), proposal('sig-sail/10-flax', 10)])).toEqual([
    '10 also names another item, at keps/sig-hull/10-oak/kep.yaml:1',
  ]);
  expect(told([proposal('sig-hull/10-oak', 10), proposal('sig-sail/11-flax', 11)])).toEqual([]);
});
