import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getMe } from "@/lib/agents/get-me";
import { apiRoute } from "@/lib/auth/api-route";
import { download } from "@/lib/auth/download";
import { flagQuery, idParams } from "@/lib/auth/page-query";
import { drawRecord } from "@/lib/privacy/draw-record";
import { exportConversation } from "@/lib/privacy/export-conversation";

const wishQuery = z.object({
  format: z.enum(["json", "pdf"]).default("json"),
  notes: flagQuery.default(true),
  why: z.string().trim().min(3).max(300),
});

export const GET = apiRoute(
  {
    summary:
      "One conversation for a court, as JSON or PDF: ids, both times, edits, states, file hashes; who and why is recorded",
    roles: ["lead", "admin"],
    params: idParams,
    query: wishQuery,
  },
  async (ctx, { params, query, locale }) => {
    const exported = await exportConversation(ctx, params.id, query);
    const name = `conversation-${params.id}`;
    if (query.format === "json")
      return download(new TextEncoder().encode(exported.json), `${name}.json`, "application/json");
    const t = await getTranslations({ locale, namespace: "privacy.pdf" });
    const { displayName } = await getMe(ctx);
    const who = { exportedAt: ctx.now(), exportedBy: displayName, why: query.why };
    const pdf = await drawRecord(exported, who, (key, values) => t(key, values));
    return download(pdf, `${name}.pdf`, "application/pdf");
  },
);
