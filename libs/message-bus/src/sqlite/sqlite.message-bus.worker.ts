import { serve, type Operation } from '@kk-lintas/sqlite-thread';
import { claim, commit, leave, release, renew } from './group-operations';
import type { LogOperations } from './log-operations';
import { createLogTables } from './log-schema';
import { publish } from './publish-operation';

const operations: { readonly [Name in keyof LogOperations]: Operation } = { publish, renew, leave, claim, release, commit };

serve({ synchronous: 'FULL', migrate: createLogTables, operations });
