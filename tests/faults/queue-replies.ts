import fs from "node:fs";
import { DeskError } from "@/lib/base/errors";
import { openProcess, type Process } from "@/lib/context/create-ctx";
import type { Actor } from "@/lib/context/ctx";
import { queueReply } from "@/lib/replies/queue-reply";

export interface Orders {
  actor: Actor;
  everyMs: number;
  replies: { id: string; conversationId: string; text: string }[];
  /** One id a line: whose writer has been told that it is queued. */
  ackedFile: string;
}

/** Plays the writers of the kill loop: queues each reply under its own id, again and again until it is told that it is. */
async function main(): Promise<void> {
  const orders = JSON.parse(fs.readFileSync(process.argv[2] ?? "", "utf8")) as Orders;
  const told = new Set(
    fs.existsSync(orders.ackedFile) ? fs.readFileSync(orders.ackedFile, "utf8").split("\n") : [],
  );
  const desk = await openWhenUp();
  for (const reply of orders.replies) {
    if (told.has(reply.id)) continue;
    await queue(desk, orders, reply);
    fs.appendFileSync(orders.ackedFile, `${reply.id}\n`, { flush: true });
    await pause(orders.everyMs);
  }
  await desk.close();
}

async function queue(desk: Process, { actor }: Orders, reply: Orders["replies"][number]): Promise<void> {
  const { id: idempotencyId, conversationId, text } = reply;
  for (;;) {
    try {
      await queueReply(desk.ctx(actor), conversationId, {
        channel: "x",
        audience: "public",
        text,
        undo: false,
        idempotencyId,
      });
      return;
    } catch (error) {
      if (error instanceof DeskError) throw error;
      await pause(200);
    }
  }
}

async function openWhenUp(): Promise<Process> {
  for (;;) {
    try {
      return await openProcess(4);
    } catch {
      await pause(300);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

await main();
