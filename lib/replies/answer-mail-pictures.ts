import { z } from "zod";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Channel } from "@/lib/channels/channel";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { accountRef } from "./account-ref";
import { measure, typeOf } from "./read-picture";
import { fileName, isPicture } from "./rules/file-kinds";
import { remotePicturesIn } from "./rules/mail-document";
import type { LoadedPictures } from "./schemas";

const inputSchema = z.object({ interactionId: z.uuid() });
const MOST_PICTURES = 60;
const AT_ONCE = 8;

/** The worker's half of showing a mail's pictures: fetches those not here yet and keeps them beside the mail. */
export async function answerMailPictures(
  ctx: WorkerCtx,
  { input }: { input: unknown },
): Promise<LoadedPictures> {
  const { interactionId } = inputSchema.parse(input);
  const mail = await ctx.db.mail.findUnique({ where: { interactionId }, select: { html: true } });
  const interaction = await ctx.db.interaction.findUnique({
    where: { id: interactionId },
    select: { channel: true, accountId: true },
  });
  const channel = interaction && ctx.channels.get(interaction.channel);
  if (!mail || !channel || !interaction.accountId) throw new NotFound("not-found");
  const held = await ctx.db.attachment.findMany({
    where: { interactionId, role: "remote", state: "stored" },
    select: { sourceUrl: true },
  });
  const known = new Set(held.map(({ sourceUrl }) => sourceUrl));
  const wanted = remotePicturesIn(mail.html ?? "").filter((url) => !known.has(url));
  const account = await accountRef(ctx, interaction.accountId);
  const queue = wanted.slice(0, MOST_PICTURES);
  let loaded = 0;
  const work = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      if (await keep(ctx, channel, account, interactionId, url)) loaded++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { loaded: loaded + known.size, failed: wanted.length - loaded };
}

/** False for what could not be had, and for what is no picture: it is not kept. */
async function keep(
  ctx: Ctx,
  channel: Channel,
  account: Awaited<ReturnType<typeof accountRef>>,
  interactionId: string,
  sourceUrl: string,
): Promise<boolean> {
  try {
    const { bytes } = await channel.fetchMedia(account, { sourceUrl });
    const type = await typeOf(bytes);
    const size = isPicture(type) ? await measure(bytes) : null;
    if (size === null) return false;
    const key = await ctx.files.put(bytes);
    const now = ctx.now();
    await ctx.db.attachment.create({
      data: {
        id: uuidv7(now, ctx.random),
        interactionId,
        position: MOST_PICTURES,
        name: fileName("picture", type),
        type,
        bytes: bytes.length,
        ...size,
        key,
        state: "stored",
        role: "remote",
        sourceUrl,
        createdAt: now,
      },
    });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
