import type { Ctx } from "@/lib/context/ctx";
import { linkToken, pageCode, routeCode } from "./page-secrets";
import type { StepFacts } from "./read-step";

/** Sentences in the reader's language and the desk's own addresses; made by who runs the verb. */
export interface PageWords {
  in(reader: {
    locale: string;
    zone: string;
  }): (key: string, values?: Readonly<Record<string, string | number | Date>>) => string;
  url(path: string): string;
}

/** What a text message or a call says, the link that takes the page, and where a pressed key is told. */
export function stepText(ctx: Ctx, words: PageWords, facts: StepFacts) {
  const say = words.in(facts);
  const { pageId, stepId, routeId, kind, pageKind, reason } = facts;
  const link = words.url(`/page/${linkToken(ctx, stepId)}`);
  if (pageKind === "code") {
    const code = facts.codeAt ? routeCode(ctx, routeId, facts.codeAt) : "";
    const spoken = kind === "voice" ? [...code].join(", ") : code;
    return { text: say("page.code", { code: spoken }), link, language: facts.locale, answerUrl: null };
  }
  const what = pageKind === "test" ? say("page.test") : reason;
  const text =
    kind === "voice"
      ? say("page.spoken", { what })
      : say("page.text", { what, code: pageCode(ctx, pageId), url: link });
  const answerUrl = words.url(`/api/webhooks/paging?step=${stepId}`);
  return { text, link, language: facts.locale, answerUrl };
}
