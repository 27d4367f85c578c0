import { within } from '@kk-lintas/time-limit';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OfficeRuntime } from '../node/office-runtime';
import { Publik } from './konteks';

/** How long a server may take to say how far it is, in milliseconds: whoever asks is answered within a second. */
const TUNGGU_MS = 800;

@ApiTags('Kesehatan')
@Controller('sehat')
export class SehatController {
  constructor(private readonly office: OfficeRuntime) {}

  /** 200 while everything moves; otherwise 503 with what is in trouble, and `sejak` when. Never waits for a server that is away. */
  @ApiOperation({ summary: 'Kesehatan kantor', description: '200 selama semuanya berjalan, selain itu 503 dengan gangguannya dan sejak kapan.' })
  @Get()
  @Publik()
  async sehat(@Res({ passthrough: true }) reply: FastifyReply) {
    const { kantor, ports, projector, relay, reactors, inbox, timers, troubleWatch } = this.office;
    const [head, kotakMasuk] = await Promise.all([paling(ports.store.head().then((posisi) => posisi ?? '0')), paling(inbox.lag())]);
    const gangguan = [
      ...(head === undefined ? ['penyimpanan peristiwa tidak terjangkau'] : []),
      ...(kotakMasuk === undefined ? ['jalur pesan tidak terjangkau'] : []),
      ...this.office.troubles(),
    ];
    if (gangguan.length > 0) void reply.status(503);
    return {
      kantor: kantor.id,
      status: gangguan.length === 0 ? 'sehat' : 'terganggu',
      gangguan,
      sejak: troubleWatch.since(gangguan)?.toISOString(),
      tertinggal: {
        proyektor: behind(head, projector.freshness().sampaiPosisi),
        relay: behind(head, relay.reached()),
        reaksi: furthest(reactors.map((reactor) => behind(head, reactor.reached()))),
        kotakMasuk,
      },
      kunciTerparkir: inbox.parkedKeys(),
      reaksiTerparkir: this.office.parkedReactions(),
      tenggatTertahan: timers.heldBack(),
    };
  }
}

/** What comes in time, `undefined` when nothing or a failure does. */
function paling<Jawaban>(jawaban: Promise<Jawaban>): Promise<Jawaban | undefined> {
  return within(TUNGGU_MS, jawaban).catch(() => undefined);
}

/** Events not yet taken; exact where positions are contiguous, `undefined` while the log does not say where it ends. */
function behind(head: string | undefined, reached: string | undefined): number | undefined {
  return head === undefined ? undefined : Number(BigInt(head) - BigInt(reached ?? '0'));
}

/** The part that is furthest behind, `undefined` while that of one is not known. */
function furthest(parts: readonly (number | undefined)[]): number | undefined {
  return parts.reduce((most, part) => (most === undefined || part === undefined ? undefined : Math.max(most, part)), 0);
}
