import { serve } from '@kk-lintas/sqlite-thread';
import { readModelsProgram } from './read-models.program';

/**
 * The writing thread as it is, but its process dies by SIGKILL at the n-th write (n in the environment): after each
 * document, before the checkpoint and after it.
 */
serve({
  ...readModelsProgram,
  migrate: (db) => {
    readModelsProgram.migrate(db);
    let left = Number(process.env.KILL_AT_WRITE);
    db.function('tick', () => {
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      return null;
    });
    const moments = ['AFTER INSERT ON c_antrian', 'AFTER UPDATE ON c_antrian', 'AFTER DELETE ON c_antrian', 'BEFORE UPDATE ON checkpoints', 'AFTER UPDATE ON checkpoints'];
    moments.forEach((moment, n) => db.exec(`CREATE TEMP TRIGGER tick_${n} ${moment} BEGIN SELECT tick(); END`));
  },
});
