import { linkedPath } from '../../model/linked-path.ts';

/** The destination of a link inside a text: `[a](docs/open.md#d-1)`, `[a]: ../open.md`, `href="open.md"`. */
export interface FileLink {
  readonly start: number;
  readonly end: number;
  /** Root-relative path that it leads to; that of the text itself for a bare fragment. */
  readonly target: string;
  /** Where the path ends and the fragment, if any, begins. */
  readonly pathEnd: number;
  /** Without the `#`; undefined when there is none. */
  readonly fragment: string | undefined;
}

const DESTINATION = /(?:\]\(\s?<?|^ {0,3}\[[^\]\n]{1,200}\]:\s{1,4}<?|\bhref=["'])([^\s()<>"']{1,500})/gmu;

/** Every link of a text that leads to a file of the repository, or to a heading. Addresses of the web are none. */
export function fileLinks(text: string, path: string): FileLink[] {
  const links: FileLink[] = [];
  for (const match of text.matchAll(DESTINATION)) {
    const written = match[1] as string;
    if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('//')) continue;
    const end = match.index + match[0].length;
    const start = end - written.length;
    const hash = written.indexOf('#');
    const file = hash === -1 ? written : written.slice(0, hash);
    const target = file === '' ? path : linkedPath(path, file);
    if (target === undefined) continue;
    links.push({
      start,
      end,
      target,
      pathEnd: start + file.length,
      fragment: hash === -1 ? undefined : written.slice(hash + 1),
    });
  }
  return links;
}
