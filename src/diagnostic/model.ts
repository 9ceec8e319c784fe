/** What a stage has to say about its input: collected and returned, never thrown. */

/** Where something stands in a text file. Line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `error`: no output is made of this file. `warning`: output is made, a person should look. */
export type Severity = 'error' | 'warning';

/** One finding. A Vietnamese sentence: `Thấy X; cần Y, vì Z.` */
export interface Diagnostic {
  /** Stable identifier that tests assert on, such as `khoa-la` or `ngay-sai`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
}

/** A value when the input allowed one, and everything that was noticed on the way. */
export interface Result<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Goes on with a value, and keeps what was noticed before. */
export function andThen<T, U>(next: (value: T) => Result<U>): (result: Result<T>) => Result<U> {
  return (result) => {
    if (result.value === undefined) return { diagnostics: result.diagnostics };
    const following = next(result.value);
    return { ...following, diagnostics: [...result.diagnostics, ...following.diagnostics] };
  };
}

/** The one error for which nothing is made of a file. */
export function refusal<T>(file: string, code: string, message: string): Result<T> {
  return { diagnostics: [{ code, severity: 'error', message, place: { file } }] };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}
