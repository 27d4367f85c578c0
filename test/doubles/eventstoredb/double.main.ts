import { EventStoreDbDouble } from './eventstoredb.double';

/** The double as a process of its own: prints its connection string and serves until it is ended. */
void EventStoreDbDouble.start().then((double) => process.stdout.write(`${double.directConnectionString}\n`));
