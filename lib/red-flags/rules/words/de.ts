import { type KindWords, phrases } from "./kind-words";

/** German, where we are sure. The words are ours. */
export const GERMAN: KindWords = {
  "self-harm": phrases(`
    bringe mich um, bring mich um, mich umbringen, mir das leben nehmen, nehme mir das leben, will sterben,
    möchte sterben, will nicht mehr leben, möchte nicht mehr leben, selbstmord begehen, suizid*, selbstmordgedanken,
    mir etwas antun, ritze mich
  `),
  threat: phrases(`
    bringe euch um, bring euch um, bringe dich um, bring dich um, euch umbringen, dich umbringen, erschieße euch,
    erschieße dich, schlage euch zusammen, auf die fresse, ich weiß wo du wohnst, ich weiß wo ihr wohnt,
    ich weiß wo du arbeitest, ich weiß wo ihr arbeitet, ich finde dich, ich finde euch, bombendrohung, eine bombe,
    sprenge euch, zünde euch, morddrohung*
  `),
  minor: phrases(`
    unbegleitete minderjährige, unbegleiteter minderjähriger, alleinreisendes kind, alleinreisende kinder, kind allein,
    kind alleine, kind ist allein, kind ist alleine, kinder allein, sohn ist allein*, tochter ist allein*,
    sohn sitzt allein*, tochter sitzt allein*, kind verloren, kind vermisst
  `),
  medical: phrases(`
    insulin, diabetiker*, diabetes, sauerstoffflasche*, sauerstoffgerät*, epilep*, krampfanfall*, anaphyla*,
    allergische reaktion*, nussallergie, erdnussallergie, schwere allergie, herzinfarkt*, herzstillstand, brustschmerz*,
    schlaganfall*, chemotherapie, dialyse, medizinischer notfall, im krankenhaus, ins krankenhaus, notaufnahme,
    ohnmächtig, bewusstlos*, keine luft, atemnot, asthma*, medikament*, krankenwagen, notarzt, herzschrittmacher,
    fehlgeburt, lebensmittelvergiftung
  `),
  vulnerable: phrases(`
    rollstuhl*, behindert*, schwerbehindert*, behinderung*, blinder fluggast, ist blind, bin blind, sehbehindert*,
    gehörlos*, schwerhörig*, blindenhund*, assistenzhund*, demenz*, alzheimer*, schwanger*, jährige mutter,
    jährige oma, jährige großmutter, jähriger vater, jähriger opa, ältere dame, älterer herr, kann nicht laufen,
    nicht gehen kann, krücken, autist*, autismus, parkinson*
  `),
  legal: phrases(`
    anwalt, anwältin, anwälte, anwalts, rechtsanwalt, rechtsanwältin, verklage*, klage einreichen, reiche klage,
    sammelklage, vor gericht, rechtliche schritte, rechtsweg, rechtsschutz*, mahnbescheid, schlichtungsstelle*,
    verbraucherzentrale*, verbraucherschutz*, bundesnetzagentur, luftfahrt-bundesamt, luftfahrtbundesamt, strafanzeige,
    anzeige erstatten, eu verordnung, verordnung 261, dsgvo, fluggastrechte*
  `),
  press: phrases(`
    journalist, journalistin, reporter, reporterin, chefredakteur, chefredakteurin, redakteur, redakteurin,
    korrespondent, korrespondentin, kolumnist, kolumnistin, moderator bei, moderatorin bei, abgeordneter, abgeordnete,
    mdb, mdl, bürgermeister, bürgermeisterin, minister, ministerin, staatssekretär*
  `),
  "time-critical": phrases(`
    stehe im stau, stehen im stau, stecke im stau, stecken im stau, boarding läuft, letzter aufruf, gate schließt,
    verpasse meinen, verpassen unseren, verpasse den anschluss, verpasse meinen anschluss, schaffe den anschluss nicht,
    sitze am flughafen fest, sitzen am flughafen fest, gestrandet in, gestrandet am, sitzen im flugzeug, sitze im flieger
  `),
  leaving: phrases(`
    nie wieder mit euch, nie wieder mit ihnen, nie wieder fliege, fliege nie wieder, fliegen nie wieder,
    nie mehr mit euch, nie wieder bei euch, nie wieder bestelle, bestelle nie wieder, das letzte mal mit euch,
    zum letzten mal, wechsle zur konkurrenz, wechsle den anbieter, zur konkurrenz, kunden verloren, einen kunden weniger,
    konto kündigen, kündige mein konto, lösche mein konto, boykott*
  `),
  paid: phrases(`gesponserter tweet, gesponserter beitrag, bezahlte werbung, bezahlter tweet`),
};
