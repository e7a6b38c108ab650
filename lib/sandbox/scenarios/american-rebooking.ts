import type { Scenario } from "./scenario";

/** A passenger sends a screenshot and his locator by direct message instead of phoning; he is rebooked inside ten minutes. */
export const americanRebooking: Scenario = {
  name: "american-rebooking",
  title: "A better flight",
  summary:
    "A passenger sends a screenshot and his locator by DM instead of phoning. Rebooked inside ten minutes.",
  people: [
    {
      username: "devonachebe",
      name: "Devon Achebe",
      description: "Structural engineer. Window seats.",
      followers: 1840,
    },
  ],
  steps: [
    {
      afterSeconds: 0,
      say: "Devon finds a better connection and sends the screenshot.",
      do: "message",
      as: "devonachebe",
      to: "NorthwindHelp",
      text: "Hi, my trip home lands after midnight. This one via Denver gets in three hours earlier at the same fare. Can you move me?",
      picture: {
        title: "NW 1184 via Denver",
        lines: ["Depart 12:40  Arrive 18:05", "2 seats left", "Same fare class"],
      },
    },
    {
      afterSeconds: 20,
      say: "He adds his record locator, in private.",
      do: "message",
      as: "devonachebe",
      to: "NorthwindHelp",
      text: "My locator is QX7R4K, surname Achebe. I have a window seat and would love to keep one.",
    },
    {
      afterSeconds: 90,
      say: "Greta answers by DM.",
      do: "answer",
      to: "devonachebe",
      audience: "private",
      text: "Hi Devon, I found it and both seats are still there. I am moving you to the flight via Denver now and keep you at a window.",
    },
    {
      afterSeconds: 5,
      say: "The answer reaches Devon.",
      do: "await",
      to: "devonachebe",
      audience: "private",
      withinSeconds: 600,
    },
    {
      afterSeconds: 30,
      say: "Devon says yes.",
      do: "message",
      as: "devonachebe",
      to: "NorthwindHelp",
      text: "Yes please, that would be great.",
    },
    {
      afterSeconds: 20,
      say: "Greta checks who he is and rebooks him; he keeps a window.",
      do: "act",
      to: "devonachebe",
      proves: "booking",
      action: "Rebook",
      subject: "QX7R4K",
      choice: { field: "flight", starts: "NW 1184" },
      values: { keepSeat: true },
    },
    {
      afterSeconds: 40,
      say: "Greta confirms.",
      do: "answer",
      to: "devonachebe",
      audience: "private",
      text: "Done. You are on NW 1184 at 12:40, seat 14A, window. Nothing to pay. Have a good flight home, Devon.",
    },
    {
      afterSeconds: 5,
      say: "The confirmation reaches Devon.",
      do: "await",
      to: "devonachebe",
      audience: "private",
      withinSeconds: 600,
    },
    {
      afterSeconds: 40,
      say: "He tells everyone.",
      do: "post",
      as: "devonachebe",
      text: "Rebooked by @NorthwindHelp over direct messages before I reached the phone queue. Home three hours earlier.",
    },
  ],
};
