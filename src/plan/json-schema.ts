/** The JSON Schema of plan files, generated from the zod schema: editors complete and check with it. */
import { z } from 'zod';
import { keHoachSchema } from './schema.js';

export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** The text of `data/luoc-do/ke-hoach.schema.json`. */
export function planJsonSchemaText(): string {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Kế hoạch' };
  return `${JSON.stringify({ ...head, ...planJsonSchema() }, null, 2)}\n`;
}

export function planJsonSchema(): JsonSchema {
  return z.toJSONSchema(keHoachSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      // zod writes the largest safe integer as a bound, which only clutters an editor's hints.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
}
