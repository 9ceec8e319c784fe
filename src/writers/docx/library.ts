/** The library's own document: its components want one around them. Nothing is ever put into it, and it is made once. */
import { Document, type IContext } from 'docx';

const blank = new Document({ sections: [] });

export const media = blank.Media;

/** What components are formatted in. */
export function newContext(): IContext {
  return { file: blank, viewWrapper: blank.Document, stack: [] };
}
