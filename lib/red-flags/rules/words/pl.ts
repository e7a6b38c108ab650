import { type KindWords, phrases } from "./kind-words";

/** Polish, with its endings. The words are ours. */
export const POLISH: KindWords = {
  "self-harm": phrases(`
    zabiję się, zabić się, się zabiję, się zabić, chcę umrzeć, chce mi się umrzeć, nie chcę żyć, nie chce mi się żyć,
    samobójstw*, samobójcz*, odebrać sobie życie, odbiorę sobie życie, skończyć ze sobą, skończę ze sobą,
    zrobić sobie krzywdę, zrobię sobie krzywdę, okaleczam się, samookalecz*
  `),
  threat: phrases(`
    zabiję was, zabiję cię, zabiję pana, zabiję panią, pozabijam was, zabić was, zastrzelę, zastrzelić was,
    pobiję was, pobiję cię, obiję ci, obiję wam, dam wam w mordę, dam ci w mordę, wiem gdzie mieszkasz,
    wiem gdzie mieszkacie, wiem gdzie pracujesz, wiem gdzie pracujecie, znajdę cię, znajdę was, pożałujecie,
    podłożę bombę, mam bombę, jest bomba, alarm bombowy, wysadzę, podpalę, spalę was, groźby karalne
  `),
  minor: phrases(`
    dziecko bez opieki, dzieci bez opieki, dziecko samo, dziecko jest samo, dziecko zostało samo, dzieci same,
    syn jest sam, córka jest sama, syn został sam, córka została sama, sama na lotnisku, sam na lotnisku,
    małoletni* bez opieki, nieletni* bez opieki, zgubiło się dziecko, zaginęło dziecko, letni syn, letnia córka
  `),
  medical: phrases(`
    insulin*, cukrzyc*, cukrzyk*, butl* z tlenem, butl* tlenow*, koncentrator tlenu, potrzebuje tlenu, padaczk*,
    epilep*, napad drgawek, drgawki, anafilak*, wstrząs anafilaktyczny, reakcj* alergiczn*, alergi* na orzech*,
    silna alergia, silną alergię, zawał*, zatrzymanie krążenia, ból w klatce, udar mózgu, miał udar, miała udar,
    chemioterapi*, dializ*, w szpitalu, do szpitala, zemdlał*, stracił przytomność, straciła przytomność,
    nieprzytomn*, nie może oddychać, nie mogę oddychać, duszności, atak astmy, astm*, leki, leków, lekami, karetk*,
    pogotowi*, rozrusznik*, nagły wypadek medyczny, poronieni*, zatrucie pokarmowe, operacji serca
  `),
  vulnerable: phrases(`
    wózek inwalidzki, wózka inwalidzkiego, wózku inwalidzkim, na wózku, niepełnosprawn*, niewidom*, niedowidz*,
    niesłysz*, głuchoniem*, pies przewodnik, psem przewodnikiem, psa asystującego, demencj*, alzheimer*,
    jestem w ciąży, jest w ciąży, w ciąży, ciężarn*, starsza osoba, starszej osoby, starsza pani, starszy pan,
    letnia mama, letnia babcia, letni tata, letni dziadek, letniej babci, letniej mamy, nie może chodzić,
    nie mogę chodzić, o kulach, autyzm*, autystyczn*, parkinson*, asysty dla
  `),
  legal: phrases(`
    prawnik*, prawników, adwokat*, mecenas*, pozew, pozwę, pozwu, pozwać, pozwiemy, do sądu, w sądzie, sądu pracy,
    na drogę sądową, drogę prawną, kroki prawne, kroków prawnych, postępowanie sądowe, wezwanie do zapłaty,
    przedsądow*, rzecznik* konsument*, rzecznik* praw, uokik, inspekcj* handlow*, urząd lotnictwa, ulc,
    rozporządzeni* 261, we 261, rodo, na policję, prokuratur*
  `),
  press: phrases(`
    dziennikarz, dziennikarka, reporter, reporterka, redaktor naczelny, redaktorka naczelna, korespondent,
    korespondentka, publicysta, publicystka, felietonista, prezenter telewizyjny, poseł, posłanka, senator,
    radny, radna, burmistrz, prezydent miasta, minister, europoseł, europosłanka
  `),
  "time-critical": phrases(`
    stoję w korku, stoimy w korku, utknąłem w korku, utknęłam w korku, utknęliśmy w korku, w korku na lotnisko,
    trwa boarding, ostatnie wezwanie, zaraz zamykają, zamykają bramkę, zamykają gate, nie zdążę na, nie zdążymy na,
    spóźnię się na lot, spóźnię się na samolot, ucieknie mi samolot, utknąłem na lotnisku, utknęłam na lotnisku,
    utknęliśmy na lotnisku, koczujemy na lotnisku, siedzimy w samolocie, siedzę w samolocie
  `),
  leaving: phrases(`
    nigdy więcej z wami, nigdy więcej nie polecę, nigdy więcej nie lecę, nigdy więcej nie kupię, nigdy więcej lotu,
    nigdy więcej waszych, już nigdy z wami, już nigdy nie polecę, więcej z wami nie lecę, więcej z wami nie polecę,
    ostatni raz z wami, ostatni raz lecę, ostatni raz leciałem, ostatni raz leciałam, ostatni raz kupuję,
    przechodzę do konkurencji, przejdę do konkurencji, idę do konkurencji, do konkurencji, straciliście klient*,
    tracicie klient*, stracicie klient*, zamykam konto, likwiduję konto, usuwam konto, rezygnuję z usług,
    zmieniam linie, zmieniam przewoźnika, bojkot*
  `),
  paid: phrases(
    `post sponsorowany, tweet sponsorowany, wpis sponsorowany, tweet promowany, post promowany, zapłacił za promocję, zapłacił za promowanie`,
  ),
};
