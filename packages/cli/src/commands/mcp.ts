import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { answerCallsIn } from '../mcp/answer-call.ts';
import { loadSdk } from '../mcp/load-sdk.ts';
import { makeServer } from '../mcp/make-server.ts';
import { readVersion } from '../output/read-version.ts';
import type { CommandContext } from './command-context.ts';

/** Serves agents over standard input and output until the other end closes it. Nothing but the protocol goes out. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { sdk, serveStdio } = await loadSdk();
  const version = readVersion(process.argv[1] as string);
  const answer = answerCallsIn(invocation, context);
  const ended = Promise.withResolvers<number>();
  const handle = serveStdio(() => makeServer(sdk, version, answer), {
    onerror: (error) => context.terminal.err(`decisis mcp: ${error.message.replaceAll('\n', ' ')}\n`),
  });
  process.stdin.once('end', () => ended.resolve(EXIT.clean));
  process.stdin.once('close', () => ended.resolve(EXIT.clean));
  const code = await ended.promise;
  await handle.close();
  return code;
}
