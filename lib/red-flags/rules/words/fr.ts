import { type KindWords, phrases } from "./kind-words";

/** French. The words are ours; "ça me tue" and "mort de rire" are left alone. */
export const FRENCH: KindWords = {
  "self-harm": phrases(`
    me suicider, vais me suicider, envie de mourir, veux mourir, me tuer, vais me tuer, mettre fin à mes jours,
    mettre fin à ma vie, en finir avec la vie, suicidaire*, tentative de suicide, plus envie de vivre,
    me faire du mal, m'automutil*, automutilation, mieux si j'étais mort*
  `),
  threat: phrases(`
    vais vous tuer, vais te tuer, je vous tue, on va vous tuer, vous buter, te buter, vous égorger,
    vous casser la gueule, te casser la gueule, péter la gueule, casser la figure, frapper votre, frapper vos,
    sais où vous habitez, sais où tu habites, sais où vous travaillez, je vais vous retrouver, vous allez le payer cher,
    une bombe, alerte à la bombe, faire sauter, faire exploser, foutre le feu, mettre le feu, menaces de mort
  `),
  minor: phrases(`
    mineur non accompagné, mineure non accompagnée, mineurs non accompagnés, enfant non accompagné, enfant seul,
    enfants seuls, enfant est seul, fils est seul, fille est seule, fils seul, fille seule, ans seul, ans seule,
    ans est seul, ans est seule, ans voyage seul*, enfant perdu, perdu mon enfant, perdu mon fils, perdu ma fille,
    séparé de mon enfant, séparée de mon enfant, séparés de nos enfants
  `),
  medical: phrases(`
    insuline, diabétique*, diabète, bouteille d'oxygène, sous oxygène, concentrateur d'oxygène, besoin d'oxygène,
    épilep*, crise d'épilepsie, convulsion*, choc anaphylactique, réaction allergique, allergique aux arachides,
    allergique aux noix, allergie grave, allergie sévère, crise cardiaque, arrêt cardiaque, infarctus,
    douleur à la poitrine, douleurs thoraciques, avc, chimio, chimiothérapie, dialyse, urgence médicale,
    à l'hôpital, hospitalis*, aux urgences, perdu connaissance, inconscient*, évanoui*, n'arrive pas à respirer,
    du mal à respirer, crise d'asthme, asthmatique, médicament*, traitement médical, ordonnance médicale, ambulance,
    pacemaker, opération du coeur, fausse couche, intoxication alimentaire
  `),
  vulnerable: phrases(`
    fauteuil roulant, fauteuils roulants, handicap*, mobilité réduite, pmr, aveugle, malvoyant*, non voyant*,
    sourd et, sourde et, est sourd, est sourde, suis sourd, suis sourde, malentendant*, chien guide,
    chien d'assistance, démence, alzheimer, enceinte, personne âgée, personnes âgées, dame âgée, mère âgée, père âgé,
    grand-mère seule, grand-père seul, ne peut pas marcher, ne peux pas marcher, béquilles, autiste*, autisme,
    parkinson, crise de panique
  `),
  legal: phrases(`
    avocat, avocate, mon avocat, avocats, porter plainte, porte plainte, dépose plainte, déposer plainte,
    plainte contre, poursuites, poursuivre en justice, en justice, au tribunal, le tribunal, action en justice,
    action collective, mise en demeure, médiateur du tourisme, le médiateur, dgccrf, ufc que choisir, conciliateur,
    huissier, commissaire de justice, procès, règlement 261, ce 261, cnil, rgpd
  `),
  press: phrases(`
    journaliste, reporter, rédacteur en chef, rédactrice en chef, correspondant, correspondante, éditorialiste,
    grand reporter, présentateur, présentatrice, député, députée, sénateur, sénatrice, maire de, ministre,
    conseiller municipal, conseillère municipale, eurodéputé, eurodéputée
  `),
  "time-critical": phrases(`
    coincé dans les bouchons, coincée dans les bouchons, coincés dans les bouchons, bloqué dans les bouchons,
    bloqués dans les bouchons, embarquement en cours, dernier appel, vais rater mon vol, va rater notre vol,
    vais rater ma correspondance, allons rater notre, vais louper mon, risque de rater, porte ferme,
    coincé à l'aéroport, coincés à l'aéroport, bloqué à l'aéroport, bloquée à l'aéroport, bloqués à l'aéroport,
    dans l'avion depuis, dormir à l'aéroport
  `),
  leaving: phrases(`
    plus jamais avec vous, plus jamais chez vous, plus jamais je ne vole, ne volerai plus, volerai plus jamais,
    ne voyagerai plus, jamais plus avec vous, plus jamais air *, changer de compagnie, change de compagnie,
    aller à la concurrence, vais à la concurrence, passer à la concurrence, chez la concurrence, perdu un client,
    perdu une cliente, perdez un client, perdez une cliente, dernière fois que je vole, dernière fois que je voyage,
    dernière fois que je prends, résilier mon compte, fermer mon compte, supprimer mon compte, boycott*
  `),
  paid: phrases(
    `tweet sponsorisé, post sponsorisé, publication sponsorisée, payé pour promouvoir, tweet promu, post promu`,
  ),
};
