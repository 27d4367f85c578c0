import { MongoServerError } from 'mongodb';
import { reachingAs } from './reaching';

class Away extends Error {}

const { reaching } = reachingAs((cause) => new Away(cause.message));
const told = (code: number) => reaching(() => Promise.reject(new MongoServerError({ message: 'dari server', code })));

describe('what MongoDB answers', () => {
  it.each([
    ['a server that stepped down', 10_107],
    ['a server that started anew and knows a cursor of before no more', 43],
    ['a cursor that was ended with its server', 237],
  ])('is an absence by %s', async (_what, code) => {
    await expect(told(code)).rejects.toThrow(Away);
  });

  it('is a fault of ours where it refuses what we ask', async () => {
    await expect(told(9)).rejects.toThrow(MongoServerError);
  });
});
