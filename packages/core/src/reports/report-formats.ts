/** Every format of a report for programs or hosts, in the order of the help. Names only: commands know them all. */
export const REPORT_FORMATS = Object.freeze(['json', 'sarif', 'junit', 'markdown', 'github', 'gitlab'] as const);

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
