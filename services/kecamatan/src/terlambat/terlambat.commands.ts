/** A delivery that came when its case was over: an officer sent its sheets back. */
export type PerintahTerlambat = { readonly type: 'TanggapiPengirimanTerlambat'; readonly keterangan: string };
