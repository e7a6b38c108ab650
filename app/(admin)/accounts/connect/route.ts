import { NextResponse } from "next/server";
import { z } from "zod";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { finishConnectSchema } from "@/lib/accounts/schemas";
import { findAgent } from "@/lib/auth/agent-ctx";
import { publicUrl } from "@/lib/auth/hosts";
import { problemOf } from "@/lib/auth/problem";

const refusedSchema = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) });

/** Where the provider's page leads back to; the state binds it to the session that began. */
export async function GET(request: Request): Promise<Response> {
  const found = await findAgent();
  const to = (path: string) => NextResponse.redirect(new URL(path, publicUrl()), 303);
  if (!found) return to("/login?callbackUrl=/accounts");
  if (found.agent.role !== "admin" || found.agent.mustEnrol) return to("/inbox");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (refusedSchema.safeParse(query).success) return to("/accounts?problem=connect-declined");
  try {
    const { state, code } = query;
    const { accountId } = await finishConnect(found.ctx, finishConnectSchema.parse({ state, code }));
    return to(`/accounts/${accountId}?connected=1`);
  } catch (error) {
    return to(`/accounts?problem=${encodeURIComponent(problemOf(error).code)}`);
  }
}
