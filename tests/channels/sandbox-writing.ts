import type { TestSandbox } from "@/tests/support/sandbox";

export const help = "sandbox-NorthwindHelp";

/** Writes and answers posts on the sandbox that stands at the time. */
export function writing(sandbox: () => TestSandbox) {
  return {
    write: async (as: string, text: string, more: object = {}) =>
      (await sandbox().call("POST", "/2/tweets", `sandbox-${as}`, { text, ...more })).body.data.id as string,
    reply: (token: string, id: string, text: string) =>
      sandbox().call("POST", "/2/tweets", token, { text, reply: { in_reply_to_tweet_id: id } }),
  };
}
