import { mulaiLuring } from './layar-luring.browser';
import { periksaTokenLuring } from './periksa-token.browser';

/** The script of the check without network: two functions as their own source text, and nothing that it would have to fetch. */
export const SKRIP_LURING = `'use strict';\n(${mulaiLuring})(globalThis, ${periksaTokenLuring});\n`;
