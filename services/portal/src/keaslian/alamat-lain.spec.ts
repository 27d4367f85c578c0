import { menujuAlamatLain } from './alamat-lain';

const RESMI = 'https://kk.contoh.go.id';
const lain = (token: string) => menujuAlamatLain({ cara: 'token', token }, RESMI);

it.each(['HTTP://KK-PALSU.EXAMPLE/C/ABC', 'https://kk.contoh.go.id.palsu.example/c/abc', 'https://kk.contoh.go.id@palsu.example/c/abc', 'https://kk.contoh.go.id:8443/c/abc', ' http://[/c/abc'])('%s leads to another address', (token) => {
  expect(lain(token)).toBe(true);
});

it.each(['HTTPS://KK.CONTOH.GO.ID/C/ABC', ' https://kk.contoh.go.id/c/abc', 'https://kk.contoh.go.id:443/c/abc', 'ABC', 'menu: nasi / ikan'])('%s does not', (token) => {
  expect(lain(token)).toBe(false);
});

it('a number leads nowhere', () => expect(menujuAlamatLain({ cara: 'nomor', nomorDokumen: 'https://palsu.example/' }, RESMI)).toBe(false));
