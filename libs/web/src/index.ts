export { Kerangka } from './kerangka.page';
export { kirimHalaman } from './kirim-halaman';
export { tolakMetodeLain } from './metode-alamat';
export { GAYA_BERTUMPUK } from './tabel-bertumpuk';
