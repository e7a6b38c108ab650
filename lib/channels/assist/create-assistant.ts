import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, generateText } from "ai";
import type { Suggest, SuggestOutcome } from "../assistant";
import { filteredFetch } from "./filtered-fetch";

export interface AssistantSettings {
  world: "sandbox" | "live";
  url: string;
  key: string | undefined;
  model: string;
  /** Addresses and ranges of our own network that may be called, parted by commas. */
  allowedPrivate: string | undefined;
  timeoutMs: number;
}

const MOST_TOKENS = 800;

/**
 * Asks any OpenAI-compatible endpoint (`POST {url}/chat/completions`) once, never twice: a person waits. In the live world
 * over https alone.
 */
export function createAssistant(settings: AssistantSettings): Suggest {
  const { world, url, key, model, allowedPrivate, timeoutMs } = settings;
  const isInsecure = world === "live" && !url.startsWith("https://");
  const allowed = (allowedPrivate ?? "").split(",").map((each) => each.trim());
  const provider = createOpenAICompatible({
    name: "assistant",
    baseURL: url.replace(/\/+$/, ""),
    fetch: filteredFetch(allowed.filter((each) => each !== "")),
    ...(key ? { apiKey: key } : {}),
  });
  return async ({ system, prompt }) => {
    if (isInsecure) return { kind: "insecure" };
    const abortSignal = AbortSignal.timeout(timeoutMs);
    try {
      const { text } = await generateText({
        model: provider.chatModel(model),
        system,
        prompt,
        maxRetries: 0,
        maxOutputTokens: MOST_TOKENS,
        abortSignal,
      });
      return text.trim() === "" ? { kind: "empty" } : { kind: "suggested", text: text.trim() };
    } catch (error) {
      return outcomeOf(error, abortSignal.aborted);
    }
  };
}

function outcomeOf(error: unknown, isLate: boolean): SuggestOutcome {
  if (isLate) return { kind: "late" };
  if (APICallError.isInstance(error) && error.statusCode !== undefined)
    return error.statusCode < 300 ? { kind: "empty" } : { kind: "refused", status: error.statusCode };
  return { kind: "unreachable" };
}
