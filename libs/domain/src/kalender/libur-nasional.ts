/**
 * How sure a date is: `tetap` fixed by law to a day of the year · `skb` fixed for that year by Keputusan Bersama of three
 * ministers · `perkiraan` calculated from the lunar calendars, to be replaced when the ministers' decree is out.
 */
export type KepastianLibur = 'tetap' | 'skb' | 'perkiraan';

export interface HariLibur {
  /** Civil date `YYYY-MM-DD`. */
  readonly tanggal: string;
  readonly nama: string;
  readonly kepastian: KepastianLibur;
}

/** SKB Menteri Agama, Ketenagakerjaan dan PANRB no. 1497, 2 and 5 of 2025: 17 holidays and 8 days of collective leave. */
const LIBUR_2026: readonly HariLibur[] = [
  libur('2026-01-01', 'Tahun Baru Masehi', 'tetap'),
  libur('2026-01-16', 'Isra Mikraj', 'skb'),
  libur('2026-02-16', 'Cuti bersama Imlek', 'skb'),
  libur('2026-02-17', 'Tahun Baru Imlek 2577', 'skb'),
  libur('2026-03-18', 'Cuti bersama Nyepi', 'skb'),
  libur('2026-03-19', 'Nyepi, Tahun Baru Saka 1948', 'skb'),
  libur('2026-03-20', 'Cuti bersama Idul Fitri', 'skb'),
  libur('2026-03-21', 'Idul Fitri 1447 H', 'skb'),
  libur('2026-03-22', 'Idul Fitri 1447 H', 'skb'),
  libur('2026-03-23', 'Cuti bersama Idul Fitri', 'skb'),
  libur('2026-03-24', 'Cuti bersama Idul Fitri', 'skb'),
  libur('2026-04-03', 'Wafat Yesus Kristus', 'skb'),
  libur('2026-04-05', 'Kebangkitan Yesus Kristus', 'skb'),
  libur('2026-05-01', 'Hari Buruh', 'tetap'),
  libur('2026-05-14', 'Kenaikan Yesus Kristus', 'skb'),
  libur('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'skb'),
  libur('2026-05-27', 'Idul Adha 1447 H', 'skb'),
  libur('2026-05-28', 'Cuti bersama Idul Adha', 'skb'),
  libur('2026-05-31', 'Waisak 2570', 'skb'),
  libur('2026-06-01', 'Hari Lahir Pancasila', 'tetap'),
  libur('2026-06-16', 'Tahun Baru Islam 1448 H', 'skb'),
  libur('2026-08-17', 'Proklamasi Kemerdekaan', 'tetap'),
  libur('2026-08-25', 'Maulid Nabi Muhammad', 'skb'),
  libur('2026-12-24', 'Cuti bersama Natal', 'skb'),
  libur('2026-12-25', 'Kelahiran Yesus Kristus', 'tetap'),
];

/** No decree for 2027 was at hand; collective leave is unknown and left out. */
const LIBUR_2027: readonly HariLibur[] = [
  libur('2027-01-01', 'Tahun Baru Masehi', 'tetap'),
  libur('2027-01-05', 'Isra Mikraj', 'perkiraan'),
  libur('2027-02-06', 'Tahun Baru Imlek 2578', 'perkiraan'),
  libur('2027-03-08', 'Nyepi, Tahun Baru Saka 1949', 'perkiraan'),
  libur('2027-03-10', 'Idul Fitri 1448 H', 'perkiraan'),
  libur('2027-03-11', 'Idul Fitri 1448 H', 'perkiraan'),
  libur('2027-03-26', 'Wafat Yesus Kristus', 'perkiraan'),
  libur('2027-03-28', 'Kebangkitan Yesus Kristus', 'perkiraan'),
  libur('2027-05-01', 'Hari Buruh', 'tetap'),
  libur('2027-05-06', 'Kenaikan Yesus Kristus', 'perkiraan'),
  libur('2027-05-17', 'Idul Adha 1448 H', 'perkiraan'),
  libur('2027-05-20', 'Waisak 2571', 'perkiraan'),
  libur('2027-06-01', 'Hari Lahir Pancasila', 'tetap'),
  libur('2027-06-06', 'Tahun Baru Islam 1449 H', 'perkiraan'),
  libur('2027-08-15', 'Maulid Nabi Muhammad', 'perkiraan'),
  libur('2027-08-17', 'Proklamasi Kemerdekaan', 'tetap'),
  libur('2027-12-25', 'Kelahiran Yesus Kristus', 'tetap'),
];

/** National holidays and collective leave of 2026 and 2027; other years have none here. */
export const LIBUR_NASIONAL: readonly HariLibur[] = [...LIBUR_2026, ...LIBUR_2027];

function libur(tanggal: string, nama: string, kepastian: KepastianLibur): HariLibur {
  return { tanggal, nama, kepastian };
}
