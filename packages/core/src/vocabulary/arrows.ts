const WRITTEN = /[-–—=]{1,2}>|[⇒⟶⟹➔➜➞⇨]/g;

/** A text with every arrow to the right, drawn with hyphens or as a sign of its own, as `→`. */
export function withArrows(text: string): string {
  return /[>⇒⟶⟹➔➜➞⇨]/.test(text) ? text.replace(WRITTEN, '→') : text;
}
