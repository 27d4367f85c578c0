import type { MongoClient } from 'mongodb';

interface IdleTransaction {
  readonly lsid: { readonly id: unknown };
}

/**
 * Ends open transactions of this user in which nothing has happened for a while. A transaction here never pauses, so its
 * process was killed or cut off; MongoDB would keep its documents locked for a minute.
 * @param silentMs how long nothing must have happened
 */
export async function endAbandonedTransactions(client: MongoClient, silentMs: number): Promise<void> {
  const admin = client.db('admin');
  const silent = { active: false, 'transaction.timeInactiveMicros': { $gt: silentMs * 1000 } };
  const stages = [{ $currentOp: { allUsers: false, idleSessions: true } }, { $match: silent }, { $project: { lsid: 1 } }];
  const idle = await admin.aggregate<IdleTransaction>(stages, { readConcern: { level: 'local' } }).toArray();
  if (idle.length > 0) await admin.command({ killSessions: idle.map(({ lsid }) => ({ id: lsid.id })) });
}
