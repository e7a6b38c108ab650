import { type DenialWords, denialWords } from "../negation-words";
import { phrasePlace } from "../phrase-place";
import { foldSaid, saidWords } from "../said-words";
import type { Against, OpenOffer } from "./held";
import { isOfPast } from "./past-words";

/** How a language says that no money comes back: words in order, of which `|` leaves a choice. Folded. */
const DENIED: Readonly<Record<string, readonly string[]>> = {
  en: [
    "no refund|refunds",
    "not|cannot|cant|wont|dont|unable|never give|giving|offer|offering|issue|issuing|make|pay|process|grant|do refund|refunds",
    "not|cannot|cant|wont|dont refund|refunds",
    "unable to refund",
    "refund|refunds not possible|available|offered|given|allowed|an",
    "not eligible|entitled refund|refunds",
    "not|non refundable",
    "nonrefundable",
  ],
  de: [
    "keine|keinerlei erstattung|erstattungen|ruckerstattung|ruckerstattungen",
    "erstattung|ruckerstattung nicht moglich|vorgesehen",
    "nicht erstatten|erstattet|erstattbar|erstattungsfahig",
  ],
  fr: [
    "aucun remboursement",
    "pas de remboursement|remboursements",
    "pas rembourser|rembourse|rembourses|remboursons|remboursable",
    "non remboursable",
    "remboursement pas possible|impossible",
  ],
  es: [
    "no reembolso|reembolsos|reembolsamos|reembolsable|reembolsar",
    "ningun reembolso",
    "sin reembolso|reembolsos",
  ],
  it: ["nessun rimborso", "non rimborsabile|rimborsiamo|rimborsare", "non previsto rimborso"],
  pt: ["nenhum reembolso", "sem reembolso", "nao reembolsamos|reembolsavel|reembolsar"],
  pl: ["nie zwracamy|zwrocimy", "bez zwrotu", "zwrot nie przysluguje|mozliwy", "nie przysluguje zwrot"],
  fi: ["ei hyvitysta|palautusta|palauteta", "emme palauta|hyvita"],
  lt: ["pinigu negrazinsime|negraziname|negrazinami", "negraziname|negrazinsime"],
  ru: ["возврат не возможен|предусмотрен", "возврата не будет", "не возвращаем|вернем"],
  nl: ["geen terugbetaling|terugbetalingen|restitutie", "niet terugbetalen|terugbetaald"],
  tr: ["iade yok|yapilmaz|yapilamaz|yapamiyoruz|edilmez"],
};
const KEYS = Object.entries(DENIED).flatMap(([language, patterns]) =>
  patterns.map((pattern) => ({
    denials: withoutHalf(denialWords(language)),
    wanted: foldSaid(pattern)
      .split(" ")
      .map((words) => words.split("|")),
  })),
);

/** In "ne … pas" the first half denies nothing that the second does not. */
function withoutHalf(denials: DenialWords): DenialWords {
  return { ...denials, far: new Set([...denials.far].filter((word) => word !== "ne")) };
}

/** "No refund" is one thing, "no need to ask for a refund" another. */
const BETWEEN = 2;
const HARMLESS = new Set(
  foldSaid(
    "need needed necessary only just yet worry problem wait request ask asking notig nodig besoin necesario necessaire potrzeby tarvitse пока нужно reikia",
  ).split(" "),
);

/** Where a text denies a refund that we offer. Not where it only says that none is needed, or that it did not come yet. */
export function refundDenied(text: string, offers: readonly OpenOffer[]): Against[] {
  const ours = offers.filter(({ kind }) => kind === "refund");
  if (ours.length === 0) return [];
  const words = saidWords(text);
  for (const { wanted, denials } of KEYS) {
    const place = phrasePlace(text, words, wanted, denials, BETWEEN);
    if (!place) continue;
    const first = words.indexOf(place.first);
    const last = words.indexOf(place.last);
    if (words.slice(first, last).some(({ behind }) => behind !== "")) continue;
    const around = words.slice(Math.max(0, first - 1), last + 3).map(({ word }) => word);
    if (around.some((word) => HARMLESS.has(word) || isOfPast(word))) continue;
    const offered = ours.map(({ written }) => written).join(", ");
    return [{ kind: "refund", from: place.first.from, to: place.last.to, offered }];
  }
  return [];
}
