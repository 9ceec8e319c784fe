/** The one fault for which a file is refused, as a diagnostic on the file. */

export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** A value, or why there is none. */
export type Outcome<T> = { readonly value: T } | { readonly fault: Fault };

export function refuse(code: string, message: string): { readonly fault: Fault } {
  return { fault: { code, message } };
}
