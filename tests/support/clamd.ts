import net from "node:net";

/** The standard test signature, put together so that no scanner takes this file for it. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD"}-ANTIVIRUS-TEST-FILE!$H+H*`;

export interface Clamd {
  address: string;
  /** Sizes of what was handed over whole. */
  scanned: number[];
  close(): Promise<void>;
}

/** A scanner that speaks clamd's INSTREAM over TCP and knows one signature. */
export async function startClamd(port = 0): Promise<Clamd> {
  const scanned: number[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let held = Buffer.alloc(0);
    const body: Buffer[] = [];
    let isStreaming = false;
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      held = Buffer.concat([held, chunk]);
      if (!isStreaming) {
        const end = held.indexOf(0);
        if (end < 0) return;
        if (held.subarray(0, end).toString() !== "zINSTREAM") return socket.end("UNKNOWN COMMAND\0");
        isStreaming = true;
        held = held.subarray(end + 1);
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE();
        if (length === 0) {
          const whole = Buffer.concat(body);
          scanned.push(whole.length);
          socket.end(whole.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
          return;
        }
        if (held.length < 4 + length) return;
        body.push(held.subarray(4, 4 + length));
        held = held.subarray(4 + length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: own } = server.address() as net.AddressInfo;
  return {
    address: `127.0.0.1:${own}`,
    scanned,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
