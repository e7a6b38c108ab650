import { isServedHost, publicUrl } from "@/lib/auth/hosts";
import { mailWords } from "@/lib/auth/mail-words";
import { doorProblem, problemOf, problemResponse } from "@/lib/auth/problem";
import { readBytes } from "@/lib/auth/read-body";
import { webhookCtx } from "@/lib/auth/webhook-ctx";
import { isFromProvider, thanks } from "@/lib/channels/paging/verify";
import { takeAnswer } from "@/lib/coverage/on-call/take-answer";

export const dynamic = "force-dynamic";

const MOST_BYTES = 20_000;
const READER = { locale: "en", zone: "Etc/UTC" };

/** What a paged person wrote or pressed, told by the provider, form-encoded and signed as Twilio signs. Answers in TwiML. */
export async function POST(request: Request): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(403, "wrong-host");
  try {
    const bytes = await readBytes(request, MOST_BYTES);
    if (bytes instanceof Response) return bytes;
    const form = new URLSearchParams(new TextDecoder().decode(bytes));
    const { pathname, search, searchParams } = new URL(request.url);
    const url = new URL(pathname + search, publicUrl());
    const verdict = await takeAnswer(await webhookCtx("paging"), {
      form: new Map(form),
      stepId: searchParams.get("step"),
      isGenuine: (token) => isFromProvider(token, url, form, request.headers.get("x-twilio-signature")),
    });
    switch (verdict) {
      case "forged":
        return doorProblem(401, "webhook-forged");
      case "unconfigured":
        return doorProblem(503, "webhook-unconfigured");
      case "taken":
      case "nothing": {
        const words = mailWords.in(READER)(verdict === "taken" ? "page.thanks" : "page.none");
        const kind = searchParams.has("step") ? "voice" : "sms";
        const headers = { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" };
        return new Response(thanks(kind, words), { headers });
      }
    }
  } catch (error) {
    return problemResponse(problemOf(error));
  }
}
