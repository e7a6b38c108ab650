import type { ToneWords } from "./tone-words";

export const POLISH: ToneWords = {
  words: {
    [-3]: `fataln*, skandal*, wstyd*, hańb*, wściek*, oszust*, oszukan*, oszukuj*, najgorsz*, katastrof*, koszmar*, żenad*, żenując*,
      beznadziej*, okropn*, tragiczn*, tragedi*, złodziej*, nigdy więcej, niedopuszczaln*, kpina, kpiny, dno, karygodn*, strasz*,
      paranoja, granda, nie do przyjęcia, porażka, masakra, skandaliczn*, kradzież*, ukrad*`,
    [-2]: `zagin*, zgub*, zgubi*, opóźni*, spóźni*, odwoła*, utkn*, zepsu*, zniszcz*, uszkodz*, zgniec*, połam*, złaman*, brakuj*,
      niemił*, niegrzeczn*, chamsk*, cham, chamstw*, kłam*, kłami*, milcz*, ignoruj*, zignorow*, niekompeten*, rozczarow*, zawiod*, zawied*,
      zawiód*, zdenerw*, denerw*, złości, zła jestem, zły, źle, złej, złego, niezadowol*, skarg*, reklamacj*, reklamuj*, błąd, błęd*, mam dość, dosyć,
      brak odpowiedzi, brak informacji, brak kontaktu, bez odpowiedzi, nikt nie, żadnej informacji, żadnej odpowiedzi, nie działa*,
      nie dotar*, nie dosta*, nie odpowiad*, nie odbier*, nie przysz*, pobrano dwa razy, dwukrotnie pobr*, podwójnie, stracon*, straci*, marnow*,
      zmarnow*, brudn*, zwiędł*, zwiędn*, na deszczu, w deszczu, uciekł nam, uciekł mi, porzuc*, odmaw*, odmów*, słab*, kiepsk*, burdel, cholern*, cholera,
      kurw*, gówn*, chaos, bałagan*, śmieszn*, dramat*, skandal, lekceważ*, nieuprzejm*, bezczeln*, do niczego, nieprofesjonal*, zapomnie*, za późno, niesolidn*`,
    [-1]: `czeka*, czekani*, nadal, wciąż, problem*, niestety, szkoda, wolno, powoli, kolejk*, bez, godzin*, po raz kolejny,
      ani słowa, niemożliw*, nie mogę, nie da się, trudno`,
    1: `szybk*, łatw*, czyst*, punktual*, na czas, przed czasem, załatwion*, rozwiązan*, znalaz*, odnalaz*, naprawion*, sprawn*, ostrożn*,
      uprzejm*, grzeczn*, wygodn*, przyjemn*, w porządku`,
    2: `dobr*, mił*, przemił*, sympatyczn*, pomocn*, życzliw*, dziękuję za, dziękujemy za, dzięki za, dzięki wam, podziękowani*,
      dziękuję bardzo, bardzo dziękuję, wielkie dzięki, zadowol*, szczęśliw*, ciesz*, uwielbia*, kocha*, poleca*, docenia*, brawo, gratul*,
      pięk*, przepięk*, ładn*, profesjonaln*, wdzięczn*, super, fajn*, świetn*, zachwyc*, pod wrażeniem, podoba*, uratow*`,
    3: `wspania*, doskona*, znakomit*, rewelac*, fantastycz*, cudown*, idealn*, najleps*, wyśmienit*, genialn*, perfekcyjn*, na medal, mistrzostw*, rewelka`,
    0: `dzień dobry, dobry wieczór, dobranoc, dobrego dnia, miłego dnia, z góry dziękuję, dziękuję z góry, dobry, proszę, dobrze, nie ma problemu,
      bez przesiadki, bez przesiadek, godzina, godzinie, o której godzinie, godziny otwarcia, kłamst wo, biuro rzeczy znalezionych, wolne miejsc*, czekam na informację`,
  },
  courtesy: "dziękuję, dzięki, dziękujemy, pozdrawiam, dziekuje, dzieki, dz",
  negations: "nie, bez, nigdy, nikt, nic, żaden, żadna, żadnej, żadnego, brak, ani, wcale",
  boosters:
    "bardzo, naprawdę, tak, całkowicie, absolutnie, kompletnie, totalnie, strasznie, niesamowicie, wielk*, ogromn*, mega, zupełnie, po prostu",
  dampers: "trochę, dość, raczej, prawie, nieco, w miarę, ledwo",
  but: "ale, jednak, lecz, natomiast, chociaż, niestety",
  irony:
    "no brawo, no super, no świetnie, no pięknie, gratuluję pomysłu, ironia, sarkazm, dzięki za nic, co za niespodzianka, no jasne, pięknie się",
};
