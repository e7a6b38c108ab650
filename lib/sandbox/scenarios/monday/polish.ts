import { answered, type MondayThread, message, post } from "./threads";

export const polish: readonly MondayThread[] = [
  post(
    "twilk_",
    "Tomasz Wilk",
    190,
    14,
    "@NorthwindHelp stoję przy bramce B14, aplikacja nie widzi mojej karty, za 20 minut boarding.",
  ),
  post(
    "agnieszka_m",
    "Agnieszka Malik",
    640,
    5,
    "@NorthwindHelp paczka 4410 miała być w piątek. Jest poniedziałek.",
  ),
  message(
    "kuba_zych",
    "Jakub Zych",
    33,
    10,
    "Dzień dobry, zostawiłem laptop na pokładzie NW 377, miejsce 12C.",
  ),
  answered(
    "olahanke",
    "Ola Hanke",
    410,
    [285, 277],
    "@NorthwindHelp czy mogę zabrać kota do kabiny?",
    "@olahanke Tak, Olu, w transporterze do 8 kg. Dodaj go w rezerwacji. ^LM",
  ),
  answered(
    "bartek_r",
    "Bartosz Rak",
    58,
    [235, 229],
    "@NorthwindHelp walizka się znalazła, dzięki.",
    "@bartek_r Świetnie, Bartku. Miłego dnia. ^GT",
  ),
  answered(
    "maja_lis",
    "Maja Lis",
    1500,
    [222, 214],
    "@NorthwindHelp bukiet dotarł przed czasem, brawo.",
    "@maja_lis Dziękujemy, Maju. ^LM",
  ),
];

/** Written in scripts and lengths that screens find hard. */
export const others: readonly MondayThread[] = [
  post("noa_levi", "נועה לוי", 220, 6, "@NorthwindHelp המזוודה שלי לא הגיעה עם טיסה NW 482, מה עושים?"),
  post(
    "omar_farid",
    "عمر فريد",
    310,
    2,
    "@NorthwindHelp تأخرت الرحلة NW 118 ساعتين ولا أحد يجيب عند البوابة",
  ),
  post(
    "maximiliana_",
    "Maximiliana Konstantinopoulou-Featherstonehaugh of Lower Wallop",
    12,
    3,
    "@NorthwindHelp my name does not fit on your booking form.",
  ),
  post("emojiada", "🌸 Ada 🌸", 9100, 4, "@NorthwindHelp 🌹🌹🌹🌹🌹 ordered, 🥀🥀🥀🥀🥀 received 😭😭😭"),
  {
    username: "press_elin",
    name: "Elin Dahl",
    description: "Reporter, consumer affairs, Nordkysten Daily. Tips welcome.",
    followers: 22_800,
    verifiedType: "blue",
    turns: [
      {
        minutesAgo: 8,
        by: "them",
        text: "@NorthwindHelp I am writing about delayed bags this week. Who can answer three questions today?",
      },
    ],
  },
];
