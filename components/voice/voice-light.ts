import { callApi } from "@/components/desk/api";
import type { VoiceAbout } from "@/lib/voice/rules/voice-about";
import type { VoiceFinding, VoiceRule } from "@/lib/voice/schemas";

type Light = (text: string, about: VoiceAbout) => VoiceFinding[];

/** A lead's change is heard by who writes after so long. */
const FRESH_MS = 5 * 60_000;
let light: { loaded: Promise<Light>; at: number } | null = null;

/** The part of the guide that runs in the browser, loaded when the first words are written. */
export function loadLight(): Promise<Light> {
  const now = Date.now();
  if (light && now - light.at < FRESH_MS) return light.loaded;
  const loaded = Promise.all([
    import("@/lib/voice/rules/find-voice"),
    callApi<{ data: VoiceRule[] }>("/voice-rules/typing"),
  ]).then(
    ([{ findVoice }, { data }]): Light =>
      (text, about) =>
        findVoice(data, text, about),
  );
  light = { loaded, at: now };
  loaded.catch(() => {
    light = null;
  });
  return loaded;
}
