/** SQLite folds the case of names, the port does not: `^` marks a capital, so `nomorKK` and `nomorkk` stay apart. */
function distinct(name: string): string {
  return name.replace(/[A-Z]/g, '^$&');
}

/** Names reach SQL only after `checkDeclarations`, so nothing in them can end the quotes. */
export function tableOf(collection: string): string {
  return `"c_${distinct(collection)}"`;
}

export function columnOf(field: string): string {
  return `"f_${distinct(field)}"`;
}

export function indexOf(collection: string, field: string): string {
  return `"i_${distinct(collection)}.${distinct(field)}"`;
}
