import type { Scenario } from "./scenario";

/** A passenger in the queue at the counter asks in public and is rebooked before the line moves. */
export const chitwoodCancelledFlight: Scenario = {
  name: "chitwood-cancelled-flight",
  title: "Cancelled at the counter",
  summary: "A passenger in the queue asks in public. Rebooked before the line moves.",
  people: [
    {
      username: "nadia_b",
      name: "Nadia Benali",
      description: "Teacher. Tea. Trains when I can.",
      followers: 218,
    },
    { username: "owenbrandt", name: "Owen Brandt", followers: 96 },
  ],
  steps: [
    {
      afterSeconds: 0,
      say: "Nadia's flight is cancelled; she is fourth in line.",
      do: "post",
      as: "nadia_b",
      keep: "first",
      text: "@NorthwindHelp NW 482 is cancelled and I am fourth in line at the counter. Can you rebook me from here?",
    },
    {
      afterSeconds: 15,
      say: "A bystander answers her; that is no matter of ours.",
      do: "post",
      as: "owenbrandt",
      inReplyTo: "first",
      text: "good luck, that line has not moved in an hour",
    },
    {
      afterSeconds: 60,
      say: "Greta answers in public and asks for the rest in private.",
      do: "answer",
      to: "nadia_b",
      audience: "public",
      text: "Yes, Nadia, stay where you are and I will do it from here. Send me your locator by DM, not in public, and I put you on the 11:20.",
    },
    {
      afterSeconds: 5,
      say: "The answer stands under her post, signed.",
      do: "await",
      to: "nadia_b",
      audience: "public",
      withinSeconds: 600,
    },
    {
      afterSeconds: 30,
      say: "Nadia sends the locator by DM.",
      do: "message",
      as: "nadia_b",
      to: "NorthwindHelp",
      text: "Thank you! KM3T9P, one person, one bag.",
    },
    {
      afterSeconds: 90,
      say: "Greta finishes it in private.",
      do: "answer",
      to: "nadia_b",
      audience: "private",
      text: "You are on NW 484 at 11:20, seat 8C, and your bag goes with you. Your new pass is in the app. You can leave the line.",
    },
    {
      afterSeconds: 5,
      say: "The new flight reaches Nadia.",
      do: "await",
      to: "nadia_b",
      audience: "private",
      withinSeconds: 600,
    },
    {
      afterSeconds: 30,
      say: "She walks to the gate.",
      do: "post",
      as: "nadia_b",
      text: "Ten minutes on the phone with nobody: @NorthwindHelp moved me to the 11:20 while I stood in line. Thank you.",
    },
  ],
};
