/** Objects without the keys that have no value. */

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A property that is undefined is left out: most types here say that it is absent, then. */
export function defined<T extends object>(values: T): Defined<T>;
export function defined(values: { readonly [name: string]: unknown }): object {
  const stated: { [name: string]: unknown } = {};
  for (const name in values) if (values[name] !== undefined) stated[name] = values[name];
  return stated;
}
