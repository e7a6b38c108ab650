import net from "node:net";

/** What a virus scanner says of some bytes; `away` when it could not be asked. */
export type ScanVerdict = { found: "nothing" } | { found: "infected"; name: string } | { found: "away" };

export interface Scanner {
  scan(bytes: Uint8Array): Promise<ScanVerdict>;
}

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 20_000;
const LONGEST_ANSWER = 4096;

/** A clamd at `host:port`, asked by INSTREAM (clamd(8)): chunks with their length before them, an empty one ends. */
export function clamdScanner(address: string): Scanner {
  const { hostname, port } = new URL(`tcp://${address.replace(/^tcp:\/\//, "")}`);
  if (!hostname || !port) throw new Error("CLAMD_URL must be host:port");
  return {
    scan: (bytes) =>
      new Promise((resolve) => {
        const socket = net.connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) });
        let answer = "";
        socket.setTimeout(TIMEOUT_MS, () => socket.destroy());
        socket.on("error", () => undefined);
        socket.on("data", (chunk) => {
          answer += chunk.toString("latin1");
          if (answer.length > LONGEST_ANSWER || answer.includes("\0")) socket.end();
        });
        socket.on("close", () => resolve(verdictOf(answer)));
        socket.on("connect", () => {
          socket.write("zINSTREAM\0");
          for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
            const chunk = bytes.subarray(from, from + CHUNK_BYTES);
            socket.write(lengthOf(chunk.length));
            socket.write(chunk);
          }
          socket.write(lengthOf(0));
        });
      }),
  };
}

function lengthOf(length: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}

/** Only a plain `stream: OK` is nothing found; an error of the scanner's is no verdict. */
function verdictOf(answer: string): ScanVerdict {
  const line = answer.split("\0")[0]?.trim() ?? "";
  if (line === "stream: OK") return { found: "nothing" };
  const name = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1];
  return name ? { found: "infected", name } : { found: "away" };
}
