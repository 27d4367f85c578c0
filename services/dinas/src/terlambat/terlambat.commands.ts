/** Sheets that nobody gets, in a case that is over: an officer sent them back. */
export type PerintahTerlambat = { readonly type: 'TanggapiCetakanTerlambat'; readonly keterangan: string };
