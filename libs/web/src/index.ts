export { Kerangka } from './kerangka.page';
export { kirimHalaman } from './kirim-halaman';
export { tolakMetodeLain } from './metode-alamat';
export { permintaanTakTerbaca } from './permintaan-tak-terbaca';
export { GAYA_BERTUMPUK } from './tabel-bertumpuk';
