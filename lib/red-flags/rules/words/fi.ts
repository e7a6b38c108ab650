import { type KindWords, phrases } from "./kind-words";

/** Finnish, by stems where the endings are many. The words are ours; "kuolen nauruun" is left alone. */
export const FINNISH: KindWords = {
  "self-harm": phrases(`
    tapan itseni, tappaa itseni, tapan itteni, haluan kuolla, en halua elää, en jaksa elää, en jaksa enää elää,
    itsemurh*, itsetuho*, riistän henkeni, lopetan elämäni, vahingoittaa itseäni, viillellä itseäni, satutan itseäni
  `),
  threat: phrases(`
    tapan sinut, tapan teidät, tapan sut, tapan teijät, ammun sinut, ammun teidät, ammun sut, puukotan, hakkaan sinut,
    hakkaan teidät, hakkaan sut, vedän turpaan, vedän sua turpaan, tulet saamaan turpaan, saatte turpaan,
    tiedän missä asut, tiedän missä asutte, tiedän missä olet töissä, löydän sinut, löydän teidät, pommiuhka*,
    minulla on pommi, koneessa on pommi, räjäytän, poltan teidän, sytytän tuleen, tappouhka*
  `),
  minor: phrases(`
    yksin matkustava laps*, yksin matkustavan lapsen, lapsi yksin, lapsi on yksin, lapset yksin, lapsi jäi yksin,
    poika on yksin, poikani on yksin, tytär on yksin, tyttäreni on yksin, poikani jäi yksin, tyttäreni jäi yksin,
    alaikäinen yksin, alaikäinen on yksin, vuotias yksin, vuotias on yksin, vuotias poikani, vuotias tyttäreni,
    lapsi kadonnut, lapsi katosi, ilman huoltajaa
  `),
  medical: phrases(`
    insuliini*, diabee*, diabeet*, happipullo*, happirikast*, lisähap*, epilep*, kouristus*, kohtaus*, anafylak*,
    allergi* reaktio*, pähkinäallerg*, vaikea allergia, vakava allergia, sydänkohtau*, sydäninfarkt*, sydänpysähd*,
    rintakip*, aivoinfarkt*, aivohalvau*, sytostaat*, dialyys*, sairaalassa, sairaalaan, ensiapuun, ensiavussa,
    päivystykseen, pyörtyi, tajuton, tajuttomana, menetti tajuntansa, ei saa henkeä, en saa henkeä,
    hengitysvaike*, astma*, lääke, lääkkee*, lääkkei*, lääkit*, ambulans*, tahdistin*, sairauskohtau*, keskenmeno*,
    ruokamyrkyty*
  `),
  vulnerable: phrases(`
    pyörätuoli*, rullatuoli*, vammainen, vammaisen, vammaista, liikuntarajoit*, liikuntavamma*, invali*, sokea, sokean,
    näkövamma*, kuuro, kuuron, kuulovamma*, opaskoira*, avustajakoira*, dementi*, muistisair*, alzheimer*, raskaana,
    vanhus, vanhuksen, vanhukset, iäkäs, iäkkään, iäkkäät, vuotias mummo*, vuotias äiti*, vuotias isä*, vuotias isoäiti*,
    mummo yksin, ei pysty kävelemään, en pysty kävelemään, kainalosauvo*, autisti*, autismi*, parkinson*
  `),
  legal: phrases(`
    asianajaj*, juristi*, lakimies*, lakimieh*, haastan oikeuteen, haastamme oikeuteen, oikeuteen, oikeudessa,
    käräj*, oikeustoim*, oikeustei*, kuluttajariita*, kuluttaja-asiamie*, kuluttajavirasto*, kuluttajaneuvo*,
    kuluttajansuoja*, kkv, traficom*, rikosilmoitu*, poliisille, asetus 261, asetuksen 261, ey 261, gdpr,
    tietosuojavaltuutet*, vahingonkorvau*
  `),
  press: phrases(`
    toimittaja, päätoimittaja, reportteri, kirjeenvaihtaja, uutisankkuri, kolumnisti, uutispäällikkö, tuottaja yle,
    kansanedustaja, ministeri, kaupunginvaltuutettu, pormestari, kaupunginjohtaja, europarlamentaarikko, meppi
  `),
  "time-critical": phrases(`
    jumissa ruuhkassa, ruuhkassa matkalla, jumissa liikenteessä, seison ruuhkassa, portti sulkeutuu, portti menee kiinni,
    boarding alkaa, viimeinen kuulutus, myöhästyn lennolta, myöhästyn koneesta, myöhästymme lennolta,
    myöhästymme jatkolennolta, myöhästyn jatkolennolta, en ehdi koneeseen, en ehdi lennolle, emme ehdi jatkolennolle,
    jumissa kentällä, jumissa lentokentällä, jumissa koneessa, istumme koneessa, istun koneessa
  `),
  leaving: phrases(`
    en koskaan enää lennä, en enää ikinä lennä, en lennä enää, en ikinä enää lennä, en enää koskaan lennä,
    ei koskaan enää, viimeinen kerta kun, viimeisen kerran teillä, vaihdan yhtiötä, vaihdan lentoyhtiötä,
    vaihdan kilpailijaan, siirryn kilpailijalle, menetitte asiakkaan, menetätte asiakkaan, suljen tilini,
    poistan tilini, irtisanon, boikot*
  `),
  paid: phrases(
    `mainostettu twiitti, maksettu twiitti, sponsoroitu twiitti, sponsoroitu julkaisu, maksoi mainostamisesta`,
  ),
};
