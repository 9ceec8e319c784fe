/** Fields that are open at one place of a text: which of the characters met are shown, and which say how to compute. */
import { defined } from '../../values/defined.js';

interface Field {
  instruction: string;
  inResult: boolean;
  /** A check box that the field draws itself. */
  readonly box?: string;
}

interface EndedField {
  /** First word of the instruction, in capitals. */
  readonly name: string;
  readonly hadResult: boolean;
  readonly box?: string;
}

const pageFields = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

export class Fields {
  private readonly open: Field[] = [];
  private hiding = 0;
  private paging = 0;

  /** `hidePages`: results of page numbers are left out, as in headers. */
  constructor(private readonly hidePages: boolean) {}

  /** Text met here is shown. */
  get visible(): boolean {
    return this.hiding === 0;
  }

  /** Text met here is a page number that is left out. */
  get inPageNumber(): boolean {
    return this.paging > 0;
  }

  begin(box?: string): void {
    this.open.push({ instruction: '', inResult: false, ...defined({ box }) });
    this.hiding++;
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    const longest = 1000;
    if (field && !field.inResult && field.instruction.length < longest) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    if (this.isPage(field)) this.paging++;
    else this.hiding--;
  }

  end(): EndedField | undefined {
    const field = this.open.pop();
    if (!field) return undefined;
    const paged = this.isPage(field);
    if (!field.inResult || paged) this.hiding--;
    if (field.inResult && paged) this.paging--;
    const { inResult: hadResult, box } = field;
    return { name: nameOf(field), hadResult, ...defined({ box }) };
  }

  private isPage(field: Field): boolean {
    return this.hidePages && pageFields.has(nameOf(field));
  }
}

function nameOf({ instruction }: Field): string {
  return /^\s*(\S+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}
