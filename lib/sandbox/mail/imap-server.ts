import net, { type AddressInfo, type Socket } from "node:net";
import type { SandboxWorld } from "../x/world";
import { openImapSession } from "./imap-session";

const LONGEST_LINE = 8000;

export interface ImapServer {
  port: number;
  stop(): Promise<void>;
}

/** The provider's IMAP server of the demo brand's mailboxes, on a port of its own choosing: so that what was sent can be looked up. */
export async function startImapServer(world: SandboxWorld, host: string): Promise<ImapServer> {
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    const session = openImapSession(world, (bytes) => socket.write(bytes));
    let rest = "";
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
        const line = rest.slice(0, end).replace(/\r$/u, "");
        rest = rest.slice(end + 1);
        if (!session.take(line)) socket.end();
      }
      if (rest.length > LONGEST_LINE) socket.destroy();
    });
    socket.write(session.greeting);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
