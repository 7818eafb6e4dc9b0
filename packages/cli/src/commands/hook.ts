import { DecisisError } from '@decisis/core';
import { readStandardInput } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { answerAgent } from '../hook/answer-agent.ts';
import { HOSTS, readEditEvent, type Host } from '../hook/edit-event.ts';
import { failureWords } from '../hook/failure-words.ts';
import { unjudgedAnswer, type HostAnswer } from '../hook/host-answer.ts';
import type { CommandContext } from './command-context.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** Answers a host before an edit. Whatever goes wrong, the host gets an answer and a person is told. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  if (invocation.arguments[0] !== 'pre-edit')
    throw usage(`"${invocation.arguments[0] ?? ''}" is no moment of a hook`, 'write "decisis hook pre-edit"');
  const host = hostOf(invocation);
  const isClosed = invocation.flag('fail-closed') === true;
  // Warnings about documents would be taken for the reason of a denial.
  const quiet = { ...context, terminal: { ...context.terminal, err: () => undefined, isInteractive: false } };
  let known = host;
  let answer: HostAnswer;
  try {
    const bytes = readStandardInput(MOST_BYTES);
    if (bytes === undefined) answer = unjudgedAnswer(host, 'the event is larger than 64 MB', isClosed);
    else if (host === 'git') {
      const { answerCommit } = await import('../hook/answer-commit.ts');
      answer = await answerCommit(bytes.toString('utf8'), invocation, quiet, isClosed);
    } else {
      const event = readEditEvent(bytes.toString('utf8'), host);
      known = event.host;
      answer = await answerAgent(event, invocation, quiet, isClosed);
    }
  } catch (error) {
    answer = unjudgedAnswer(known, failureWords(error), isClosed);
  }
  if (answer.out !== '') context.terminal.out(answer.out);
  if (answer.err !== '') context.terminal.err(answer.err);
  return answer.code;
}

function hostOf(invocation: Invocation): Host | undefined {
  const asked = invocation.value('host');
  if (asked === undefined) return undefined;
  const host = HOSTS.find((one) => one === asked);
  if (host !== undefined) return host;
  throw usage(`"${asked}" is no host`, `write one of ${HOSTS.join(', ')}`);
}

function usage(problem: string, instead: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead });
}
