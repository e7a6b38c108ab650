import type { ToneWords } from "./tone-words";

export const LITHUANIAN: ToneWords = {
  words: {
    [-3]: `siaub*, nepriimtin*, gėda, gėdos, gėding*, įsiut*, apgavys*, apgav*, apgaudinė*, sukči*, blogiausi*, katastrof*, košmar*, baisu, baisus, baisi, bjaur*, šlykšt*, niekada daugiau,
      daugiau niekada, vagys, vagyst*, skandal*, pasibaisėt*, pasityčio*, tyčioj*, neleistin*, tragiš*, tragedij*, absurd*, dugnas, juokdari*, sugadin*, sugadino*, pasipiktin*, piktinan*`,
    [-2]: `dingo, dingus*, dingę, dingęs, pames*, pamet*, praras*, prarad*, vėluoj*, vėlav*, vėluo*, pavėlu*, pavėlav*, atšauk*, atšaukt*, įstrig*, sulūž*, sulauž*, pažeis*, sutraišk*, suplyš*, trūks*, trūko, trūkst*,
      šiurkšt*, nemandag*, meluo*, melas, melo, melag*, tylite, tyli, ignoruo*, nekompetent*, nusivyl*, nuvyl*, pyksta*, pikt*, supyk*, nepatenk*, nenauding*, skund*, skųs*, pretenzij*, klaid*, nusibod*, atsibod*,
      gana, niekas ne*, neatsak*, jokios informacijos, jokio atsakymo, be atsakymo, neveik*, negav*, neatėj*, neatvyk*, neprist*, nuskaitė du kartus, du kartus nuskait*, purvin*, nešvar*, nuvyt*, lietuje, mesta, numet*,
      palikote, palik*, atsisak*, blog*, chaos*, netvark*, grąžinkite, nekokyb*, nespėjo*, pavog*, užmirš*, pamirš*, per vėlai, prast*, prasčiau*, šūd*, velni*, bled*, kvail*, nesąmon*, nemaloni*, nemalonu*`,
    [-1]: `lauki*, laukia*, laukim*, vis dar, iki šiol, eilė, eilėje, problem*, deja, gaila, lėt*, be, valand*, neįmanom*, sunku, negaliu, niekas, jokio, jokios, grąžinamų`,
    1: `grei*, lengv*, švar*, laiku, anksčiau laiko, sutvark*, išspręs*, atsirad*, rasta, radote, sutais*, atsarg*, mandag*, patog*, rūpesting*, sklandž*`,
    2: `gera, geras, gerai, geri, geros, gerą, malon*, draugiš*, paslaug*, ačiū už, ačiū jums, ačiū kad, dėkui už, labai ačiū, ačiū labai, didelis ačiū, dėkoju už, dėking*, paten*, patenkint*, laiming*, džiaug*, myli*, patin*,
      patiko, rekomend*, vertin*, vertinu*, bravo, sveikin*, graž*, profesional*, šaunuol*, šaun*, sužav*, žav*, išgelb*, nuoširdž*, smag*`,
    3: `nuostab*, puik*, puiki*, puiku*, tobul*, fantastiš*, geriaus*, idealu*, ideal*, nepriekaišting*, nepakartojam*, išskirtin*`,
    0: `geros dienos, gero vakaro, geras rytas, labas rytas, laba diena, labas vakaras, iš anksto ačiū, ačiū iš anksto, be persėdimo, be persėdimų, darbo valand*, kokią valandą, kelintą valandą, laukiu atsakymo, valanda, patenka, patenku, patinimas,
      gerai būtų, ar gera, gerbiam*`,
  },
  courtesy: "ačiū, dėkui, dėkoju, aciu, pagarbiai",
  negations: "ne, nei, niekada, niekas, be, joks, jokia, jokio, nėra, nebuvo, nesu, nebe, vargu",
  boosters:
    "labai, tikrai, visiškai, absoliučiai, be galo, itin, ypač, tokia, toks, didel*, didži*, pačių, nepaprastai",
  dampers: "truputį, šiek tiek, gana gerai, beveik, vos, apyt*",
  but: "bet, tačiau, o vis dėlto, nors, visgi",
  irony:
    "na ačiū, na puiku, na šaunu, kaip miela, sarkazmas, ironija, ačiū už nieką, kokia staigmena, na taip, na žinoma",
};
