import fs from "node:fs";
import path from "node:path";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/db/embedded";
import { isFree } from "@/lib/db/free-port";

export interface MortalDatabase {
  url: string;
  /** kill -9 of the whole server, and up again on the same port. Answers in how many milliseconds. */
  killAndRestart(downMs: number): Promise<number>;
  stop(): Promise<void>;
}

/** A PostgreSQL of the kill loop's own, which may die. */
export async function startMortal(folder: string): Promise<MortalDatabase> {
  let server = await startEmbedded(folder);
  const { port } = server;
  return {
    url: server.url,
    async killAndRestart(downMs) {
      const begun = Date.now();
      const { directory } = JSON.parse(fs.readFileSync(path.join(folder, "database.json"), "utf8")) as {
        directory: string;
      };
      const pid = Number(fs.readFileSync(path.join(directory, "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(pid, "SIGKILL");
      await server.exited;
      await pause(downMs);
      server = await restart(folder, port);
      return Date.now() - begun;
    },
    stop: () => server.stop(),
  };
}

/** Its old backends need a moment to notice; until then PostgreSQL refuses to start on their memory. */
async function restart(folder: string, port: number): Promise<EmbeddedDatabase> {
  for (let tried = 1; ; tried++) {
    try {
      while (!(await isFree(port))) await pause(50);
      const server = await startEmbedded(folder);
      if (server.port !== port) throw new Error(`the database came back on port ${server.port}`);
      return server;
    } catch (error) {
      if (tried === 20) throw error;
      await pause(300);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
