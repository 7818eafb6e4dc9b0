import { describe, expect, it } from 'vitest';
import { readDeclaration } from './read-declaration.ts';

const WAYS = [
  { name: 'wait-for-OD1', letter: 'a', waits: true, obligation: undefined },
  { name: 'harbour-boundary', letter: 'b', waits: false, obligation: 'rename the piers' },
];

function declared(block: string): string | undefined {
  return readDeclaration('plans/l1.md', `# Plan\n\n${block}\n\nText.\n`, WAYS).declaration?.letter;
}

describe('a block that declares no way', () => {
  it.each([
    'Authority: charter of the council, §4(b).',
    'Authority: charter of the council, § 4 (b).',
    'Authority: under article 3(b) of the charter.',
    'Authority: under (b) of the charter.',
    'Authority: platform (b).',
    'Authority: platform; the harbour-boundary does not apply here.',
    'Authority: platform; not the harbour-boundary.',
    'Authority: platform. This plan rejects the harbour-boundary.',
    'Authority: platform; way (b) was considered and refused.',
    'Authority: platform; (b), considered and refused.',
    'Authority: platform; harbour-boundary: no.',
    'Authority: platform; instead of (b), nothing is built.',
    'Authority: platform; to be decided whether harbour-boundary.',
    'Authority: platform; (b), to be decided.',
    'Authority: platform; (b)?',
    'Authority: platform; harbour-boundary, perhaps.',
    'Authority: platform; (b), if the council agrees.',
    'Authority: platform; no harbour-boundary.',
    'Authority: platform; (b), no.',
    'Authority: platform; may use the harbour-boundary.',
    'Authority: platform; this work lies outside the harbour-boundary.',
    'Authority: platform; the brief says "everybody keeps to the harbour-boundary".',
    'Authority: platform; ~~(b)~~',
    'Authority: platform; <!-- (b) -->',
    'Authority: platform; neither (a) nor (b).',
    'Authority: (a) or (b), to be chosen',
    'Authority: platform; harbour-boundary. The harbour-boundary was refused.',
    'Befugnis: Plattform; die harbour-boundary gilt nicht.',
    'Befugnis: Plattform; Weg (b) wurde verworfen.',
    'Befugnis: Plattform; statt (b) wird nichts gebaut.',
    'Autoridad: plataforma; no la harbour-boundary.',
    'Autoridade: plataforma; em vez de (b), nada.',
    'Autorité : plateforme ; la harbour-boundary ne s’applique pas.',
    'Autorità: piattaforma; la via (b) è stata scartata.',
    'Uprawnienia: platforma; droga (b) została odrzucona.',
    'Полномочия: платформа; вариант (b) отклонён.',
    'Thẩm quyền: nền tảng; không dùng harbour-boundary.',
    'Authority: 平台；不采用 harbour-boundary。',
    'Authority: 基盤；harbour-boundary は適用しない。',
    'Authority: 플랫폼; harbour-boundary 는 적용하지 않는다.',
    'Authority: المنصة؛ لا harbour-boundary.',
  ])('%s', (block) => {
    expect(declared(block)).toBeUndefined();
  });
});

describe('a block that declares one', () => {
  it.each([
    ['Authority: (a)', 'a'],
    ['Authority: **(b)**', 'b'],
    ['Authority: (b), board', 'b'],
    ['Authority: board; (b).', 'b'],
    ['Authority: board, way (b).', 'b'],
    ['Authority: the council; under (b).', 'b'],
    ['Authority: the council; this plan uses (B).', 'b'],
    ['Authority: the council; it declares `harbour-boundary`.', 'b'],
    ['Authority: board; "harbour-boundary"', 'b'],
    ['Authority: the rule book, wait-for-OD1', 'a'],
    ['Authority: Harbour_Boundary.', 'b'],
    ['Authority: platform group; OD1 is not needed, for the chapter stays inside the harbour-boundary.', 'b'],
    ['Authority: board; (b), OD1 is not needed.', 'b'],
    ['Authority: board; (b), not (a).', 'b'],
    ['Authority: board; not (a) but (b).', 'b'],
    ['Authority: board; (b) instead of (a).', 'b'],
    ['Authority: board (see §4(a)); harbour-boundary.', 'b'],
    ['Authority: board; (b), May 2026.', 'b'],
    ['Authority: board; harbour-boundary, pending OD1.', 'b'],
    ['Authority: board; under (b) while OD1 is open.', 'b'],
    ['Authority: board; (b), no text is drafted.', 'b'],
    ['Authority: board; under (b) no text is drafted.', 'b'],
    ['Befugnis: Vorstand; Weg (b).', 'b'],
    ['Autoridad: junta; según (b).', 'b'],
    ['Полномочия: совет; вариант (b).', 'b'],
    ['Authority: 理事会；采用(b)。', 'b'],
  ])('%s', (block, letter) => {
    expect(declared(block)).toBe(letter);
  });
});
