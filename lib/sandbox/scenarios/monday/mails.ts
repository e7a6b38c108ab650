/** What people wrote to the demo brand's mailbox on its Monday. Minutes count back from the moment it is played. */
export interface MondayMail {
  from: string;
  fromName: string;
  minutesAgo: number;
  subject: string;
  text: string;
  html?: string;
  /** A note as a text file, as people attach them. */
  file?: { name: string; text: string };
  headers?: Readonly<Record<string, string>>;
}

export const mondayMails: readonly MondayMail[] = [
  {
    from: "mira.kovac@mail.example",
    fromName: "Mira Kovač",
    minutesAgo: 1290,
    subject: "Bag not arrived, tag 0117 445 883",
    text: "Hello,\n\nI landed in Zagreb on NW 482 last night without my bag. Tag 0117 445 883, booking QX7R4K. The desk at the belt was closed. Please tell me where it is and when it comes.\n\nMira Kovač",
  },
  {
    from: "mira.kovac@mail.example",
    fromName: "Mira Kovač",
    minutesAgo: 340,
    subject: "Re: Bag not arrived, tag 0117 445 883",
    text: "Good morning,\n\nno answer since yesterday. I play on Thursday and my concert clothes are in that bag. Who is looking for it?\n\nMira Kovač\n\nOn Sunday Mira Kovač wrote:\n> I landed in Zagreb on NW 482 last night without my bag.\n> Tag 0117 445 883, booking QX7R4K.",
  },
  {
    from: "g.ambrose@post.example",
    fromName: "Gwen Ambrose",
    minutesAgo: 46,
    subject: "Two seats together on NW 118?",
    text: "Dear team,\n\nmy mother is 81 and we were put seven rows apart on NW 118 on Friday, booking LM2K9P. Could you seat us together? An aisle would help her.\n\nWith thanks\nGwen Ambrose",
    html: "<p>Dear team,</p><p>my mother is 81 and we were put <b>seven rows apart</b> on NW 118 on Friday, booking LM2K9P. Could you seat us together? An aisle would help her.</p><p>With thanks<br>Gwen Ambrose</p>",
  },
  {
    from: "ruediger.voss@brief.example",
    fromName: "Rüdiger Voß",
    minutesAgo: 38,
    subject: "Rechnung für Sendung 7741 fehlt",
    text: "Guten Tag,\n\nzu meiner Sendung 7741 habe ich keine Rechnung bekommen, und die Buchhaltung schließt heute Abend. Können Sie sie mir bitte schicken?\n\nMit freundlichen Grüßen\nRüdiger Voß\n-- \nVoß & Söhne, Lübeck",
  },
  {
    from: "amelie.garnier@courrier.example",
    fromName: "Amélie Garnier",
    minutesAgo: 33,
    subject: "Fleurs fanées à l'arrivée",
    text: "Bonjour,\n\nle bouquet commandé pour l'anniversaire de ma sœur est arrivé fané ce matin, commande F-20391. Elle était déçue, et moi aussi. Que pouvez-vous faire ?\n\nAmélie Garnier",
    file: {
      name: "commande F-20391.txt",
      text: "Commande F-20391\nLivraison lundi matin\nPivoines blanches, 15 tiges\n",
    },
  },
  {
    from: "lucia.prado@correo.example",
    fromName: "Lucía Prado",
    minutesAgo: 21,
    subject: "Cambio de nombre en la reserva",
    text: "Hola,\n\nen la reserva T8WQ2D mi segundo apellido está mal escrito: pone «Pardo» y es «Prado». ¿Lo podéis corregir antes del miércoles?\n\nGracias,\nLucía",
  },
  {
    from: "helena.matos@correio.example",
    fromName: "Helena Matos",
    minutesAgo: 14,
    subject: "Reembolso ainda não chegou",
    text: "Boa tarde,\n\ncancelaram o meu voo NW 207 há três semanas e o reembolso ainda não chegou. Já liguei duas vezes. Quando vou receber?\n\nHelena Matos",
  },
  {
    from: "zofia.lis@poczta.example",
    fromName: "Zofia Lis",
    minutesAgo: 9,
    subject: "Paczka 7768 pod złym adresem",
    text: "Dzień dobry,\n\npaczka 7768 została zostawiona u sąsiada, którego nie znam. Proszę o kontakt, to prezent na jutro.\n\nZofia Lis",
  },
  {
    from: "b.castellane@office.example",
    fromName: "Bruno Castellane",
    minutesAgo: 5,
    subject: "Automatic reply: Your flowers are on their way",
    text: "I am out of the office until Thursday and read mail in the evening.",
    headers: { "Auto-Submitted": "auto-replied" },
  },
];
