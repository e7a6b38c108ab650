import { detectLanguage } from "@/lib/conversations/detect-language";

/** The language the wire names; else what the detector is sure of, where it has been loaded. */
export function languageOf(said: string | undefined, text: string): string | null {
  const code = said?.toLowerCase();
  if (code && /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(code) && code !== "und") return code;
  return detectLanguage(text);
}
