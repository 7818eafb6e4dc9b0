/** One record of a decision as people write them; about two kilobytes, every one different. */
export function recordText(number: number): string {
  const status = ['Accepted', 'Proposed', 'Accepted', 'Superseded by ADR-0001', 'Accepted'][number % 5];
  const day = `2025-${pad(1 + (number % 12))}-${pad(1 + (number % 28))}`;
  return `# ${number}. Keep the tide tables of harbour ${number} in one place

Date: ${day}

## Status

${status}

## Context

The pilots of harbour ${number} read the tide from three printed tables, which differ by up to ${number % 40} minutes. The office
prints a fourth one each spring. Twice in the last season a barge waited outside because two tables disagreed, and
nobody could say which of them was right. The weather service offers the figures of gauge ${number % 17} every hour.

## Considered options

- Keep the printed tables and correct them by hand
- Take the figures of the weather service as they are
- Take them and correct them by the gauge of the harbour

## Decision

We take the figures of the weather service and correct them by our own gauge. The office keeps the corrected table, and
everything that shows a tide reads it from there. Printed tables carry the day on which they were made.

## Consequences

The pilots have one figure. When the gauge fails, the last correction stays in use for ${number % 9} hours and a warning is
shown on the board. The office has to answer for the table, which it did not have to before. Changing the gauge means
measuring the correction anew, which takes about ${1 + (number % 6)} weeks with somebody on site.
`;
}

/** A table of rows with owner and date, a tenth of them open, none of them late. */
export function registerText(rows: number): string {
  const lines = [
    '# Harbour decisions',
    '',
    '| ID | Decision | Status | Owner | Due | Impact |',
    '|---|---|---|---|---|---|',
  ];
  for (let row = 1; row <= rows; row++) {
    const status = row % 10 === 0 ? 'open' : 'accepted';
    lines.push(
      `| H-${String(row).padStart(5, '0')} | Which crane serves quay ${row % 300} in season ${row} | ${status} | team-${row % 40} | 20${27 + (row % 40)}-${pad(1 + (row % 12))}-${pad(1 + (row % 28))} | the quay is served by hand for ${row % 12} weeks |`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
