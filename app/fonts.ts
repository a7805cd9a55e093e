import localFont from 'next/font/local';

// `optional`: a face that comes late stays away for that page. One that is swapped in moves what is about to be pressed.

const latin = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
  variable: '--font-latin',
});

/** Fetched by pages that have such a letter in them, as in a name of a person or a place. */
const latinExtended = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-latin-extended',
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20C0' }],
});

/** The class that gives a page the faces of the portal's type. */
export const faces = `${latin.variable} ${latinExtended.variable}`;
