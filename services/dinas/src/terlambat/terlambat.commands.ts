/** A printing that came after the end: an officer sent its sheets back. */
export type PerintahTerlambat = { readonly type: 'TanggapiCetakanTerlambat'; readonly keterangan: string };
