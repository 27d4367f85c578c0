import type { Decider, DecisionContext, Rejected, RejectionCode } from './decider';
import { isRejected } from './decider';

/**
 * Given/when/then for a decider, on Jest's `expect`:
 * `spesifikasi(decider).given(events).when(command, context).then([...])` or `.thenRejected('empat-mata')`.
 */
export function spesifikasi<State, Command, Event>(decider: Decider<State, Command, Event>) {
  return {
    given: (history: readonly Event[]) => ({
      when: (command: Command, context: DecisionContext) => outcomeOf(decider, history, command, context),
    }),
  };
}

function outcomeOf<State, Command, Event>(decider: Decider<State, Command, Event>, history: readonly Event[], command: Command, context: DecisionContext) {
  const state = history.reduce(decider.evolve, decider.initialState());
  const decision = decider.decide(command, state, context);
  return {
    then: (expected: readonly Event[]) => expect(decision).toEqual(expected),
    /** For events whose payload matters only in part. */
    thenMatches: (expected: readonly object[]) => expect(decision).toMatchObject(expected),
    thenRejected: (code: RejectionCode, more: Partial<Rejected> = {}) => expect(decision).toMatchObject({ rejected: true, code, ...more }),
    /** The state after the accepted events, for asserting on what they mean. */
    state: (): State => {
      if (isRejected(decision)) throw new Error(`rejected: ${decision.code} ${decision.reason}`);
      return decision.reduce(decider.evolve, state);
    },
  };
}
