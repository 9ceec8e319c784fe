/** The kinds of file that are made; apart from the rest of app, so that a slip in an argument is answered at once. */
export const formats = ['docx', 'pdf'] as const;
export type Format = (typeof formats)[number];
