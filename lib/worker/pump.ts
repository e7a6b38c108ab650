import type { Logger } from "pino";

export interface Pump {
  /** Something may have come: look now. */
  ring(): void;
  /** Takes up nothing more; resolves when what is in hand is done. */
  stop(): Promise<void>;
}

const AFTER_TROUBLE_MS = 1000;

/**
 * Runs a deed when rung, and by itself every so often, until it finds nothing. One run at a time; what it throws
 * (a database that is away) is logged once and tried again.
 */
export function startPump(log: Logger, everyMs: number, run: () => Promise<number>): Pump {
  let stopped = false;
  let isRung = false;
  let running: Promise<void> | undefined;
  let isInTrouble = false;
  let timer: NodeJS.Timeout | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(ring, ms);
  };
  const turn = async () => {
    let wait = everyMs;
    try {
      do isRung = false;
      while (((await run()) > 0 || isRung) && !stopped);
      if (isInTrouble) log.info("works again");
      isInTrouble = false;
    } catch (err) {
      if (!isInTrouble) log.warn({ err }, "trouble");
      isInTrouble = true;
      wait = AFTER_TROUBLE_MS;
    }
    running = undefined;
    later(wait);
  };
  const ring = () => {
    isRung = true;
    if (!stopped) running ??= turn();
  };
  ring();
  return {
    ring,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
