/** @throws Error with that text when the promise does not settle in time; what it does later is nobody's business */
export async function within<Value>(milliseconds: number, work: Promise<Value>, late: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
