import type { IncomingMessage, ServerResponse } from 'node:http';

/** One row of public.governance_category. */
export interface GovernanceRow {
  readonly category: string;
  readonly items: number;
}

/** Answers the default route of the governance view: its categories in the order of the database, and how much is in each. */
export function governanceRoute(readRows: () => Promise<readonly GovernanceRow[]>) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url !== '/governance') {
      response.writeHead(404).end();
      return;
    }
    void answer(readRows, response);
  };
}

async function answer(readRows: () => Promise<readonly GovernanceRow[]>, response: ServerResponse): Promise<void> {
  try {
    const rows = await readRows();
    response.setHeader('content-type', 'application/json');
    const items = Object.fromEntries(rows.map((row) => [row.category, row.items]));
    response.end(JSON.stringify({ categories: rows.map((row) => row.category), items }));
  } catch {
    response.writeHead(503).end();
  }
}
