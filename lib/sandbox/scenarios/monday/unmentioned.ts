import { type MondayThread, post } from "./threads";

/** Said of the brand and not to it: what the demo's listening query finds, wanted and not. */
export const unmentioned: readonly MondayThread[] = [
  post(
    "ola_nyberg",
    "Ola Nyberg",
    412,
    34,
    "my northwind parcel went to the wrong street again, and the card says I was out. I was not out.",
  ),
  post(
    "tessa_gray",
    "Tessa Gray",
    1960,
    71,
    "anyone else still waiting for a northwind delivery from last week? the page has said “soon” since Thursday",
  ),
  post(
    "prizeparrot",
    "Prize Parrot",
    28400,
    96,
    "GIVEAWAY! A northwind parcel full of socks for three of you. Repost and follow, winners tonight",
  ),
  post(
    "hubwatch",
    "Hub Watch",
    184200,
    140,
    "Staff at the Hamburg hub walk out until noon, says the union; northwind parcels wait in the yard.",
  ),
  post(
    "dilan_arslan",
    "Dilan Arslan",
    233,
    205,
    "does the northwind courier come on Saturdays? asking for a birthday cake",
  ),
];
