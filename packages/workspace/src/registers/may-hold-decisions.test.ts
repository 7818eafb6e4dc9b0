import { expect, test } from 'vitest';
import { mayHoldDecisions } from './may-hold-decisions.ts';

const PROSE =
  'The quick brown fox jumps over the lazy dog, and goes on to the next field without a pause in between.\n';

test.each([
  ['an identifier in a heading', '## D-001 Pick a database\n'],
  ['an identifier in a table', '| OD4 | something |\n|---|---|\n'],
  ['an identifier in a list', '- **Q2**: something?\n'],
  ['an identifier in brackets', '### [XY-024] Something\n'],
  ['an identifier at the start of a line', 'DC-1. Something?\n'],
  ['a title about decisions', '# Decisions\n\n- one\n- two\n'],
  ['a title without its mark', 'Open questions\n\none\ntwo\n'],
  ['a status label', '**Status**: proposed\n'],
  ['a table head', '| Topic | Proposal |\n|---|---|\n'],
  ['a German title', '# Offene Punkte\n'],
  ['a Spanish title', '# Preguntas abiertas\n'],
  ['a Polish title', '# Pytania otwarte\n'],
  ['a Russian text', '# Вопросы\n\n- Какую базу данных мы берём?\n'],
  ['a Japanese text', '# 未決事項\n\n- どのデータベースを使うか、誰が決めるのか\n- 期限はいつか\n'],
  ['a Vietnamese text', '# Câu hỏi\n\n- Chọn cơ sở dữ liệu nào? Ai là người phải chọn?\n'],
])('%s is a reason to read on', (_, text) => {
  expect(mayHoldDecisions('notes.md', PROSE.repeat(20) + text + PROSE)).toBe(true);
});

test('the path alone can be a reason', () => {
  expect(mayHoldDecisions('docs/adr/0001-x.md', PROSE)).toBe(true);
  expect(mayHoldDecisions('keps/1-x/kep.yaml', PROSE)).toBe(true);
});

test.each([
  ['prose', PROSE.repeat(50)],
  [
    'words about decisions in running text',
    PROSE.trim() + ' Nobody has made a decision about it, so the question is open.\n',
  ],
  ['a manual', '# Install\n\nRun the thing.\n\n## Options\n\n| Flag | Meaning |\n|---|---|\n| --fast | faster |\n'],
])('%s is no reason', (_, text) => {
  expect(mayHoldDecisions('notes.md', text)).toBe(false);
});

test('hostile text is answered', () => {
  // What takes more than linear time runs into the time limit of the test.
  for (const unit of ['decis', 'A', '1', '#', ' ', '\n', 'A1', '| ', 'é', 'status '.repeat(40) + 'x'.repeat(100)]) {
    mayHoldDecisions('notes.md', unit.repeat(65_536 / unit.length));
    mayHoldDecisions('notes.md', `x${unit.repeat(65_536 / unit.length)}`);
  }
  expect(mayHoldDecisions('notes.md', ' '.repeat(65_536))).toBe(false);
});
