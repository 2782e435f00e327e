const BAR_WIDTH = 30;
const REPORT_EVERY_MS = 100;

/** How far a seed has come: a bar on a terminal, a line each tenth of the way elsewhere. */
export class Progress {
  private shownAtMs = 0;
  private tenth = -1;

  constructor(
    private readonly label: string,
    private readonly stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stdout,
  ) {}

  show(done: number, total: number): void {
    const share = total === 0 ? 1 : done / total;
    if (this.stream.isTTY) this.bar(share, done, total);
    else this.line(share, done, total);
  }

  private bar(share: number, done: number, total: number): void {
    if (done < total && performance.now() - this.shownAtMs < REPORT_EVERY_MS) return;
    this.shownAtMs = performance.now();
    const full = Math.round(share * BAR_WIDTH);
    this.stream.write(`\r${this.label} [${'█'.repeat(full)}${'·'.repeat(BAR_WIDTH - full)}] ${done}/${total}${done >= total ? '\n' : ''}`);
  }

  private line(share: number, done: number, total: number): void {
    const tenth = Math.floor(share * 10);
    if (tenth === this.tenth) return;
    this.tenth = tenth;
    this.stream.write(`${this.label} ${done}/${total}\n`);
  }
}
