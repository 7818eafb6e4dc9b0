import type { RepositoryView } from '../model/repository-view.ts';

/**
 * A repository in which some files have other texts, `undefined` for none. `paths` lists those files alone, so that what is
 * looked for in all files is looked for in them; every other file is still there when it is asked for by name. Who asks for the text of one of those files is told to `onOwnText`.
 */
export function overlayView(
  view: RepositoryView,
  texts: ReadonlyMap<string, string | undefined>,
  onOwnText: () => void = () => undefined,
): RepositoryView {
  const own = [...texts].flatMap(([path, text]) => (text === undefined ? [] : [path])).toSorted();
  return {
    paths: () => own,
    has: (path) => (texts.has(path) ? texts.get(path) !== undefined : view.has(path)),
    text: (path) => {
      if (!texts.has(path)) return view.text(path);
      onOwnText();
      return texts.get(path);
    },
  };
}
