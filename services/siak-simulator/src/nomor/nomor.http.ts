import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { aturanUntuk } from '../biodata/aturan-jenis';
import type { TemuanSiak } from '../biodata/temuan';
import { problem, type ProblemError } from '../http/problem';
import { NomorTerbitDto, PermintaanNomorDto } from './nomor.dto';
import { PenerbitanNomor, type TanpaNomor } from './penerbitan';

@ApiTags('nomor')
@Controller('nomor')
export class NomorHttp {
  constructor(private readonly penerbitan: PenerbitanNomor) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Menerbitkan nomor KK dan NIK, dan menahan semua kartu dan NIK yang terlibat; formulir yang sama mendapat jawaban yang sama, formulir yang diperbaiki sebelum kartu berlaku direncanakan ulang dengan nomornya' })
  @ApiOkResponse({ type: NomorTerbitDto })
  @ApiConflictResponse({ description: 'Kartu atau NIK ditahan permohonan lain, atau permintaan yang lebih baru sudah diterima; tidak ada yang diberikan atau ditahan' })
  @ApiUnprocessableEntityResponse({ description: 'Susunan anggota tidak dapat diterima' })
  terbitkan(@Body() { permohonanId, jenis, keluarga, urutan }: PermintaanNomorDto): NomorTerbitDto {
    const nomor = this.penerbitan.terbitkan(permohonanId, aturanUntuk(jenis), keluarga, urutan);
    if ('halangan' in nomor) throw problemDari(nomor);
    return nomor;
  }
}

function problemDari(tanpaNomor: TanpaNomor): ProblemError {
  switch (tanpaNomor.halangan) {
    case 'ditahan':
      return problem('ditahan', 409, 'Kartu atau NIK sedang ditahan permohonan lain');
    case 'dilepaskan':
      return problem('dilepaskan', 409, 'Permohonan ini sudah melepaskan nomornya');
    case 'usang':
      return problem('usang', 409, 'Permintaan nomor yang lebih baru untuk permohonan ini sudah diterima');
    case 'temuan':
      return problem(tanpaNomor.temuan.kode, 422, 'Susunan anggota tidak dapat diterima', [{ field: fieldDari(tanpaNomor.temuan), pesan: 'periksa biodata lebih dahulu' }]);
  }
}

/** Path in the request: what concerns the family stands at its top. */
function fieldDari({ anggotaKe, field }: TemuanSiak): string {
  return field === 'nik' || field === 'shdk' ? `keluarga.anggota.${anggotaKe}.${field}` : `keluarga.${field}`;
}
