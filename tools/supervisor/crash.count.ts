const CRASHES_MAX = 5;
const WINDOW_MS = 60_000;

/** How often something ended by itself within the last minute; more than a few times, and starting it again does not help. */
export class CrashCount {
  private readonly at: number[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns how many crashes the last minute saw, with this one */
  add(): number {
    const now = this.now();
    this.at.push(now);
    while ((this.at[0] ?? now) < now - WINDOW_MS) this.at.shift();
    return this.at.length;
  }

  get tooMany(): boolean {
    return this.at.length > CRASHES_MAX;
  }
}
