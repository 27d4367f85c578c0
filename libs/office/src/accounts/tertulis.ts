/** As numbers and secrets of cases are given out, in capitals with hyphens, however they were typed. */
export function tertulis(ketikan: string): string {
  return ketikan.trim().toUpperCase().replace(/[\s\p{Pd}]+/gu, '-');
}
