import { MetodeAlamat } from './metode-alamat';

function alamat(): MetodeAlamat {
  const metode = new MetodeAlamat();
  metode.catat(['GET', 'HEAD'], '/permohonan/:id');
  metode.catat('POST', '/permohonan/:id/isi-formulir');
  metode.catat('GET', '/permohonan/:id/dokumen/:nomorDokumen.pdf');
  metode.catat('POST', '/permohonan/cari');
  return metode;
}

describe('the methods of an address', () => {
  it.each<[string, readonly string[]]>([
    ['/permohonan/p-1', ['GET', 'HEAD']],
    ['/permohonan/p-1?bahasa=id', ['GET', 'HEAD']],
    ['/permohonan/p-1/isi-formulir', ['POST']],
    ['/permohonan/p-1/dokumen/3204-26-1.pdf', ['GET']],
    ['/permohonan/p-1/dokumen/3204-26-1xpdf', []],
    ['/permohonan/cari', ['GET', 'HEAD', 'POST']],
    ['/permohonan', []],
    ['/permohonan/', []],
    ['/permohonan/p-1/lain', []],
  ])('%s are %j', (url, metode) => expect(alamat().untuk(url)).toEqual(metode));
});
