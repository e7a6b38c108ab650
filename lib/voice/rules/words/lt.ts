import type { LanguageWords } from "./language-words";

export const lt: LanguageWords = {
  argue: {
    say: `kaip sakiau = trumpai
kaip jau sakiau = trumpai
kaip minėjau = trumpai
kaip jau minėjau = trumpai
kaip rašiau = trumpai
kaip jau rašiau = trumpai
kaip jau minėta = trumpai
jums reikėjo
jūs turėjote
turėjote paskambinti
turėjote pranešti
turėjote patikrinti
turėjote perskaityti
mūsų taisykl*
pagal taisykles
mūsų politika
įmonės politika
jūs neteisus
jūs neteisi
jūs klystate
tai netiesa`,
    except: "mūsų politika dėl privatumo",
    yes: ["Kaip jau sakiau, lagaminas Rygoje.", "Jums reikėjo paskambinti.", "Tokia įmonės politika."],
    no: ["Lagaminas atskris šį vakarą.", "Privatumo politika yra čia."],
  },
  apologise: {
    say: `atsipraš*
apgailestau*
atleiskite
gaila`,
    yes: ["Atsiprašome, labai apgailestaujame.", "Atsiprašau už delsimą ir dar kartą atsiprašau."],
    no: ["Atsiprašome už delsimą. Lagaminas atskris šiandien."],
  },
  jargon: {
    say: `pnr = rezervacijos numeris
pax = keleiviai
eskaluo*
antra linija
antrai linijai`,
    yes: ["Atsiųskite PNR.", "Eskaluosime antrai linijai."],
    no: ["Atsiųskite rezervacijos numerį.", "Reikalas išspręstas."],
  },
  hours: {
    say: `ne darbo metu
darbo metu
darbo valandomis
darbo valandos
mūsų darbo laikas
darbo laiku
nedirbame
nedirbome
esame uždaryti`,
    yes: ["Parašėte ne darbo metu.", "Sekmadieniais nedirbame."],
    no: ["Skrydis trunka dvi valandas.", "Muziejus uždarytas."],
  },
  blame: {
    say: `ne mūsų kaltė
ne dėl mūsų kaltės
jūsų kaltė
dėl jūsų kaltės
pats kaltas
pati kalta
jūs pamiršote
oro uosto kaltė
kurjerio kaltė
kitas skyrius
kitam skyriui
ne mūsų problema`,
    yes: ["Tai ne mūsų kaltė.", "Jūs pamiršote užsiregistruoti."],
    no: ["Lagaminas Rygoje.", "Jei pamiršite slaptažodį, parašykite."],
  },
  liability: {
    say: `mūsų kaltė
dėl mūsų kaltės
mes kalti
esame kalti
prisiimame atsakomybę
prisiimame visą atsakomybę
esame atsakingi už žalą
mūsų aplaidum*
jums priklauso kompensacija
išmokėsime kompensaciją`,
    except: `ne mūsų kaltė
ne dėl mūsų kaltės`,
    yes: ["Tai mūsų kaltė.", "Prisiimame visą atsakomybę."],
    no: ["Tai ne mūsų kaltė.", "Atsakingas kolega paskambins šiandien."],
  },
};
