import { headers } from "next/headers";
import errors from "@/messages/en/errors.json";
import { deskProcess } from "./desk-process";
import { isPrivateSandbox } from "./hosts";
import { ownUrl } from "./next-auth-options";
import { isOidcSet } from "./oidc";

const CODES = ["sign-in-wrong", "sign-in-wait", "code-needed", "code-wrong", "oidc-unknown"] as const;
const OWN = "http://desk.invalid";

export interface DemoAgent {
  email: string;
  name: string;
  role: "agent" | "lead" | "admin";
}

/** What the sign-in page offers: the desk's name, one-click agents in a private sandbox, the organisation's own door. */
export async function signInChoices(callbackUrl: string) {
  const desk = await deskProcess();
  const { world } = desk.ctx({ type: "public" });
  const isPrivate = isPrivateSandbox(world, (await headers()).get("host"));
  const found = await desk.database.db.desk.findUnique({ where: { id: 1 }, select: { name: true } });
  return {
    desk: found?.name ?? "Caret",
    callbackUrl: ownUrl(callbackUrl, OWN).slice(OWN.length) || "/inbox",
    hasOidc: isOidcSet(),
    demoAgents: isPrivate ? await listDemoAgents() : [],
    sentences: Object.fromEntries(CODES.map((code) => [code, errors[code]])),
  };
}

async function listDemoAgents(): Promise<DemoAgent[]> {
  const { database } = await deskProcess();
  return database.db.$queryRaw<DemoAgent[]>`
    SELECT email, "displayName" AS name, role FROM "Agent"
    WHERE "isActive" AND email LIKE '%@northwind.example' ORDER BY role, email LIMIT 8`;
}
