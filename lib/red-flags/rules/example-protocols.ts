import type { Protocol, ProtocolContent, SafetyKind } from "../protocol-schemas";

/** Numbers that governments publish for everybody; whatever else helps a desk's own leads must find and check. */
const EMERGENCY: ProtocolContent["helpLines"] = [
  { name: "Emergency, European Union and many more countries", number: "112", note: "" },
  { name: "Emergency, United Kingdom and Ireland", number: "999", note: "" },
  { name: "Emergency, United States and Canada", number: "911", note: "" },
];
const CRISIS: ProtocolContent["helpLines"] = [
  { name: "Suicide and crisis lifeline, United States and Canada", number: "988", note: "Call or text" },
  ...EMERGENCY,
];

const CONTENTS: Record<SafetyKind, ProtocolContent> = {
  "self-harm": {
    words: [
      "Thank you for telling us. What you wrote worries us, and you matter more than any booking. If you are in danger right now, please call your local emergency number. We are here and we are reading.",
      "We are not the right people for this, and there are people who are, at any hour. May we give you a number to call or text?",
    ],
    helpLines: CRISIS,
    forbidden: ["calm down", "attention seeking", "you are overreacting", "we can't help"],
    skill: null,
    checklist: [
      { id: "read", text: "Read everything they wrote, on all channels", withinMinutes: 2 },
      { id: "answer", text: "Answer with approved words and a help line of their country", withinMinutes: 5 },
      { id: "lead", text: "Tell a lead by voice", withinMinutes: 10 },
      {
        id: "report",
        text: "Report the post to the provider, so that it offers help too",
        withinMinutes: 15,
      },
      { id: "stay", text: "Look again for an answer", withinMinutes: 60 },
    ],
    pages: { chainId: null },
  },
  threat: {
    words: [
      "We take what you wrote seriously. If anybody is in danger, please call your local emergency number now.",
    ],
    helpLines: EMERGENCY,
    forbidden: ["calm down", "are you joking", "just a joke", "come and try"],
    skill: null,
    checklist: [
      { id: "keep", text: "Keep the post: note its link and time", withinMinutes: 2 },
      { id: "lead", text: "Tell a lead by voice; the lead decides about the police", withinMinutes: 5 },
      { id: "people", text: "Tell the people or the place that is meant", withinMinutes: 15 },
    ],
    pages: { chainId: null },
  },
  minor: {
    words: [
      "Please do not post anything more about yourself or the child in public. Send us a direct message, and a grown-up who looks after you may write with you.",
    ],
    helpLines: EMERGENCY,
    forbidden: ["how old are you", "where do you live", "which school*"],
    skill: null,
    checklist: [
      { id: "private", text: "Move to private; ask for nothing personal in public", withinMinutes: 10 },
      {
        id: "safe",
        text: "Is a child alone or in danger now? Then a lead and the station or the shop",
        withinMinutes: 10,
      },
      { id: "adult", text: "Go on with a parent or guardian", withinMinutes: 60 },
    ],
    pages: null,
  },
  medical: {
    words: [
      "If this is an emergency, please call your local emergency number now or speak to the nearest member of our staff. Tell us where you are, in a direct message, and we stay with you.",
    ],
    helpLines: EMERGENCY,
    forbidden: [
      "it is nothing serious",
      "you just have to wait",
      "you should take",
      "not our responsibility",
    ],
    skill: null,
    checklist: [
      { id: "now", text: "Is it happening now? Then the staff on the spot first", withinMinutes: 5 },
      { id: "answer", text: "Answer with approved words; give no advice on health", withinMinutes: 10 },
      { id: "private", text: "Move what concerns their health to private", withinMinutes: 20 },
    ],
    pages: null,
  },
};

/** What holds for a kind until the desk's leads keep a protocol of their own for it: examples, and called so. */
export const EXAMPLE_PROTOCOLS: readonly Protocol[] = Object.entries(CONTENTS).map(([kind, content]) => ({
  id: null,
  kind: kind as SafetyKind,
  country: "",
  language: "",
  content,
  changeNumber: 0,
  changedBy: null,
  changedAt: null,
}));
