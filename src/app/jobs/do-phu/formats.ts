/** The kinds of file that coverage is written as; apart from the rest of app, so that a slip in an argument is answered at once. */
export const doPhuFormats = ['xlsx', 'docx', 'pdf'] as const;
export type DoPhuFormat = (typeof doPhuFormats)[number];
