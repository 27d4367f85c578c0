import 'reflect-metadata';
import { Body, Controller, Param, Post, Req, type CallHandler, type ExecutionContext } from '@nestjs/common';
import { ProblemError } from './problem';
import { TanpaIsi } from './tanpa-isi.interceptor';

@Controller()
class ContohController {
  @Post(':id/cetak')
  cetak(@Param('id') id: string): string {
    return id;
  }

  @Post('isi')
  isi(@Body() isian: object): object {
    return isian;
  }

  @Post('berkas')
  berkas(@Req() permintaan: object): object {
    return permintaan;
  }
}

class TurunanController extends ContohController {}

function kirim(perintah: keyof ContohController, body: unknown, kelas: object = ContohController) {
  const handle = jest.fn();
  const konteks = { switchToHttp: () => ({ getRequest: () => ({ body }) }), getClass: () => kelas, getHandler: () => ContohController.prototype[perintah] };
  try {
    new TanpaIsi().intercept(konteks as unknown as ExecutionContext, { handle } as unknown as CallHandler);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { dikerjakan: handle.mock.calls.length, errors: error.problem.errors };
  }
  return { dikerjakan: handle.mock.calls.length, errors: [] };
}

describe('a command that takes nothing', () => {
  it.each([undefined, {}])('is done without a body and with an empty one: %j', (body) => expect(kirim('cetak', body)).toEqual({ dikerjakan: 1, errors: [] }));

  it('is not done with fields that it does not know, also where its controller is made from another', () => {
    const errors = ['serial', 'zzz'].map((field) => ({ field, reason: 'isian ini tidak dikenal' }));
    for (const kelas of [ContohController, TurunanController]) expect(kirim('cetak', { serial: 'x', zzz: null }, kelas)).toEqual({ dikerjakan: 0, errors });
  });

  it.each([[[]], [5], [null], ['x']])('is not done with what is no object: %j', (body) => {
    expect(kirim('cetak', body)).toEqual({ dikerjakan: 0, errors: [{ field: '', reason: 'isi permintaan harus berupa objek JSON' }] });
  });
});

it.each(['isi', 'berkas'] as const)('what a command does take is left to the command itself: %s', (perintah) => expect(kirim(perintah, { serial: 'x' })).toEqual({ dikerjakan: 1, errors: [] }));
