/** A plan and its list replaced as one change, as the commands do it: folder and new text as arguments. */
import path from 'node:path';
import { holdPlans, replaceTogether } from '../../.bien-dich/app/files/together.js';

const [folder, text] = process.argv.slice(2);
const plan = path.join(folder, 'ke-hoach.yaml');
await holdPlans([plan], 'thu', () =>
  replaceTogether(plan, [
    { file: plan, bytes: Buffer.from(`plan ${text}`) },
    { file: path.join(folder, 'ke-hoach.ra-soat.yaml'), bytes: Buffer.from(`list ${text}`) },
  ]),
);
