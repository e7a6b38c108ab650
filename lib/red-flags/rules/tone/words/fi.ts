import type { ToneWords } from "./tone-words";

export const FINNISH: ToneWords = {
  words: {
    [-3]: `käsittämät*, hävet*, häpe*, raivo*, huijau*, huijar*, huijat*, huonoin*, huonoim*, katastrof*, painajai*, surke*, kauhe*, kamal*,
      järkyttäv*, törke*, vitun, vittu*, perse*, paska*, saatana*, perkele*, ei koskaan enää, ei ikinä enää, varkai*, skandaali*, ala-arvoi*,
      pohjanoteeraus*, täysin epäonnistu*, pilasi*, pilat*, pilaa*, täyttä kuraa, naurettav*`,
    [-2]: `kado*, kadon*, katosi*, hukas*, hukkas*, hukkaa*, hukkunu*, hukkui*, myöhäs*, myöhästy*, viivästy*, viiväs*, peru, perut*, perui*, peruut*, jumis*, jumi*,
      rikki, rikko*, rikkinäi*, särky*, särki*, vaurio*, murskau*, katken*, puuttu*, töyke*, epäkohteli*, epäystäväl*, valehte*, valhe*, sivuut*,
      epäpätev*, petty*, pettym*, ärsyt*, suutu*, vihai*, tyytymät*, hyödyt*, valit*, reklamaa*, virhe*, väärä*, väärin, riitti, riittää jo, kyllästy*, kyllästyn*,
      ei vastaus*, ei vastausta, eikä kukaan, kukaan ei, ei mitään tietoa, ei tietoa, ei toimi, ei saapunut, ei tullut, ette vastaa, ettekä vastaa, ettekä te vastaa,
      veloitettiin kahdesti, kahteen kertaan, likai*, kuihtu*, kuoll*, sateeseen, sateessa, hylät*, kieltäyty*, huono*, huonoa, sotku*, kaaos*, jätitte, unohd*, unoht*,
      menetin, menetim*, vitutta*, helvet*, epäluotettav*, pettäny*, pettyny*, liian myöhään, rahat takaisin, rahani takaisin, rahojani takaisin, laiton*, törkeä`,
    [-1]: `odot*, yhä, edelleen, jono*, ongelma*, valitettav*, harmi*, harmill*, hidas*, hita*, ilman, tuntia, mahdoton*, vaike*, en saa, ei onnistu`,
    1: `nope*, helpo*, helpp*, siisti*, ajallaan, ajoissa, etuajassa, kunnossa, ratkes*, ratkaistu*, löytyi*, löydet*, korjat*, sujuv*, huolelli*, kohtelia*, mukava*, miellyttäv*, vaivatt*`,
    2: `hyvä, hyvää palvelua, hyvin hoidettu, hyvin, ystävälli*, avulia*, kiitos kun, kiitos avusta, kiitos nopea*, kiitos siitä, kiitos paljon, iso kiitos, suuri kiitos, kiitos teille,
      paljon kiitoksia, kiitokset, tyytyväi*, iloi*, onnelli*, rakast*, tykkä*, pidän, suositte*, arvost*, onnittelu*, kauni*, hieno*, ammattitai*, kiitolli*, vaikuttun*, pelasti*, kiva*, mukavaa, hyvästä`,
    3: `loistav*, mahtav*, ihan*, erinomai*, upe*, täydelli*, fantasti*, paras, parhai*, parasta, huippu*, mainio*, superhyvä*, uskomattoman hyv*, hurmaav*`,
    0: `ihan, ihanko, hyvää päivää, hyvää huomenta, hyvää iltaa, hyvää yötä, hyvää matkaa, hyvä asiakaspalvelu, kiitos etukäteen, kiitos jo etukäteen, puoli tuntia, peruutusehdo*, peruutusturva*,
      löytötavara*, odotan vastausta, odotusaula*, pidän yhteyttä, pidän kiinni, virheeni, perus*, perustu*, perusteel*, perustietoja`,
  },
  courtesy: "kiitos, kiitti, kiitoksia, terveisin, kiitän",
  negations: "ei, en, et, emme, ette, eivät, ilman, eikä, enkä, ettekä, älä, tuskin, koskaan",
  boosters:
    "todella, erittäin, hyvin paljon, täysin, aivan, niin, tosi, iso, suuri, valtava*, äärimmäisen, ikinä, superi*, erityisen, täyttä",
  dampers: "vähän, melko, hieman, aika, lähes, tuskin, jokseenkin",
  but: "mutta, kuitenkin, vaan, vaikka, silti",
  irony:
    "no kiva, no hienoa, kiitos vaan, kiitos ei mistään, sepä hienoa, sarkasmi, ironia, kylläpä, mikä yllätys, jaa hienoa, onneksi olkoon",
};
