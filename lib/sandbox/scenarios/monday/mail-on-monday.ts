import net from "node:net";
import { mondayMails } from "./mails";

const PATIENCE_MS = 180_000;
const LOOK_MS = 500;

/** Has people write as the demo brand's Monday had it, once the desk takes mail. Answers how many mails. */
export async function mailOnMonday(sandboxUrl: string, deskMailPort: number): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isOpen(deskMailPort)) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const now = Date.now();
  const last = new Map<string, string>();
  for (const { minutesAgo, file, ...mail } of mondayMails) {
    const before = last.get(mail.from);
    const answer = await fetch(`${sandboxUrl}/sandbox/mails`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...mail,
        at: new Date(now - minutesAgo * 60_000).toISOString(),
        ...(before ? { inReplyTo: before } : {}),
        ...(file
          ? {
              attachments: [
                { name: file.name, type: "text/plain", base64: Buffer.from(file.text).toString("base64") },
              ],
            }
          : {}),
      }),
    });
    if (!answer.ok) throw new Error(`the desk did not take ${mail.subject}: ${await answer.text()}`);
    last.set(mail.from, ((await answer.json()) as { messageId: string }).messageId);
  }
  return mondayMails.length;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(2000, () => end(false));
  });
}
