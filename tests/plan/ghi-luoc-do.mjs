/** Writes data/luoc-do/ke-hoach.schema.json anew from the compiled zod schema: run after a change of src/plan/schema.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { planJsonSchemaText } from '../../.bien-dich/plan/json-schema.js';

const file = new URL('../../data/luoc-do/ke-hoach.schema.json', import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, planJsonSchemaText());
