import type { IncomingMessage, ServerResponse } from 'node:http';

/** One row of public.governance_category. */
export interface GovernanceRow {
  readonly category: string;
  readonly items: number;
}

/** Answers the default route of the governance view: its categories in the order of the database, and how much is in each. */
export function governanceRoute(readRows: () => Promise<readonly GovernanceRow[]>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url !== '/governance') {
      response.writeHead(404).end();
      return;
    }
    try {
      const rows = await readRows();
      const items = Object.fromEntries(rows.map((row) => [row.category, row.items]));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ categories: rows.map((row) => row.category), items }));
    } catch {
      response.writeHead(503).end();
    }
  };
}
