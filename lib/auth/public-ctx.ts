import type { Ctx } from "@/lib/context/ctx";
import { deskProcess } from "./desk-process";

/** For pages and routes of people who are not signed in; may run only verbs that say so. */
export async function publicCtx(): Promise<Ctx> {
  return (await deskProcess()).ctx({ type: "public" });
}
