import type { LanguageWords } from "./language-words";

export const fi: LanguageWords = {
  argue: {
    say: `kuten sanoin = lyhyesti
kuten jo sanoin = lyhyesti
kuten totesin = lyhyesti
kuten jo totesin = lyhyesti
kuten mainitsin = lyhyesti
kuten jo mainitsin = lyhyesti
kuten aiemmin mainitsin = lyhyesti
olisi pitänyt
olisit voinut
olisitte voineet
käytäntömme
käytäntöjemme
sääntömme
sääntöjemme
yhtiön käytäntö*
olet väärässä
olette väärässä
ei pidä paikkaansa`,
    yes: ["Kuten jo sanoin, laukku on Riiassa.", "Sinun olisi pitänyt soittaa.", "Tämä on käytäntömme."],
    no: ["Laukku lentää tänä iltana.", "Kuten Greta sanoi, laukku on löytynyt."],
  },
  apologise: {
    say: `pahoittel*
anteeksi
pahoillani
pahoillamme`,
    yes: ["Anteeksi, olemme todella pahoillamme.", "Pahoittelemme viivettä ja pahoittelumme vielä kerran."],
    no: ["Pahoittelemme viivettä. Laukku lentää tänään."],
  },
  jargon: {
    say: `pnr = varaustunnus
pax = matkustajat
irrops = häiriö
eskaloi*
tiketöi*
kakkostaso*`,
    yes: ["Lähetä PNR.", "Eskaloimme asian."],
    no: ["Lähetä varaustunnus.", "Asia selviää tänään."],
  },
  hours: {
    say: `aukioloaik*
aukioloajat
aukioloajoillamme
toimistoaik*
palveluaik*
palveluajat
virka-aika*
olemme suljettu*
olimme suljettu*
emme ole paikalla
emme työskentele`,
    yes: ["Kirjoitit palveluaikamme ulkopuolella.", "Emme työskentele sunnuntaisin."],
    no: ["Lento kestää kaksi tuntia.", "Museo on suljettu."],
  },
  blame: {
    say: `ei ole meidän vika
ei ole meidän vikamme
ei ole vikamme
ei ollut vikamme
oma vikasi
oma vikanne
sinun vikasi
teidän vikanne
lentokentän vika
kuriirin vika
toinen osasto
toisen osaston
ei kuulu meille
ei ole ongelmamme`,
    yes: ["Se ei ole meidän vikamme.", "Asia kuuluu toisen osaston hoitoon."],
    no: ["Laukku on Riiassa.", "Vika on korjattu."],
  },
  liability: {
    say: `on meidän vikamme
oli meidän vikamme
oli meidän vika
oli meidän syytämme
otamme täyden vastuun
kannamme täyden vastuun
olemme korvausvelvolli*
olemme vastuussa
laiminlyön*
laiminlöimme
sinulla on oikeus korvaukseen
teillä on oikeus korvaukseen`,
    yes: ["Se oli meidän vikamme.", "Otamme täyden vastuun."],
    no: ["Se ei ole meidän vikamme.", "Laukku on löytynyt."],
  },
};
