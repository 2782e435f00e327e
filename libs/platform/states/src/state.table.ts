import { ConflictError } from '#platform/errors';

/** A state machine one can read: every state with the moves that leave it. A state with none is an end. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

/** An illegal move is an answer, never a silent no-op. */
export class IllegalMoveError extends ConflictError {
  constructor(machine: string, from: string, to: string) {
    super('illegal_move', { machine, from, to });
  }
}

export class StateTable<State extends string> {
  constructor(
    readonly name: string,
    readonly start: readonly State[],
    readonly moves: Moves<State>,
  ) {
    this.assertGraph();
  }

  allows(from: State, to: State): boolean {
    return this.moves[from].includes(to);
  }

  assertMove(from: State, to: State): void {
    if (!this.allows(from, to)) throw new IllegalMoveError(this.name, from, to);
  }

  /** The states from which a state can be reached in one move: what a guarded UPDATE may start from. */
  sourcesOf(to: State): State[] {
    return this.states().filter((from) => this.allows(from, to));
  }

  states(): State[] {
    return Object.keys(this.moves) as State[];
  }

  /** Checked when the module is loaded, so a wrong table stops the boot: every target is known, every state reachable. */
  private assertGraph(): void {
    const known = new Set<string>(this.states());
    const reached = new Set<State>(this.start);
    for (const state of reached) {
      for (const target of this.moves[state]) {
        if (!known.has(target)) throw new Error(`${this.name}: ${state} leads to ${target}, which is no state`);
        reached.add(target);
      }
    }
    const lost = this.states().filter((state) => !reached.has(state));
    if (lost.length > 0) throw new Error(`${this.name}: nothing leads to ${lost.join(', ')}`);
  }
}
