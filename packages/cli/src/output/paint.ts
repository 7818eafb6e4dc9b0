/** What a piece of output is, not how it looks; one place decides the colours. */
export type Role =
  | 'heading'
  | 'id'
  | 'faint'
  | 'strong'
  | 'error'
  | 'warning'
  | 'info'
  | 'open'
  | 'proposed'
  | 'accepted'
  | 'rejected'
  | 'deferred'
  | 'superseded'
  | 'deprecated'
  | 'command'
  | 'match';

/** Marks a text up for the terminal. Take it last: the marks have a length but no width. */
export type Paint = (role: Role, text: string) => string;

const STYLES = {
  heading: ['bold'],
  id: ['cyan'],
  faint: ['dim'],
  strong: ['bold'],
  error: ['red', 'bold'],
  warning: ['yellow'],
  info: ['blue'],
  open: ['yellow'],
  proposed: ['magenta'],
  accepted: ['green'],
  rejected: ['red'],
  deferred: ['blue'],
  superseded: ['dim', 'strikethrough'],
  deprecated: ['dim'],
  command: ['cyan'],
  match: ['inverse'],
} as const satisfies Record<Role, readonly string[]>;

/** Leaves every text as it is. */
export const paintPlain: Paint = (_role, text) => text;

/** The paint of a terminal; util is loaded only for colours, for a pipe must not wait for it. */
export async function loadPaint(hasColor: boolean): Promise<Paint> {
  if (!hasColor) return paintPlain;
  const { styleText } = await import('node:util');
  return (role, text) => {
    if (text === '') return '';
    const formats: Parameters<typeof styleText>[0] = [...STYLES[role]];
    return styleText(formats, text, { validateStream: false });
  };
}
