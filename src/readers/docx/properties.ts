/** Formatting as the file states it at one place: what is absent is not stated there. Lengths in twips, sizes in pt. */

export interface RunProperties {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly smallCaps?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  readonly underline?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'baseline';
  /** Half points above the baseline. */
  readonly position?: number;
  readonly size?: number;
  readonly colour?: string;
  readonly highlight?: string;
  /** Colour behind the letters. */
  readonly shading?: string;
  /** Of ASCII characters. */
  readonly font?: string;
  /** Of the other characters of our languages. */
  readonly otherFont?: string;
}

export interface TabStop {
  readonly at: number;
  readonly align: string;
}

export interface ParagraphProperties {
  readonly style?: string;
  readonly numbering?: string;
  readonly level?: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: 'auto' | 'exact' | 'atLeast';
  readonly keepNext?: boolean;
  readonly contextual?: boolean;
  /** It begins a page. */
  readonly pageBreak?: boolean;
  /** 0–8; 9 is body text. */
  readonly outline?: number;
  readonly top?: boolean;
  readonly bottom?: boolean;
  readonly leftEdge?: boolean;
  readonly rightEdge?: boolean;
  readonly tabs?: readonly TabStop[];
  /** How an old-fashioned text frame stands on the page. */
  readonly frameAlign?: string;
}

/** Later ones win; a property that is not stated leaves what was there. */
export function overlay<T extends object>(...layers: readonly (T | undefined)[]): T {
  return Object.assign({}, ...layers);
}
