import type { Scenario } from "./scenario";

const ADDRESS = "marcus.hale@example.com";
const NUMBER = "+442079460992";

/** A bag is lost; two mails and a call help nobody, so he tells the world, and pays for its ear. */
export const britishAirwaysPromoted: Scenario = {
  name: "british-airways-promoted",
  title: "The paid complaint",
  summary:
    "A bag is lost. Two mails and a call of 14 minutes in vain, then a public post. The desk shows what was tried before.",
  people: [
    {
      username: "marcushale",
      name: "Marcus Hale",
      description: "Runs a print shop. Son of two people who want their suitcase.",
      followers: 1390,
    },
  ],
  steps: [
    {
      afterSeconds: 0,
      say: "Marcus writes a mail about his parents' suitcase.",
      do: "mail",
      from: ADDRESS,
      name: "Marcus Hale",
      subject: "Suitcase lost between Berlin and Chicago",
      text: "Hello,\n\nmy parents' suitcase did not arrive on NW 71 on Friday. The reference is NW55120. Where is it?\n\nMarcus Hale",
    },
    {
      afterSeconds: 60,
      say: "He rings, and is told to wait.",
      do: "ring",
      as: "marcushale",
      number: NUMBER,
      outcome: "finished",
      talkSeconds: 840,
    },
    {
      afterSeconds: 60,
      say: "He writes again.",
      do: "mail",
      from: ADDRESS,
      name: "Marcus Hale",
      subject: "Second mail: suitcase lost between Berlin and Chicago",
      text: "Hello again,\n\nnobody answered my mail, and on the phone nobody knew of it. They leave on Tuesday with nothing to wear.\n\nMarcus Hale",
    },
    {
      afterSeconds: 60,
      say: "He pays to have his complaint shown to everybody.",
      do: "post",
      as: "marcushale",
      text: "Don't fly with @NorthwindAir. @NorthwindHelp lost my parents' suitcase, and mails and calls lead nowhere.",
    },
    {
      afterSeconds: 60,
      say: "Greta answers in public and asks for the rest in private.",
      do: "answer",
      to: "marcushale",
      audience: "public",
      text: "That must not happen, Marcus. Send me by DM where you wrote to us from, and I take it from there.",
    },
    {
      afterSeconds: 5,
      say: "The answer reaches Marcus.",
      do: "await",
      to: "marcushale",
      audience: "public",
      withinSeconds: 600,
    },
    {
      afterSeconds: 30,
      say: "He says who he is, in private.",
      do: "message",
      as: "marcushale",
      to: "NorthwindHelp",
      text: `I wrote twice from ${ADDRESS} and rang from +44 20 7946 0992. It is all in there.`,
    },
  ],
};
