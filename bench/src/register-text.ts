const STATUSES = ['Open', '**Accepted**', 'Locked', 'Deferred', 'Proposed', 'superseded by HB-0000001'];
const TEAMS = ['harbour works', 'pilots', 'customs desk', 'crane crew', '-'];
const OPTIONS = ['A: rail', 'B: wheels', 'A or `b\\|c`', 'keep'];

/** A register with one table of ten columns and about 136 bytes a row, in our own words. */
export function narrowRegister(rows: number): string {
  const lines = [
    '# Harbour decisions\n\nStatus: Active\n\n## Open decisions\n',
    '| ID | Decision | Status | Owner | Due | Options | Default | Impact | Evidence | Notes |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (let row = 1; row <= rows; row++) {
    const id = String(row).padStart(7, '0');
    lines.push(
      `| HB-${id} | Berth ${row % 97} crane drive and rails | ${pick(STATUSES, row)} | ${pick(TEAMS, row)} | 2031-0${1 + (row % 9)}-${10 + (row % 18)} | ${pick(OPTIONS, row)} | A | M${row % 7} waits | \`quay/${row % 89}.md\` | see §${row % 9} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A register of the sort that teams keep: eight columns, about 570 bytes a row, code, links, escaped pipes, other scripts. */
export function wideRegister(rows: number): string {
  const lines = [
    '# Open decisions\n\nStatus: Active\nLast updated: 2031-02-12\n\n## 1. Decision table\n',
    '| ID | Decision | Status | Suggested owner | Target approval date | Current evidence | Recommended default | Impact if delayed |',
    '|---|---|---|---|---|---|---|---|',
  ];
  for (let row = 1; row <= rows; row++) {
    const id = String(row).padStart(5, '0');
    const alternative = row % 5 === 0 ? ' (a \\| b)' : '';
    lines.push(
      `| D-${id} | \`pump-${row}\` drive: belt or chain${alternative} | ${pick(STATUSES, row)} | harbour-works-${row % 9} | 2031-02-${10 + (row % 18)} | ` +
        `Drawn in \`plant/drawings/pump_${row}.svg\`; nobody signed it; see [plan §${row % 40}](plans/quay/p${row % 40}.md) and \`x${row % 3 === 0 ? ' \\| ' : ''}y\` — первый замер, § measured for row ${row}, listed in pump_inventory.md and in the readiness plan; two anchors, one **open** question about the spare part | ` +
        `Take the old entry off the list and treat the pump as retired unless somebody shows where it runs; keep *hand drive* for the move | ` +
        `The pump list stays blocked and nobody knows who orders the parts until M${row % 5} |`,
    );
  }
  return `${lines.join('\n')}\n\n## 2. Rules\n\n- Every decision includes owner, due date, chosen option and a way back.\n`;
}

function pick(values: readonly string[], row: number): string {
  return values[row % values.length] as string;
}
