import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OfficeRuntime } from '../node/office-runtime';
import { Publik } from './konteks';

/** How long the bus may take to say what waits for us, in milliseconds: whoever asks is answered within a second. */
const TUNGGU_BUS_MS = 800;

@ApiTags('Kesehatan')
@Controller('sehat')
export class SehatController {
  constructor(private readonly office: OfficeRuntime) {}

  /** 200 while everything moves, 503 with the part in trouble otherwise. */
  @Get()
  @Publik()
  async sehat(@Res({ passthrough: true }) reply: FastifyReply) {
    const { kantor, ports, projector, relay, inbox, timers, reactors } = this.office;
    const head = await ports.store.head();
    // The bus may be away: the office goes on then, and says so.
    const kotakMasuk = await paling(TUNGGU_BUS_MS, inbox.lag()).catch(() => undefined);
    const busTerputus = kotakMasuk === undefined ? 'jalur pesan tidak terjangkau' : undefined;
    const gangguan = [busTerputus, inbox.trouble(), relay.trouble(), projector.trouble(), timers.trouble(), ...reactors.map((reactor) => reactor.trouble())].filter((trouble) => trouble !== undefined);
    if (gangguan.length > 0) void reply.status(503);
    return {
      kantor: kantor.id,
      status: gangguan.length === 0 ? 'sehat' : 'terganggu',
      gangguan,
      tertinggal: {
        proyektor: behind(head, projector.freshness().sampaiPosisi),
        relay: behind(head, relay.reached()),
        kotakMasuk,
      },
      kunciTerparkir: inbox.parkedKeys(),
      tenggatTertahan: timers.heldBack(),
    };
  }
}

/** What comes within so many milliseconds, `undefined` when nothing does. */
async function paling<Jawaban>(ms: number, jawaban: Promise<Jawaban>): Promise<Jawaban | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const terlambat = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([jawaban, terlambat]);
  } finally {
    clearTimeout(timer);
  }
}

/** Events not yet taken; exact where positions are contiguous. */
function behind(head: string | undefined, reached: string | undefined): number {
  return Number(BigInt(head ?? '0') - BigInt(reached ?? '0'));
}
