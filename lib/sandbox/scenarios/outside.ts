import { drawPicture } from "./draw-picture";
import type { Person, Picture } from "./scenario";
import { takeChoice } from "./take-choice";

export interface Outside {
  introduce(person: Person): Promise<void>;
  post(as: string, text: string, options: { inReplyTo?: string; picture?: Picture }): Promise<string>;
  /** Writes in X's own app, to which its rules for programs do not apply. */
  answerThere(as: string, text: string, inReplyTo: string): Promise<void>;
  /** Lets so many people in all see, like and repost a post. */
  boost(postId: string, reach: { reposts: number; likes: number; views: number }): Promise<void>;
  message(as: string, to: string, text: string, picture?: Picture): Promise<void>;
  /** Writes to the brand's mailbox. */
  mail(from: string, fromName: string, subject: string, text: string): Promise<void>;
  /** Rings the line; a call that was talked in lies `talkSeconds` back. */
  ring(number: string, outcome: "missed" | "finished", talkSeconds: number): Promise<void>;
  /** Whether an account of the desk's has answered this person since an entry of the ledger. */
  answeredSince(n: number, to: string, audience: "public" | "private"): Promise<number | null>;
  /** The same of a mail to an address. */
  wroteSince(n: number, address: string): Promise<number | null>;
  /** Takes a choice behind the link of the newest mail to an address; false while none has come. */
  claim(address: string, choice: number): Promise<boolean>;
  newestEntry(): Promise<number>;
}

interface Entry {
  n: number;
  kind: string;
  account: string;
  externalId: string;
  inReplyTo?: string;
  to?: string;
}

/** The people outside, over the same HTTP any X client would use. */
export function outsideAt(url: string): Outside {
  const call = async <T>(method: string, path: string, token: string | null, body?: unknown): Promise<T> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
    return (await answer.json()) as T;
  };
  const idOf = async (username: string) =>
    (await call<{ data: { id: string } }>("GET", `/2/users/by/username/${username}`, "sandbox-app")).data.id;
  const upload = async (as: string, picture: Picture, category: string) => {
    const media = Buffer.from(await drawPicture(picture)).toString("base64");
    const body = { media, media_category: category, media_type: "image/png" };
    return (await call<{ data: { id: string } }>("POST", "/2/media/upload", `sandbox-${as}`, body)).data.id;
  };
  const entries = async (since: number) =>
    (await call<{ data: Entry[] }>("GET", `/sandbox/ledger?since=${since}`, null)).data;

  return {
    introduce: async (person) => void (await call("POST", "/sandbox/users", null, person)),
    async post(as, text, { inReplyTo, picture }) {
      const media = picture ? { media: { media_ids: [await upload(as, picture, "tweet_image")] } } : {};
      const reply = inReplyTo ? { reply: { in_reply_to_tweet_id: inReplyTo } } : {};
      return (
        await call<{ data: { id: string } }>("POST", "/2/tweets", `sandbox-${as}`, {
          text,
          ...reply,
          ...media,
        })
      ).data.id;
    },
    async boost(postId, { reposts, likes, views }) {
      await call("POST", `/sandbox/posts/${postId}/reach`, null, { reposts, likes, views });
    },
    async answerThere(as, text, inReplyTo) {
      await call("POST", "/sandbox/posts", null, { as, text, inReplyTo });
    },
    async message(as, to, text, picture) {
      const attachments = picture
        ? { attachments: [{ media_id: await upload(as, picture, "dm_image") }] }
        : {};
      await call("POST", `/2/dm_conversations/with/${await idOf(to)}/messages`, `sandbox-${as}`, {
        text,
        ...attachments,
      });
    },
    async mail(from, fromName, subject, text) {
      await call("POST", "/sandbox/mails", null, { from, fromName, subject, text });
    },
    async ring(from, outcome, durationSeconds) {
      await call("POST", "/sandbox/calls", null, { from, outcome, durationSeconds });
    },
    async answeredSince(n, to, audience) {
      const theirs = (await entries(0))
        .filter((entry) => entry.account === to)
        .map((entry) => entry.externalId);
      const found = (await entries(n)).find((entry) => {
        if (entry.account === to) return false;
        if (audience === "private") return entry.kind === "dm" && entry.to === to;
        return entry.kind === "post" && entry.inReplyTo !== undefined && theirs.includes(entry.inReplyTo);
      });
      return found?.n ?? null;
    },
    async wroteSince(n, address) {
      const found = (await entries(n)).find(({ kind, to }) => kind === "mail" && to?.includes(address));
      return found?.n ?? null;
    },
    async claim(address, choice) {
      const path = `/sandbox/mails?customer=${encodeURIComponent(address)}`;
      const { data } = await call<{ data: { to: string; text: string }[] }>("GET", path, null);
      const link = data
        .filter(({ to }) => to === "customer")
        .map(({ text }) => /https?:\/\/\S+\/claim\/[\w-]+/u.exec(text)?.[0])
        .findLast((each) => each !== undefined);
      if (link === undefined) return false;
      await takeChoice(link, choice);
      return true;
    },
    newestEntry: async () => (await entries(0)).at(-1)?.n ?? 0,
  };
}
