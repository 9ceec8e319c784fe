/** Objects without the keys that have no value. */

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A property that is undefined is left out: most types here say that it is absent, then. */
export function defined<T extends object>(values: T): Defined<T>;
export function defined(values: object): object {
  const stated: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) stated[name] = value;
  return stated;
}
