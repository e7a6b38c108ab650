import type { ActionResult } from "@/lib/auth/agent-action";
import type { CreateVoiceReplay, VoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";
import type { ChangeVoiceRule, VoiceContent, VoiceRule } from "@/lib/voice/schemas";

type Act<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

export type GuideActs = Readonly<{
  add: Act<VoiceContent, VoiceRule>;
  change: Act<{ id: string; change: ChangeVoiceRule }, VoiceRule>;
  end: Act<{ id: string; version: number }, void>;
  replay: Act<CreateVoiceReplay, VoiceReplay>;
  stop: Act<{ id: string }, VoiceReplay>;
}>;
