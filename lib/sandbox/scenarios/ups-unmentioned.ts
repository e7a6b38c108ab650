import type { Scenario } from "./scenario";

const NUMBER = "1Z8E47A20160329753";

/** A parcel goes round in circles; she complains to her friends and never names the brand, which answers all the same. */
export const upsUnmentioned: Scenario = {
  name: "ups-unmentioned",
  title: "Never mentioned",
  summary:
    "A stranded parcel, told to friends and not to the brand. Found by listening, answered by hand, moved to DM.",
  people: [
    {
      username: "signe_dahl",
      name: "Signe Dahl",
      description: "Ceramics, two cats, third floor without a lift.",
      followers: 870,
    },
  ],
  steps: [
    {
      afterSeconds: 0,
      say: "Signe tells her friends about her parcel, its number and all; she names nobody.",
      do: "post",
      as: "signe_dahl",
      keep: "first",
      text: `Third day in a row that my northwind parcel ${NUMBER} is "out for delivery". I am home. Nobody rings. Does anyone know a human there?`,
    },
    {
      afterSeconds: 60,
      say: "The desk hears of it, and Greta makes it a conversation.",
      do: "take-up",
      from: "signe_dahl",
    },
    {
      afterSeconds: 30,
      say: "X takes no answer by API from who was not named: Greta answers on X itself, without the number.",
      do: "answer-there",
      as: "NorthwindHelp",
      to: "first",
      text: "Signe, three days is too long. Please delete the number up there and send it to us by DM, and a person looks at once. ^GT",
    },
    {
      afterSeconds: 5,
      say: "The answer stands under her post.",
      do: "await",
      to: "signe_dahl",
      audience: "public",
      withinSeconds: 900,
    },
    {
      afterSeconds: 30,
      say: "Signe sends the number in private.",
      do: "message",
      as: "signe_dahl",
      to: "NorthwindHelp",
      text: `Oh! I did not even tag you. It is ${NUMBER}, third floor, the bell says Dahl.`,
    },
    {
      afterSeconds: 60,
      say: "Greta finishes it in private.",
      do: "answer",
      to: "signe_dahl",
      audience: "private",
      text: "Found it: the van has a wrong door code. I put the right one in, and you are the first stop tomorrow before 10.",
    },
    {
      afterSeconds: 5,
      say: "The answer reaches Signe.",
      do: "await",
      to: "signe_dahl",
      audience: "private",
      withinSeconds: 600,
    },
    {
      afterSeconds: 60,
      say: "She tells her friends that too.",
      do: "post",
      as: "signe_dahl",
      text: "They found ME. A person wrote, signed with initials, and my parcel is the first stop tomorrow.",
    },
  ],
};
