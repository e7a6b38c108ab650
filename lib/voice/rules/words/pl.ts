import type { LanguageWords } from "./language-words";

export const pl: LanguageWords = {
  argue: {
    say: `jak już mówił* = podsumowując
jak mówił* = podsumowując
jak już pisał* = podsumowując
jak pisał* = podsumowując
jak wspomniał* = podsumowując
jak już wspomniał* = podsumowując
powinien pan był
powinna pani była
powinien był pan
powinna była pani
powinni państwo byli
mógł pan
mogła pani
trzeba było
zgodnie z regulaminem
zgodnie z naszą polityką
nasz regulamin
nasza polityka
polityka firmy
nie ma pan racji
nie ma pani racji
myli się pan
myli się pani
to nieprawda`,
    except: "nasza polityka prywatności",
    yes: ["Jak już mówiłam, walizka jest w Rydze.", "Trzeba było zadzwonić.", "Taka jest polityka firmy."],
    no: ["Oto nasza polityka prywatności.", "Walizka leci dziś wieczorem."],
  },
  apologise: {
    say: `przeprasza*
przykro
wybacz*
ubolewa*`,
    yes: ["Przepraszamy, bardzo nam przykro.", "Przepraszam za zwłokę i jeszcze raz przepraszam."],
    no: ["Przepraszamy za zwłokę. Walizka leci dziś."],
  },
  jargon: {
    say: `pnr = numer rezerwacji
pax = pasażerowie
irrops = zakłócenie
eskal*
procedowa*
procesowa*
druga linia
drugiej linii`,
    yes: ["Proszę podać PNR.", "Eskalujemy sprawę do drugiej linii."],
    no: ["Proszę podać numer rezerwacji.", "Pierwsza linia metra działa."],
  },
  hours: {
    say: `poza godzinami pracy
w godzinach pracy
nasze godziny pracy
godziny otwarcia
godzinach otwarcia
biuro jest nieczynne
biuro było nieczynne
jesteśmy zamknięci
byliśmy zamknięci
nie pracujemy`,
    yes: ["Napisał pan poza godzinami pracy.", "W niedzielę nie pracujemy."],
    no: ["Lot trwa dwie godziny.", "Pracujemy nad tym od rana."],
  },
  blame: {
    say: `nie nasza wina
nie z naszej winy
pana wina
pani wina
państwa wina
z pana winy
z pani winy
z państwa winy
wina lotniska
wina kuriera
z winy kuriera
z winy lotniska
zapomniał pan
zapomniała pani
nie nasz dział
inny dział
nie nasz problem`,
    yes: ["To nie nasza wina.", "Zapomniała pani odprawić się online."],
    no: ["Walizka jest w Rydze.", "Proszę nie zapomnieć dokumentu."],
  },
  liability: {
    say: `to nasza wina
to była nasza wina
z naszej winy
ponosimy odpowiedzialność
ponosimy pełną odpowiedzialność
bierzemy pełną odpowiedzialność
przyznajemy się
nasze zaniedbanie
zaniedbanie z naszej strony
należy się panu odszkodowanie
należy się pani odszkodowanie
wypłacimy odszkodowanie`,
    except: "nie z naszej winy",
    yes: ["To była nasza wina.", "Ponosimy pełną odpowiedzialność."],
    no: ["Stało się to nie z naszej winy.", "Kto odpowiada za trasę, pomoże najlepiej."],
  },
};
