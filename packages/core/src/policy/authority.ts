/**
 * Who may decide what. The lists narrow what the body decides, each by itself; an empty list does not narrow, and an
 * authority without any decides everything.
 */
export interface Authority {
  /** The body as documents name it: "Architecture Council". */
  readonly body: string;
  /** People and teams whose word is that of the body. */
  readonly members: readonly string[];
  /** Names or paths of registers. */
  readonly registers: readonly string[];
  /** Areas: what documents write under that name, or the heading that groups the items. */
  readonly areas: readonly string[];
  readonly kinds: readonly string[];
  /** Identifiers; `*` stands for any characters. */
  readonly ids: readonly string[];
}
