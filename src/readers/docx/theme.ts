/** Fonts and colours that a file names through its theme. */
import { child, descendant, type Xml } from './xml.js';

export class Theme {
  private readonly colours = new Map<string, string>();
  private readonly fonts: { readonly major?: string; readonly minor?: string };

  constructor(theme: Xml | undefined) {
    const elements = child(theme, 'a:themeElements');
    for (const element of child(elements, 'a:clrScheme')?.children ?? []) {
      const value =
        descendant(element, 'a:srgbClr')?.attributes.val ?? descendant(element, 'a:sysClr')?.attributes.lastClr;
      if (value !== undefined) this.colours.set(element.name, value);
    }
    const scheme = child(elements, 'a:fontScheme');
    const latin = (half: string) => child(child(scheme, half), 'a:latin')?.attributes.typeface;
    const [major, minor] = [latin('a:majorFont'), latin('a:minorFont')];
    this.fonts = { ...(major && { major }), ...(minor && { minor }) };
  }

  /** `minorHAnsi`, `majorAscii` …: Latin letters use one font of each half. */
  font(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    return name.startsWith('major') ? this.fonts.major : this.fonts.minor;
  }

  colour(name: string | undefined): string | undefined {
    return name === undefined ? undefined : this.colours.get(`a:${schemeNames.get(name) ?? name}`);
  }
}

/** Word's names of theme colours that the theme part calls otherwise. */
const schemeNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dark1: 'dk1',
    text1: 'dk1',
    light1: 'lt1',
    background1: 'lt1',
    dark2: 'dk2',
    text2: 'dk2',
    light2: 'lt2',
    background2: 'lt2',
    hyperlink: 'hlink',
    followedHyperlink: 'folHlink',
  }),
);
