import { answered, type MondayThread, message, post } from "./threads";

export const german: readonly MondayThread[] = [
  post(
    "jonas_brandt",
    "Jonas Brandt",
    380,
    12,
    "@NorthwindHelp die Blumen zum Geburtstag sind schon verwelkt angekommen. Was kann man da machen?",
  ),
  post(
    "lenasommer",
    "Lena Sommer",
    1290,
    5,
    "@NorthwindHelp seit einer Stunde am Schalter B, niemand sagt etwas zum Flug nach Wien.",
  ),
  {
    username: "sofielindner",
    name: "Sofie Lindner",
    followers: 96,
    turns: [
      {
        minutesAgo: 7,
        by: "them-dm",
        text: "Guten Tag, hier ist der bessere Flug, den ich gefunden habe. Können Sie mich umbuchen?",
        picture: { title: "NW 640 nach Hamburg", lines: ["Ab 15:20  An 16:45", "3 Plätze frei"] },
      },
    ],
  },
  message(
    "matz_k",
    "Matthias Krüger",
    51,
    3,
    "Ich habe zweimal bezahlt, einmal 89 Euro und noch einmal 89 Euro. Bitte eine Buchung zurück.",
  ),
  answered(
    "petra_voss",
    "Petra Voss",
    210,
    [330, 322],
    "@NorthwindHelp darf ich Medikamente im Handgepäck mitnehmen?",
    "@petra_voss Ja, gern im Handgepäck, am besten mit Rezept, Frau Voss. ^GT",
  ),
  answered(
    "uwe_hartmann",
    "Uwe Hartmann",
    33,
    [300, 294],
    "@NorthwindHelp Paket 5531 liegt seit Freitag in Leipzig.",
    "@uwe_hartmann Es fährt heute weiter und ist morgen bei Ihnen, Herr Hartmann. ^LM",
  ),
  answered(
    "annelie_r",
    "Annelie Reuter",
    702,
    [205, 199],
    "@NorthwindHelp danke für die schnelle Umbuchung heute früh!",
    "@annelie_r Sehr gern, Annelie. Gute Reise. ^GT",
  ),
];

export const french: readonly MondayThread[] = [
  {
    username: "chloe_mtn",
    name: "Chloé Martin",
    followers: 864,
    turns: [
      {
        minutesAgo: 9,
        by: "them-dm",
        text: "Voici la capture du vol de 12 h 40, il reste deux places. Vous pouvez me mettre dessus ?",
        picture: { title: "NW 212 vers Lyon", lines: ["Départ 12:40  Arrivée 14:15", "2 places"] },
      },
    ],
  },
  post(
    "emile_gagnon",
    "Émile Gagnon",
    140,
    6,
    "@NorthwindHelp j'attends toujours la facture du vol du 3 novembre, au nom de la société.",
  ),
  post(
    "nour_haddad",
    "Nour Haddad",
    5020,
    3,
    "@NorthwindHelp ma valise est arrivée avec une roue en moins, au comptoir on m'a dit d'écrire ici.",
  ),
  answered(
    "bruno_leroy",
    "Bruno Leroy",
    61,
    [290, 283],
    "@NorthwindHelp peut-on choisir un siège après l'enregistrement ?",
    "@bruno_leroy Oui, Bruno, jusqu'à une heure avant le départ, dans l'appli. ^AR",
  ),
  answered(
    "margaux_p",
    "Margaux Petit",
    977,
    [262, 255],
    "@NorthwindHelp le colis 6604 est chez le voisin, tout va bien, merci.",
    "@margaux_p Parfait, merci de l'avoir dit, Margaux. ^LM",
  ),
  message(
    "yanis_b",
    "Yanis Bouchard",
    24,
    12,
    "Bonjour, je voyage avec mon chien guide demain, faut-il prévenir quelqu'un ?",
  ),
  answered(
    "odile_c",
    "Odile Chevalier",
    130,
    [215, 208],
    "@NorthwindHelp vos tulipes sont magnifiques.",
    "@odile_c Merci Odile, le producteur va être heureux de le lire. ^GT",
  ),
];
