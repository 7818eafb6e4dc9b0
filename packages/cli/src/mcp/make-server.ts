import { AGENT_INSTRUCTIONS, AGENT_TOOLS, callProblem, type ToolAnswer } from '@decisis/core';
import type { CallToolResult, Server, Tool } from '@modelcontextprotocol/server';

/** The part of the SDK that a server is made of; loaded by whoever serves. */
export interface McpSdk {
  readonly Server: typeof Server;
}

/** Answers one call whose arguments fit. What it throws becomes an error of the tool. */
export type AnswerCall = (name: string, request: unknown) => Promise<ToolAnswer>;

/**
 * A server with the tools and nothing else: its list is the same for every repository and never changes. A call that cannot be
 * answered is an error of the tool, in words that an agent can act on; the protocol goes on.
 */
export function makeServer(sdk: McpSdk, version: string, answer: AnswerCall): Server {
  const server = new sdk.Server(
    { name: 'decisis', title: 'Decisis', version },
    { capabilities: { tools: {} }, instructions: AGENT_INSTRUCTIONS },
  );
  server.setRequestHandler('tools/list', () => ({ tools: TOOLS }));
  server.setRequestHandler('tools/call', async ({ params }) => {
    const request = params.arguments ?? {};
    const problem = callProblem(params.name, request);
    if (problem !== undefined) return failed(problem);
    const given = await answer(params.name, request);
    return given.kind === 'refused' ? failed(given.message) : answered(given.data);
  });
  return server;
}

const TOOLS = AGENT_TOOLS.map(
  ({ name, title, description, inputSchema, outputSchema, isReadOnly }): Tool =>
    structuredClone({
      name,
      title,
      description,
      inputSchema,
      outputSchema,
      annotations: {
        title,
        readOnlyHint: isReadOnly,
        destructiveHint: false,
        idempotentHint: isReadOnly,
        openWorldHint: false,
      },
    }) as Tool,
);

function answered(data: Readonly<Record<string, unknown>>): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: { ...data } };
}

function failed(message: string): CallToolResult {
  return { content: [{ type: 'text', text: message }], isError: true };
}
