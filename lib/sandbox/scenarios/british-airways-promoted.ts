import type { Scenario, Step } from "./scenario";

const ADDRESS = "marcus.hale@example.com";
const NUMBER = "+442079460992";

const PASSERS_BY = [
  ["iris_okafor", "Iris Okafor", "why do I see this, I follow neither of you. Is this promoted?"],
  ["tomas_w", "Tomas Wiater", "he paid to show me this. Somebody at the airline should read it"],
  ["bea_lindgren", "Bea Lindgren", "same flight last month, same answer, no suitcase"],
  ["kofi_mensa", "Kofi Mensa", "a promoted complaint, that is new. Where is the suitcase?"],
  ["yuki_hara", "Yuki Hara", "nobody there after seven in the evening, it says on their page"],
  ["sol_marin", "Sol Marin", "this ad made my evening. Give the man his suitcase"],
] as const;

const reply = ([as, , text]: (typeof PASSERS_BY)[number], afterSeconds: number): Step => ({
  afterSeconds,
  say: `${as} sees it and asks why.`,
  do: "post",
  as,
  inReplyTo: "complaint",
  text,
});
const [iris, tomas, bea, kofi, yuki, sol] = PASSERS_BY;

/** A bag is lost; two mails and a call help nobody, so he tells the world at 19:00, and pays for its ear. */
export const britishAirwaysPromoted: Scenario = {
  name: "british-airways-promoted",
  title: "The paid complaint",
  summary:
    "A bag is lost. Two mails and a call of 14 minutes in vain, then a promoted post after the last shift. Whoever is on call is paged while it spreads, and the desk shows what was tried before.",
  people: [
    {
      username: "marcushale",
      name: "Marcus Hale",
      description: "Runs a print shop. Son of two people who want their suitcase.",
      followers: 1390,
    },
    ...PASSERS_BY.map(([username, name], place) => ({ username, name, followers: 120 + 310 * place })),
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
      say: "19:00, the last shift is over. He pays to have his complaint shown to everybody.",
      do: "post",
      as: "marcushale",
      keep: "complaint",
      text: "Don't fly with @NorthwindAir. @NorthwindHelp lost my parents' suitcase, and mails and calls lead nowhere.",
    },
    {
      afterSeconds: 60,
      say: "76,000 people have been shown it: far more than follow him.",
      do: "boost",
      of: "complaint",
      reposts: 18,
      likes: 46,
      views: 76_000,
    },
    reply(iris, 30),
    reply(tomas, 30),
    {
      afterSeconds: 60,
      say: "It is reposted, and a newspaper asks for it.",
      do: "boost",
      of: "complaint",
      reposts: 97,
      likes: 164,
      views: 188_000,
    },
    reply(bea, 30),
    reply(kofi, 30),
    {
      afterSeconds: 60,
      say: "302,000 people have been shown it.",
      do: "boost",
      of: "complaint",
      reposts: 214,
      likes: 391,
      views: 302_000,
    },
    reply(yuki, 30),
    reply(sol, 30),
    {
      afterSeconds: 60,
      say: "Whoever was paged opens the desk. Greta answers in public and asks for the rest in private.",
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
