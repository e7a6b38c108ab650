import { logOf } from "@/lib/base/log";
import type { Ctx } from "@/lib/context/ctx";
import { listen } from "@/lib/db/listen";
import { checkReaders } from "./check-readers";
import { Hub } from "./hub";
import { loadEvents } from "./load-events";
import { formatPosition, type Position } from "./position";
import { type ChangeRow, readChanges, readPosition } from "./read-changes";

const PAGE = 2000;
const SWEEP_MS = 2000;
/** An older transaction is still running: mostly it is over in a few milliseconds, so later looks come ever later. */
const HELD_BACK_MS = 10;
const HELD_BACK_MOST_MS = 250;
const CHECK_MS = 3000;
const BEAT_MS = 15_000;
/** Above this many changes a second everything goes out at once, every 250 ms. */
const BUSY_PER_SECOND = 50;
const BATCH_MS = 250;
/** More signs of life than this are told together, once a second: they must not crowd out what customers write. */
const FEW_SIGNS = 10;
const SIGNS_MS = 1000;

/** Follows the change feed for all streams of this web process: one read, one load, however many listen. */
export class ChangeFeed {
  readonly hub = new Hub();
  private running = false;
  private again = false;
  private writtenAt = 0;
  private heldBackMs = HELD_BACK_MS;
  private signs: ChangeRow[] = [];
  private signsAt = 0;
  private recent: { at: number; count: number }[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private bell: { stop(): void } | undefined;

  private constructor(
    private readonly ctx: Ctx,
    /** Everything up to here was written to every open stream. */
    private at: Position,
  ) {}

  static async start(ctx: Ctx, url: string): Promise<ChangeFeed> {
    const feed = new ChangeFeed(ctx, await readPosition(ctx));
    feed.bell = listen(url, ["changes"], () => feed.wake());
    feed.every(SWEEP_MS, () => feed.wake());
    feed.every(SIGNS_MS, () => {
      if (feed.signs.length > 0) feed.wake();
    });
    feed.every(CHECK_MS, () => feed.check());
    feed.every(BEAT_MS, () => feed.hub.beat(feed.at));
    return feed;
  }

  position(): Position {
    return this.at;
  }

  stop(): void {
    this.bell?.stop();
    for (const timer of this.timers) clearInterval(timer);
    this.hub.closeAll();
  }

  private every(ms: number, run: () => void): void {
    const timer = setInterval(run, ms);
    timer.unref();
    this.timers.push(timer);
  }

  private wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    void this.follow().finally(() => {
      this.running = false;
      if (this.again) this.wake();
    });
  }

  private async follow(): Promise<void> {
    try {
      do {
        this.again = false;
        const wait = this.isBusy() ? this.writtenAt + BATCH_MS - Date.now() : 0;
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        const { rows, isHeldBack } = await readChanges(this.ctx, this.at, PAGE);
        if (rows.length > 0 || this.signs.length > 0) await this.pass(rows);
        if (rows.length === PAGE) this.again = true;
        else if (isHeldBack) this.lookAgain(rows.length > 0);
        else this.heldBackMs = HELD_BACK_MS;
      } while (this.again);
    } catch (error) {
      logOf("live").warn({ err: error }, "the change feed could not be read; the next sweep tries again");
    }
  }

  private lookAgain(isMoving: boolean): void {
    this.heldBackMs = isMoving ? HELD_BACK_MS : Math.min(this.heldBackMs * 2, HELD_BACK_MOST_MS);
    setTimeout(() => this.wake(), this.heldBackMs);
  }

  private async pass(rows: readonly ChangeRow[]): Promise<void> {
    const last = rows.at(-1) ?? this.at;
    const news = rows.filter(({ kind }) => kind !== "presence.changed");
    this.signs.push(...rows.filter(({ kind }) => kind === "presence.changed"));
    this.recent.push({ at: Date.now(), count: news.length });
    const told = [...news, ...this.takeSigns(formatPosition(last))];
    const events = this.hub.size() === 0 ? [] : await loadEvents(this.ctx, told);
    if (this.isBusy()) this.hub.publishBatch(events, last);
    else this.hub.publish(events);
    this.at = last;
    this.writtenAt = Date.now();
    for (const { kind, values } of rows) {
      if (kind === "session.revoked" && values) this.hub.closeSession(String(values.sessionId));
      if (kind === "agent.changed") this.check();
    }
  }

  /** Signs of life that are due, told of at this place. */
  private takeSigns(id: string): ChangeRow[] {
    if (this.signs.length > FEW_SIGNS && Date.now() - this.signsAt < SIGNS_MS) return [];
    const signs = this.signs.map((row) => ({ ...row, id }));
    this.signs = [];
    if (signs.length > 0) this.signsAt = Date.now();
    return signs;
  }

  private isBusy(): boolean {
    const since = Date.now() - 1000;
    this.recent = this.recent.filter(({ at }) => at > since);
    return this.recent.reduce((sum, { count }) => sum + count, 0) > BUSY_PER_SECOND;
  }

  private check(): void {
    checkReaders(this.ctx, this.hub).catch((error: unknown) => {
      logOf("live").warn({ err: error }, "the readers of the streams could not be checked");
    });
  }
}
