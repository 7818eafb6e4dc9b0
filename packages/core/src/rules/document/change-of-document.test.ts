import { describe, expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { findingWords } from '../../findings/finding-words.ts';
import { NO_PLAN, type StatedNode } from '../../policy/plan-policy.ts';
import { DEFAULT_POLICY } from '../../policy/policy.ts';
import type { ChangedFile } from '../check-context.ts';

const DOCUMENT = `# Quay

Last updated: 2026-01-01

Boundary: document only; no code, no migration.

| ID | Decision | Status | Owner | Notes |
|---|---|---|---|---|
| Q-1 | Crane | open | port | |
`;

function told(before: string, after: string, added: readonly string[] = [], today = '2026-03-01'): readonly string[] {
  const read = (text: string) => [readRegister('quay.md', 'quay.md', [sourceOf('quay.md', text)])];
  const view = (text: string) => ({
    paths: () => ['quay.md'],
    has: (path: string) => path === 'quay.md',
    text: (path: string) => (path === 'quay.md' ? text : undefined),
  });
  const files: ChangedFile[] = added.map((path) => ({ path, kind: 'added', from: undefined }));
  if (before !== after) files.push({ path: 'quay.md', kind: 'modified', from: undefined });
  const change = { base: 'c'.repeat(40), files: () => files, registers: () => read(before), repository: view(before) };
  return check({
    today,
    registers: read(after),
    repository: view(after),
    policy: DEFAULT_POLICY,
    change: { ...change, missing: [] },
  })
    .findings.filter(({ finding }) => /stale-review|boundary-crossed/.test(finding.ruleId))
    .map(({ finding }) => `${finding.location.range.line} ${findingWords(finding).message}`);
}

const accepted = DOCUMENT.replace('| open |', '| accepted |');

test('S0-01 a change that alters a decision moves the date of the last update', () => {
  expect(told(DOCUMENT, accepted)).toEqual(['3 "Last updated" still says 2026-01-01, though this change alters Q-1']);
  expect(told(DOCUMENT, accepted.replace('2026-01-01', '2026-03-01'))).toEqual([]);
  expect(told(DOCUMENT, accepted, [], '2026-01-01')).toEqual([]);
  expect(told(DOCUMENT, DOCUMENT.replace('| port | |', '| port | seen |'))).toEqual([]);
});

test('S3-02 a change keeps the boundary of the document that it edits', () => {
  const noted = DOCUMENT.replace('| port | |', '| port | seen |');
  expect(told(DOCUMENT, noted, ['migrations/7.sql', 'src/a.ts'])).toEqual([
    '5 its boundary says "no migration", and this change also touches migrations/7.sql and 1 more such file',
  ]);
  expect(told(DOCUMENT, noted, ['docs/a.md', 'pictures/a.png'])).toEqual([]);
  expect(told(DOCUMENT, DOCUMENT, ['migrations/7.sql'])).toEqual([]);
  const free = (text: string): string => text.replace('no code, no migration', 'words only');
  expect(told(free(DOCUMENT), free(noted), ['src/a.ts'])).toEqual([]);
});

test.each([
  ['de', 'Abgrenzung: nur Dokument; kein Code, keine Migration.', 'keine Migration', 'kein Code'],
  ['es', 'Límites: solo documento; sin código, ninguna migración.', 'ninguna migración', 'sin código'],
  ['pt', 'Limites: apenas documento; sem código, nenhuma migração.', 'nenhuma migração', 'sem código'],
  ['fr', 'Périmètre: document seul; aucun code, pas de migration.', 'pas de migration', 'aucun code'],
  ['it', 'Confini: solo documento; nessun codice, nessuna migrazione.', 'nessuna migrazione', 'nessun codice'],
  ['pl', 'Granice: tylko dokument; bez kodu, bez migracji.', 'bez migracji', 'bez kodu'],
  ['ru', 'Границы: только документ; без кода, никаких миграций.', 'никаких миграций', 'без кода'],
  ['vi', 'Ranh giới: chỉ tài liệu; không mã nguồn, không migration.', 'không migration', 'không mã nguồn'],
  ['zh', '边界：仅文档；不写代码，不做数据库迁移。', '不做数据库迁移', '不写代码'],
  ['ja', '境界：文書のみ、コード変更なし、マイグレーションなし。', 'マイグレーションなし', 'コード変更なし'],
  ['ko', '경계: 문서만; 코드 변경 없음, 마이그레이션 없음.', '마이그레이션 없음', '코드 변경 없음'],
  ['ar', 'الحدود: وثيقة فقط؛ بدون كود، بدون ترحيل.', 'بدون ترحيل', 'بدون كود'],
])('S3-02 a boundary in other words holds: %s', (_language, boundary, migration, code) => {
  const stated = (text: string): string =>
    text.replace('Boundary: document only; no code, no migration.', () => boundary);
  const noted = DOCUMENT.replace('| port | |', '| port | seen |');
  const crossed = (...added: readonly string[]): readonly string[] => told(stated(DOCUMENT), stated(noted), added);
  expect(crossed('migrations/7.sql')).toEqual([
    `5 its boundary says "${migration}", and this change also touches migrations/7.sql`,
  ]);
  expect(crossed('src/a.ts')).toEqual([`5 its boundary says "${code}", and this change also touches src/a.ts`]);
  expect(crossed('docs/a.md')).toEqual([]);
});

test.each([
  'Limites: documento; mudanças no código ficam para depois.',
  'Límites: no solo código.',
  'Abgrenzung: keine Arbeit außer Code.',
  'Abgrenzung: nicht nur Code.',
  'Boundary: no work other than code.',
  'Boundary: no release without a migration.',
  'Périmètre: pas de changement, sauf code.',
  'Ranh giới: không chỉ code.',
  '边界：不仅代码。',
  '境界：コードだけではない。',
])('S3-02 a boundary that rules neither out: %s', (boundary) => {
  const stated = (text: string): string =>
    text.replace('Boundary: document only; no code, no migration.', () => boundary);
  const noted = stated(DOCUMENT.replace('| port | |', '| port | seen |'));
  expect(told(stated(DOCUMENT), noted, ['migrations/7.sql', 'src/a.ts'])).toEqual([]);
});

describe('S3-02 the boundary of a document that is no register', () => {
  const PLAN = '# Moving the crane\n\nBoundary: document only; no code, no migration.\n\nWe move it in May.\n';
  const REGISTER = DOCUMENT.replace('Boundary: document only; no code, no migration.\n\n', '');
  const path = 'plans/crane.md';

  interface Change {
    readonly before?: string | undefined;
    readonly after: string | undefined;
    readonly touches?: readonly string[];
    readonly nodes?: readonly Partial<StatedNode>[];
  }

  function crossed({
    before,
    after,
    touches = ['db/migrations/7.sql', 'src/a.ts'],
    nodes = [],
  }: Change): readonly string[] {
    const view = (plan: string | undefined) => {
      const files: Record<string, string> = { 'quay.md': REGISTER, ...(plan === undefined ? {} : { [path]: plan }) };
      return {
        paths: () => Object.keys(files),
        has: (file: string) => file in files,
        text: (file: string) => files[file],
      };
    };
    const read = () => [readRegister('quay.md', 'quay.md', [sourceOf('quay.md', REGISTER)])];
    const files: ChangedFile[] = touches.map((file) => ({ path: file, kind: 'added', from: undefined }));
    if (before !== after) files.push({ path, kind: after === undefined ? 'deleted' : 'modified', from: undefined });
    const node = {
      kind: undefined,
      title: undefined,
      after: [],
      within: undefined,
      work: undefined,
      paths: [],
      document: undefined,
      state: 'open',
      origin: undefined,
    } as const;
    return check({
      today: '2026-03-01',
      registers: read(),
      repository: view(after),
      policy: {
        ...DEFAULT_POLICY,
        plan: { ...NO_PLAN, nodes: nodes.map((one, at) => ({ ...node, id: `W${at}`, ...one })) },
      },
      change: { base: 'c'.repeat(40), files: () => files, registers: read, repository: view(before), missing: [] },
    })
      .findings.filter(({ finding }) => finding.ruleId === 'document/boundary-crossed')
      .map(({ finding }) => `${finding.location.path}:${finding.location.range.line} ${findingWords(finding).message}`);
  }
  const both =
    'plans/crane.md:3 its boundary says "no migration", and this change also touches db/migrations/7.sql and 1 more such file';

  test('holds for a change that edits it, or brings it along', () => {
    expect(crossed({ before: PLAN, after: `${PLAN}Or in June.\n` })).toEqual([both]);
    expect(crossed({ after: PLAN })).toEqual([both]);
    expect(crossed({ before: PLAN, after: `${PLAN}Or in June.\n`, touches: ['docs/a.md'] })).toEqual([]);
    expect(crossed({ before: PLAN, after: PLAN })).toEqual([]);
    expect(crossed({ before: PLAN, after: undefined })).toEqual([]);
    const below = PLAN.replace('Boundary: document only; no code, no migration.', '').concat(
      '\n## Later\n\nBoundary: no code.\n\nx\n',
    );
    expect(crossed({ after: below.replace('## Later', '## Later\n\nWords.') })).toEqual([]);
  });

  test('holds under the paths of the work that it describes, whether it is edited or not', () => {
    const work = [{ document: path, paths: ['db/**'] }];
    expect(crossed({ before: PLAN, after: PLAN, nodes: work })).toEqual([
      'plans/crane.md:3 its boundary says "no migration", and this change touches db/migrations/7.sql, which belongs to its work',
    ]);
    expect(crossed({ before: PLAN, after: PLAN, nodes: work, touches: ['src/a.ts'] })).toEqual([]);
    expect(crossed({ before: PLAN, after: PLAN, nodes: [{ document: path }] })).toEqual([]);
    expect(crossed({ before: PLAN, after: `${PLAN}Or in June.\n`, nodes: work })).toEqual([both]);
  });

  test('is not taken back by the change that crosses it', () => {
    const free = PLAN.replace('no code, no migration', 'words');
    expect(crossed({ before: PLAN, after: free })).toEqual([
      'plans/crane.md:1 on the base its boundary says "no migration"; this change takes that back and touches db/migrations/7.sql and 1 more such file',
    ]);
    expect(crossed({ before: PLAN, after: free, touches: [] })).toEqual([]);
    expect(crossed({ before: PLAN, after: PLAN.replace(', no migration', '') })).toEqual([
      'plans/crane.md:3 its boundary says "no code", and this change also touches db/migrations/7.sql and 1 more such file',
    ]);
    expect(crossed({ before: PLAN, after: PLAN.replace('no code, ', ''), touches: ['src/a.ts'] })).toEqual([
      'plans/crane.md:1 on the base its boundary says "no code"; this change takes that back and touches src/a.ts',
    ]);
  });
});
