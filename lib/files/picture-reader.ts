import { spawn } from "node:child_process";

/** Reads the words in a picture, on this machine. Null when it can't, or takes too long. */
export interface PictureReader {
  read(bytes: Uint8Array): Promise<string | null>;
}

const TIMEOUT_MS = 20_000;
const LONGEST_TEXT = 100_000;
const PATH = "/usr/local/bin:/usr/bin:/bin";

/**
 * A program that speaks as tesseract does: the picture on its standard input, the words on its standard output. It runs in
 * a process of its own, without our environment, and is killed after 20 s.
 */
export function commandReader(command: string, timeoutMs = TIMEOUT_MS): PictureReader {
  return {
    read: (bytes) =>
      new Promise((resolve) => {
        const child = spawn(command, ["stdin", "stdout", "--psm", "11"], {
          stdio: ["pipe", "pipe", "ignore"],
          env: { PATH, OMP_THREAD_LIMIT: "1", NODE_ENV: "production" },
          timeout: timeoutMs,
          killSignal: "SIGKILL",
        });
        let text = "";
        child.stdout.setEncoding("utf8");
        child.stdout.on("data", (chunk: string) => {
          if (text.length < LONGEST_TEXT) text += chunk;
        });
        child.on("error", () => resolve(null));
        child.on("close", (code) => resolve(code === 0 ? text.slice(0, LONGEST_TEXT) : null));
        // A program that ends before it took all has said what it had to say.
        child.stdin.on("error", () => undefined);
        child.stdin.end(bytes);
      }),
  };
}
