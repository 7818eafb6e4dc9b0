import { expect, test } from 'vitest';
import { agentContext } from '../../test/agent-context.ts';
import { lockStatement, supersedeEntry } from '../locks/change-lock.ts';
import { EMPTY_LOCK, LOCK_FILE } from '../locks/lock-file.ts';
import { renderLockFile } from '../locks/render-lock-file.ts';
import { statementOf, type Statement } from '../locks/statement.ts';
import { answerSearch } from './answer-search.ts';
import { answerShow } from './answer-show.ts';

const PATH = 'decisions/pond.md';
const POND = `| ID | Decision | Status |
|---|---|---|
| D-1 | Sluice by hand | accepted |
| D-2 | Gates of oak | accepted |
`;
const actor = { by: 'mia', on: '2026-01-10', via: 'lock' };

test('agents learn that a decision is locked in the lockfile, also after its document moved', () => {
  const statement = statementOf(agentContext({ [PATH]: POND }).registers[0]?.items[0] as never) as Statement;
  const lock = lockStatement(EMPTY_LOCK, statement, actor);
  const locked = (path: string, text: string, id: string) => {
    const context = agentContext({ [path]: POND, [LOCK_FILE]: text });
    const answers = [answerShow(context, { id }), answerSearch(context, { query: id })];
    return answers.map((answer) => /"isLocked":(true|false)/.exec(JSON.stringify(answer))?.[1]);
  };
  for (const path of [PATH, 'decisions/mill.md']) {
    expect(locked(path, renderLockFile(lock), 'D-1')).toEqual(['true', 'true']);
    expect(locked(path, renderLockFile(lock), 'D-2')).toEqual(['false', 'false']);
  }
  const gone = renderLockFile(supersedeEntry(lock, statement.key, 'D-2', actor));
  expect(locked(PATH, gone, 'D-1')).toEqual(['false', 'false']);
});
