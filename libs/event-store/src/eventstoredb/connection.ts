import type { Credentials } from '@eventstore/db-client';

/** Without encryption the client drops credentials; that they are given at all chooses the plain Append call. */
const NOBODY: Credentials = { username: 'nobody', password: 'nothing' };

/**
 * The credentials to give with every append. Without them the client takes its batch call, which neither keeps deadlines
 * nor keeps apart two clients of one process.
 * @throws Error for a connection that the adapter could not keep its promises on
 */
export function credentialsOf(connectionString: string): Credentials {
  if (/[?&]throw[_-]?on[_-]?append[_-]?failure=false/i.test(connectionString)) {
    throw new Error('throwOnAppendFailure=false hides where a stream stands: leave it out of the connection string');
  }
  const [, username, password] = /^\s*[^:]+:\/\/([^:@/?]+):([^@]+)@/.exec(connectionString) ?? [];
  if (username !== undefined && password !== undefined) {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  }
  if (/[?&]tls=false/i.test(connectionString)) return NOBODY;
  throw new Error('an encrypted connection to EventStoreDB needs user:password in the connection string');
}
