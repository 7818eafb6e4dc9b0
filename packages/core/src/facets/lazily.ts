/**
 * An object whose values are worked out when they are first asked for, each once. To whoever lists, copies or compares it, it
 * is like any other.
 */
export function lazily<Values extends object>(makers: { readonly [Name in keyof Values]: () => Values[Name] }): Values {
  const values = {} as Values;
  for (const name of Object.keys(makers) as Array<keyof Values>) {
    Object.defineProperty(values, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[name]();
        Object.defineProperty(values, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return values;
}
