/**
 * The ground of the pages for what reads no style sheet: the browser's own bars and the manifest.
 * `--paper` of the tokens in sRGB; tests/contrast.test.ts compares them.
 */
export const paper = { light: '#fdfdfe', dark: '#0f1117' } as const;
