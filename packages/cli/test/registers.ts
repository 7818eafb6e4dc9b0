/** A table register about a harbour: an overdue decision, one that is taken, one without an owner. */
export const HARBOUR = `# Open decisions

| ID | Decision | Status | Owner | Due | Impact if delayed |
|---|---|---|---|---|---|
| D-001 | Crane supplier | open | port-works | 2026-03-01 | Blocks M1 |
| D-002 | Night shift rules | accepted | crew | 2026-02-01 | none |
| D-003 | Dredging depth of the west basin | open |  | 2027-01-15 | Decide before WS3 begins |

## D-001: Crane supplier

**Recommendation:** take the refurbished one
`;

/** Another register, with questions; one ID of it means something else in the harbour's. */
export const SHIPYARD = `# Decisions of the yard

| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Paint of the hull | rejected | yard |
| Y-7 | Slipway length | proposed | yard |
`;
