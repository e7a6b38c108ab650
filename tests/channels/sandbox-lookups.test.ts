import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "@/tests/support/sandbox";
import { help, writing } from "./sandbox-writing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const { write } = writing(() => sandbox);

describe("lookups", () => {
  it("answer what is there and name what is not", async () => {
    const seen = await write("rosa", "here");
    const gone = await write("rosa", "gone");
    await sandbox.call("DELETE", `/sandbox/posts/${gone}`);
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "shy", protected: true });
    const hiddenPost = await write("shy", "only for friends");
    const answer = await sandbox.call("GET", `/2/tweets?ids=${seen},${gone},${hiddenPost},456`, help);
    expect(answer.status).toBe(200);
    expect(answer.body.data.map((post: { id: string }) => post.id)).toEqual([seen]);
    const kinds = answer.body.errors.map((error: { type: string; resource_id: string }) => [
      error.resource_id,
      error.type.split("/").at(-1),
    ]);
    expect(kinds).toEqual([
      [gone, "resource-not-found"],
      [hiddenPost, "not-authorized-for-resource"],
      ["456", "resource-not-found"],
    ]);
    expect(answer.body.errors[2].detail).toBe("Could not find tweet with id: [456].");
    const one = await sandbox.call("GET", `/2/tweets/${gone}`, help);
    expect([one.status, one.body.data, one.body.errors.length]).toEqual([200, undefined, 1]);
    const names = await sandbox.call("GET", "/2/users/by?usernames=rosa,nobody_here", "sandbox-app");
    expect([names.body.data.length, names.body.errors[0].value]).toEqual([1, "nobody_here"]);
  });

  it("know the edit chain, hide older versions from timelines and delete all of it", async () => {
    const wrote = await sandbox.call("POST", "/sandbox/posts", undefined, {
      as: "tim",
      text: "@NorthwindHelp teh bag",
    });
    const edited = await sandbox.call("POST", "/sandbox/posts", undefined, {
      as: "tim",
      text: "@NorthwindHelp the bag",
      edit: wrote.body.id,
    });
    const chain = [wrote.body.id, edited.body.id];
    const old = await sandbox.call("GET", `/2/tweets/${wrote.body.id}`, help);
    expect(old.body.data).toMatchObject({ text: "@NorthwindHelp teh bag", edit_history_tweet_ids: chain });
    const page = await sandbox.call("GET", `/2/users/${northwindHelpId}/mentions?max_results=100`, help);
    const listed = page.body.data.map((post: { id: string }) => post.id);
    expect([listed.includes(chain[0]), listed.includes(chain[1])]).toEqual([false, true]);
    await sandbox.call("DELETE", `/2/tweets/${edited.body.id}`, "sandbox-tim");
    const after = await sandbox.call("GET", `/2/tweets?ids=${chain.join(",")}`, help);
    expect([after.body.data, after.body.errors.length]).toEqual([undefined, 2]);
  });

  it("cut a long post of a subscriber and give the whole as a note", async () => {
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "una", verifiedType: "blue" });
    const text = `@NorthwindHelp ${"many words ".repeat(60)}end`;
    const id = await write("una", text);
    const tweet = await sandbox.call("GET", `/2/tweets/${id}?tweet.fields=note_tweet`, help);
    expect(tweet.body.data.text.length).toBeLessThan(290);
    expect(tweet.body.data.note_tweet.text).toBe(text);
    const post = await sandbox.call("GET", `/2/tweets/${id}?post.fields=note_post`, help);
    expect(post.body.data.note_post.text).toBe(text);
  });

  it("shorten links in the text and tell the whole in the entities", async () => {
    const id = await write("vera", "look at https://example.com/a?b=1 now 😀 @NorthwindHelp");
    const { data } = (await sandbox.call("GET", `/2/tweets/${id}?tweet.fields=entities`, help)).body;
    expect(data.text).toMatch(/^look at https:\/\/t\.co\/\w{10} now 😀 @NorthwindHelp$/);
    expect(data.entities.urls[0]).toMatchObject({
      start: 8,
      end: 31,
      expanded_url: "https://example.com/a?b=1",
    });
    expect(data.entities.mentions[0]).toMatchObject({ start: 38, end: 52 });
  });
});
