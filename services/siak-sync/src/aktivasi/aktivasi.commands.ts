export type PerintahAktivasi =
  | { readonly type: 'CatatKartuAktif' }
  | { readonly type: 'CatatAktivasiGagal'; readonly percobaan: number; readonly sebab: string }
  | { readonly type: 'UlangiAktivasi'; readonly percobaan: number }
  | { readonly type: 'CatatPelepasan' }
  | { readonly type: 'CatatPelepasanGagal'; readonly percobaan: number; readonly sebab: string }
  | { readonly type: 'UlangiPelepasan'; readonly percobaan: number };
