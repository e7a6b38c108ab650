import { stormCsv } from "../booking/storm-orders";
import { type DeskApi, deskApi } from "./desk-api";
import { drawPicture } from "./draw-picture";
import type { FirstDeed } from "./scenario";
import { OFFER, storyMailing } from "./storm-words";

interface Statement {
  id: string;
  language: string;
  use: string;
  state: string;
}
type Kept = Map<string, string>;
const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 120_000;

/**
 * Ana, Ida and Noah, where nobody sits at the desk: they write before anybody complains, through the desk's own API. A
 * deed that stopped half way is not begun twice: what it made is kept.
 */
export async function writeFirst(deskUrl: string, deed: FirstDeed, kept: Kept): Promise<void> {
  const lead = deskApi(deskUrl, "lead");
  const admin = deskApi(deskUrl, "admin");
  switch (deed.what) {
    case "open":
      return openIncident(lead, admin, deed, kept);
    case "list":
      return bringList(lead, deed.people, kept);
    case "offer":
      return offerChoice(lead, kept);
    case "mail":
      return mailAll(lead, admin, kept);
    case "publish":
      return publish(lead, admin, deed, kept);
  }
}

async function openIncident(
  lead: DeskApi,
  admin: DeskApi,
  { title, knows, area, statement }: Extract<FirstDeed, { what: "open" }>,
  kept: Kept,
): Promise<void> {
  const accountIds = await accountsOf(lead, "@NorthwindHelp");
  const wish = { title, knows, area, accountIds };
  const { id } = await once(kept, "incident", () => lead.call("POST", "/incidents", wish));
  for (const [language, text] of Object.entries(statement))
    for (const use of ["short", "long"] as const) {
      const path = `/incidents/${id}/statements`;
      const { data } = await lead.call<{ data: Statement[] }>("POST", path, { language, use, text });
      const draft = data.find((each) => each.language === language && each.use === use);
      if (!draft || draft.state === "approved") continue;
      if (draft.state === "draft") await lead.call("POST", `${path}/${draft.id}/ask`, {});
      await admin.call("POST", `${path}/${draft.id}/approve`, {});
    }
}

async function bringList(lead: DeskApi, people: number, kept: Kept): Promise<void> {
  const path = `/incidents/${need(kept, "incident")}/affected?name=storm.csv`;
  const { id } = await once(kept, "list", () => lead.call("POST", path, stormCsv(people)));
  await until(async () => {
    const { state } = await lead.call<{ state: string }>("GET", `/jobs/${id}`);
    if (state === "failed") throw new Error("the list of the storm was not taken");
    return state === "done";
  });
}

async function offerChoice(lead: DeskApi, kept: Kept): Promise<void> {
  const { data: kinds } = await lead.call<{ data: { id: string; kind: string }[] }>("GET", "/offer-kinds");
  const kindOf = (kind: string) => kinds.find((each) => each.kind === kind)?.id ?? "";
  const expiresAt = new Date(Date.now() + 14 * 86_400_000).toISOString();
  const choices = OFFER.choices.map(({ kind, ...choice }) => ({ ...choice, kindId: kindOf(kind) }));
  const path = `/incidents/${need(kept, "incident")}/make-goods`;
  await once(kept, "offer", () => lead.call("POST", path, { ...OFFER, choices, expiresAt }));
}

async function mailAll(lead: DeskApi, admin: DeskApi, kept: Kept): Promise<void> {
  const path = `/incidents/${need(kept, "incident")}/mailings`;
  const wish = storyMailing(need(kept, "offer"));
  const { id } = await once(kept, "mailing", () => lead.call("POST", path, wish));
  await once(kept, "mailing-asked", () => lead.call("POST", `/mailings/${id}/ask`, {}));
  await once(kept, "mailing-approved", () => approve(admin, `/mailings/${id}`));
  await once(kept, "mailing-started", () => lead.call("POST", `/mailings/${id}/start`, {}));
}

async function publish(
  lead: DeskApi,
  admin: DeskApi,
  { account, text, picture, altText }: Extract<FirstDeed, { what: "publish" }>,
  kept: Kept,
): Promise<void> {
  const [accountId] = await accountsOf(admin, account);
  const photo = await once(kept, "photo", async () =>
    admin.call("POST", "/attachments?name=office.png", await drawPicture(picture)),
  );
  await admin.call("PATCH", `/attachments/${photo.id}`, { altText });
  const wish = {
    accountId,
    parts: [{ text, attachmentIds: [photo.id] }],
    plannedLocal: null,
    zone: "America/Denver",
    incidentId: need(kept, "incident"),
  };
  const { id } = await once(kept, "post", () => admin.call("POST", "/planned-posts", wish));
  await once(kept, "post-asked", () => admin.call("POST", `/planned-posts/${id}/ask`, {}));
  await once(kept, "post-approved", () => approve(lead, `/planned-posts/${id}`));
}

/** As it stands now: what was read is what is approved. */
async function approve({ call }: DeskApi, path: string): Promise<{ id: string }> {
  const { changeNumber } = await call<{ changeNumber: number }>("GET", path);
  return call("POST", `${path}/approve`, { changeNumber });
}

async function accountsOf({ call }: DeskApi, handle: string): Promise<string[]> {
  const { data } = await call<{ data: { id: string; handle: string }[] }>("GET", "/accounts");
  return data.filter((each) => each.handle === handle).map(({ id }) => id);
}

/** Makes a thing, or recalls it by its name where it was made before. */
async function once(kept: Kept, name: string, make: () => Promise<{ id: string }>): Promise<{ id: string }> {
  const before = kept.get(name);
  if (before !== undefined) return { id: before };
  const { id } = await make();
  kept.set(name, id);
  return { id };
}

function need(kept: Kept, name: string): string {
  const id = kept.get(name);
  if (id === undefined) throw new Error(`the story has no ${name} yet`);
  return id;
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error("the desk took too long");
}
