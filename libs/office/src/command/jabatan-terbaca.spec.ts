import { jabatanSistem, jabatanTerbaca } from './jabatan-terbaca';

it('what the system did is read as done by the system, without the name of a timer or a message', () => {
  expect(['tenggat loket-kedaluwarsa', 'pesan kk.permohonan-siap.v1'].map((nama) => jabatanTerbaca(jabatanSistem(nama)))).toEqual(['Sistem', 'Sistem']);
});

it('an officer and the applicant are read as they were recorded', () => {
  expect(['Kepala Seksi Sistem: Informasi', 'Pemohon'].map(jabatanTerbaca)).toEqual(['Kepala Seksi Sistem: Informasi', 'Pemohon']);
});
