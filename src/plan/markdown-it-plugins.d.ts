/** Types of the two markdown-it plugins used here, which carry none: only the part of the parser that they touch. */
declare module 'markdown-it-sup' {
  import type { StateInline } from 'markdown-it';

  type InlineRule = (state: StateInline, silent: boolean) => boolean;

  /** Registers its rule with `after`; a stand-in for the parser can so choose another place for it. */
  export default function sup(md: {
    inline: { ruler: { after(afterName: string, ruleName: string, rule: InlineRule): void } };
  }): void;
}

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  export default function footnote(md: MarkdownIt): void;
}
