import type { LanguageWords } from "./language-words";

export const de: LanguageWords = {
  argue: {
    say: `wie gesagt = kurz
wie ich bereits sagte = kurz
wie ich schon sagte = kurz
wie bereits gesagt = kurz
wie schon gesagt = kurz
wie bereits erwähnt = kurz
wie schon erwähnt = kurz
sie hätten * sollen
sie hätten * * sollen
sie hätten * müssen
sie hätten * * müssen
unsere richtlinie*
laut unseren richtlinien
unsere agb
laut agb
das ist falsch
das stimmt nicht
sie irren sich
da irren sie`,
    yes: [
      "Wie gesagt, der Koffer ist in Riga.",
      "Sie hätten uns anrufen sollen.",
      "Das sind unsere Richtlinien.",
    ],
    no: ["Der Koffer kommt heute Abend.", "Wie Greta sagte, ist der Koffer da."],
  },
  apologise: {
    say: `entschuldig*
verzeih*
tut mir leid
tut uns leid
tut mir sehr leid
tut uns sehr leid
bedauern`,
    yes: ["Entschuldigung, das tut uns sehr leid.", "Wir bedauern das und entschuldigen uns."],
    no: ["Entschuldigung für das Warten. Der Koffer kommt heute."],
  },
  jargon: {
    say: `pnr = Buchungscode
pax = Fluggäste
irrops = Störung
eskalier*
second level
zeitnah = heute`,
    yes: ["Bitte senden Sie Ihre PNR.", "Wir eskalieren das."],
    no: ["Bitte senden Sie Ihren Buchungscode.", "Wir sehen nach."],
  },
  hours: {
    say: `unsere öffnungszeiten
unserer öffnungszeiten
unseren öffnungszeiten
unserer geschäftszeiten
unsere geschäftszeiten
unserer bürozeiten
unsere bürozeiten
unserer servicezeiten
wir haben geschlossen
wir hatten geschlossen
wir arbeiten nicht`,
    yes: ["Sie schrieben außerhalb unserer Öffnungszeiten.", "Sonntags arbeiten: wir hatten geschlossen."],
    no: ["Der Flug dauert zwei Stunden.", "Das Museum hat geschlossen."],
  },
  blame: {
    say: `nicht unsere schuld
ihre schuld
ihre eigene schuld
selbst schuld
sie haben vergessen
schuld ist der flughafen
schuld des flughafens
schuld des kuriers
andere abteilung
anderen abteilung
nicht unser problem
nicht unsere abteilung`,
    yes: ["Das ist nicht unsere Schuld.", "Dafür ist eine andere Abteilung da."],
    no: ["Der Koffer ist in Riga.", "Wir haben es nicht vergessen."],
  },
  liability: {
    say: `unsere schuld
wir haften
wir sind schuld
wir sind haftbar
wir übernehmen die volle verantwortung
wir übernehmen die haftung
unsere fahrlässigkeit
fahrlässig gehandelt
ihnen steht eine entschädigung zu
wir werden sie entschädigen`,
    except: "nicht unsere schuld",
    yes: ["Das war unsere Schuld.", "Wir übernehmen die volle Verantwortung."],
    no: ["Das ist nicht unsere Schuld.", "Die Verantwortliche ruft Sie an."],
  },
};
