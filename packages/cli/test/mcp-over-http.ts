import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  localhostHostValidation,
  localhostOriginValidation,
  NodeStreamableHTTPServerTransport,
} from '@modelcontextprotocol/node';
import { loadSdk } from '../src/mcp/load-sdk.ts';
import { makeServer, type AnswerCall } from '../src/mcp/make-server.ts';

/** A server of agents over HTTP, for tests alone: on the loopback, on a free port, and only for hosts and origins of this machine. */
export interface McpOverHttp {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the same tools as `decisis mcp`, one server for each request. */
export async function serveOverHttp(answer: AnswerCall): Promise<McpOverHttp> {
  const { sdk } = await loadSdk();
  const isOurHost = localhostHostValidation();
  const isOurOrigin = localhostOriginValidation();
  const http = createServer((request, response) => {
    if (!isOurHost(request, response) || !isOurOrigin(request, response)) return;
    const server = makeServer(sdk, '0.0.0', answer);
    const transport = new NodeStreamableHTTPServerTransport({});
    response.once('close', () => void server.close());
    void server.connect(transport).then(() => transport.handleRequest(request, response));
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => {
        http.close(resolve);
      });
    },
  };
}
