import { type KindWords, phrases } from "./kind-words";

/** Lithuanian, with its endings. The words are ours. */
export const LITHUANIAN: KindWords = {
  "self-harm": phrases(`
    nusižudysiu, nusižudyti, noriu nusižudyti, noriu mirti, nebenoriu gyventi, nenoriu gyventi, savižud*, pasidarysiu galą,
    pasidaryti galą, baigti gyvenimą, žaloti save, susižaloti, žaloju save
  `),
  threat: phrases(`
    užmušiu, nužudysiu, nušausiu, papjausiu, sumušiu jus, sumušiu tave, gausit į galvą, gausite į galvą, gausi į galvą,
    duosiu į galvą, žinau kur gyveni, žinau kur gyvenate, žinau kur dirbi, žinau kur dirbate, surasiu tave, surasiu jus,
    pasigailėsite, turiu bombą, padėta bomba, padėjau bombą, lėktuve bomba, susprogdinsiu, padegsiu, sudeginsiu jus,
    grasino nužudyti, grasina nužudyti
  `),
  minor: phrases(`
    vaikas vienas, vaikas yra vienas, vaikas liko vienas, vaikai vieni, sūnus vienas, dukra viena, sūnus liko vienas,
    dukra liko viena, nelydim* vaik*, be palydos, nepilnamet* vien*, nepilnamet* be, metų sūnus, metų dukra, metų vaikas,
    pasimetė vaikas, dingo vaikas, vaikas pasimetė
  `),
  medical: phrases(`
    insulin*, diabet*, deguonies balion*, deguonies aparat*, reikia deguonies, epileps*, traukul*, priepuol*, anafilaks*,
    alerginė reakcija, alergija riešutams, stipri alergija, sunki alergija, infarkt*, širdies smūg*, širdis sustojo,
    krūtinės skausm*, insult*, chemoterapij*, dializ*, ligoninėje, į ligoninę, ligonin*, nualpo, apalpo,
    prarado sąmonę, be sąmonės, negali kvėpuoti, negaliu kvėpuoti, dūsta, astm*, vaistai, vaistų, vaistus, vaistais,
    greitąją pagalbą, greitoji pagalba, greitosios pagalbos, širdies stimuliator*, persileid*, apsinuodij*
  `),
  vulnerable: phrases(`
    neįgaliojo vežimėl*, neįgaliųjų vežimėl*, vežimėlyje, neįgal*, su negalia, turi negalią, aklas, akla, neregi*,
    silpnareg*, kurčias, kurčia, neprigird*, šuo vedlys, šunį vedlį, demencij*, alzheimer*, nėščia, nėščios, nėščiąją,
    senyvo amžiaus, senolė, senolis, pagyvenus*, metų močiutė, metų mama, metų senelis, negali vaikščioti,
    negaliu vaikščioti, su ramentais, autist*, autizm*, parkinson*
  `),
  legal: phrases(`
    advokat*, teisinink*, teismas, teisme, teismą, į teismą, paduosiu į teismą, duosiu į teismą, teisminis, ieškinį,
    ieškinio, teisinių veiksmų, teisinius veiksmus, ikiteismin*, vartotojų teisių, vvtat, vartotojų apsaugos, policijai,
    į policiją, prokuratūr*, reglament* 261, eb 261, bdar
  `),
  press: phrases(`
    žurnalistas, žurnalistė, reporteris, reporterė, korespondentas, korespondentė, vyriausiasis redaktorius,
    vyriausioji redaktorė, apžvalgininkas, apžvalgininkė, televizijos laidų vedėj*, seimo narys, seimo narė, ministras,
    ministrė, meras, merė, europarlamentaras, europarlamentarė
  `),
  "time-critical": phrases(`
    stoviu kamštyje, stovim kamštyje, stovime kamštyje, įstrigau kamštyje, įstrigome kamštyje, įstrigau spūstyje,
    vyksta įlaipinimas, baigiasi įlaipinimas, uždaro vartus, paskutinis kvietimas, nespėsiu į, nespėsime į, nespėju į,
    vėluoju į skrydį, vėluojame į skrydį, įstrigau oro uoste, įstrigome oro uoste, įstrigę oro uoste, sėdime lėktuve,
    sėdžiu lėktuve
  `),
  leaving: phrases(`
    niekada daugiau neskrisiu, daugiau niekada neskrisiu, daugiau neskrisiu, niekada daugiau nepirksiu,
    daugiau nepirksiu, daugiau niekada su jumis, niekada daugiau su jumis, paskutinį kartą skrendu,
    paskutinis kartas kai, paskutinį kartą perku, einu pas konkurent*, pereinu pas konkurent*, pas konkurentus,
    praradote klient*, prarandate klient*, prarasite klient*, uždarysiu sąskaitą, ištrinsiu paskyrą, trinu paskyrą,
    boikot*
  `),
  paid: phrases(`reklamuojamas įrašas, apmokėtas įrašas, remiamas įrašas, sumokėjo už reklamą`),
};
