import type { LanguageWords } from "./language-words";

export const fr: LanguageWords = {
  argue: {
    say: `comme je l'ai dit = en résumé
comme je l'ai déjà dit = en résumé
comme je vous l'ai dit = en résumé
comme je vous l'ai déjà dit = en résumé
comme déjà dit = en résumé
comme déjà indiqué = en résumé
comme déjà mentionné = en résumé
comme mentionné = en résumé
je vous ai déjà dit
nous vous avons déjà dit
vous auriez dû
vous auriez pu
notre politique
nos politiques
politique de l'entreprise
politique de la compagnie
politique commerciale
notre règlement
vous avez tort
vous vous trompez
c'est faux
ce n'est pas vrai`,
    except: "notre politique de confidentialité",
    yes: ["Comme je l'ai dit, la valise est à Lyon.", "Vous auriez dû appeler.", "C'est notre politique."],
    no: ["Voici notre politique de confidentialité.", "La valise arrive ce soir."],
  },
  apologise: {
    say: `désolé*
navré*
excus*
pardon
regrettons
regrette`,
    yes: ["Désolés, Léa, toutes nos excuses.", "Nous sommes navrés et vraiment désolés."],
    no: ["Désolés pour l'attente, Léa. La valise arrive ce soir."],
  },
  jargon: {
    say: `pnr = référence de réservation
irrops = perturbation
pax = passagers
irg
sav = service clients
escalad*
niveau 2
dans les meilleurs délais = aujourd'hui`,
    yes: ["Envoyez votre PNR.", "Nous escaladons au niveau 2."],
    no: ["Envoyez votre référence de réservation.", "Il y a deux niveaux."],
  },
  hours: {
    say: `nos horaires d'ouverture
nos heures d'ouverture
nos horaires
en dehors de nos horaires
horaires de bureau
heures de bureau
heures ouvrables
nous sommes fermés
nous étions fermés
nos bureaux sont fermés
nous ne travaillons pas`,
    yes: ["Vous avez écrit en dehors de nos horaires.", "Nous étions fermés dimanche."],
    no: ["Le vol dure deux heures.", "Le musée est fermé."],
  },
  blame: {
    say: `votre faute
c'est de votre faute
pas notre faute
pas de notre faute
la faute de l'aéroport
la faute du transporteur
la faute du livreur
vous avez oublié de
vous n'avez pas respecté
pas notre service
un autre service
pas notre problème`,
    yes: ["Ce n'est pas notre faute.", "Vous avez oublié de vous enregistrer."],
    no: ["Si vous avez oublié votre mot de passe, écrivez-nous.", "La valise est à Lyon."],
  },
  liability: {
    say: `c'est notre faute
c'était notre faute
nous sommes responsables
nous sommes en tort
nous sommes en faute
nous reconnaissons notre
nous assumons l'entière responsabilité
nous assumons toute la responsabilité
notre entière responsabilité
notre négligence
négligence de notre part
nous vous indemniserons
vous avez droit à une indemnisation`,
    yes: ["C'est notre faute.", "Nous assumons l'entière responsabilité."],
    no: ["Ce n'est pas notre faute.", "Le responsable vous appelle ce soir."],
  },
};
