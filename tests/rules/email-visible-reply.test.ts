import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fragmentsOf, splitReply } from "@/lib/channels/email/read/visible-reply";

const REPLY = "Thanks, but my case is still not here.\n\nCan you look again?";
const QUOTED = "> We have found your case.\n> It comes tomorrow.\n";

const ATTRIBUTIONS = [
  "On Tue, 5 May 2026 at 14:02, Northwind Help <help@northwind.example> wrote:",
  "On Tue, 5 May 2026 at 14:02, Northwind Help\n<help@northwind.example>\nwrote:",
  "Am 05.05.2026 um 14:02 schrieb Northwind Help <help@northwind.example>:",
  "Am Di., 5. Mai 2026 um 14:02 Uhr hat Northwind Help geschrieben:",
  "Le mar. 5 mai 2026 à 14:02, Northwind Help <help@northwind.example> a écrit :",
  "El mar, 5 may 2026 a las 14:02, Northwind Help (<help@northwind.example>) escribió:",
  "Em ter., 5 de mai. de 2026 às 14:02, Northwind Help escreveu:",
  "W dniu 5.05.2026 o 14:02, Northwind Help pisze:",
  "wt., 5 maj 2026 o 14:02 Northwind Help <help@northwind.example> napisał(a):",
  "Il giorno mar 5 mag 2026 alle ore 14:02 Northwind Help ha scritto:",
  "Op di 5 mei 2026 om 14:02 schreef Northwind Help:",
  "2026-05-05 14:02 GMT+02:00 Northwind Help <help@northwind.example> wrote:",
];

const BLOCKS = [
  "From: Northwind Help [mailto:help@northwind.example]\nSent: Tuesday, 5 May 2026 14:02\nTo: Jo Field\nSubject: Your case",
  "*From:* Northwind Help\n*Sent:* Tuesday, 5 May 2026 14:02\n*To:* Jo Field\n*Subject:* Your case",
  "________________________________\nVon: Northwind Help\nGesendet: Dienstag, 5. Mai 2026 14:02\nAn: Jo Field\nBetreff: Ihr Koffer",
  "De : Northwind Help\nEnvoyé : mardi 5 mai 2026 14:02\nÀ : Jo Field\nObjet : Votre valise",
  "De: Northwind Help\nEnviado el: martes, 5 de mayo de 2026 14:02\nPara: Jo Field\nAsunto: Su maleta",
  "De: Northwind Help\nEnviado: terça-feira, 5 de maio de 2026 14:02\nPara: Jo Field\nAssunto: A sua mala",
  "Od: Northwind Help\nWysłano: wtorek, 5 maja 2026 14:02\nDo: Jo Field\nTemat: Walizka",
  "-----Original Message-----\nFrom: Northwind Help",
  "-----Ursprüngliche Nachricht-----\nVon: Northwind Help",
  "---------- Forwarded message ---------\nFrom: Northwind Help <help@northwind.example>",
  "Begin forwarded message:\n\nFrom: Northwind Help",
];

const SIGNATURES = [
  "-- \nJo Field\nField & Sons",
  "--\nJo Field",
  "Sent from my iPhone",
  "Von meinem iPhone gesendet",
  "Envoyé de mon iPhone",
  "Enviado desde mi iPhone",
  "Enviado do meu telemóvel",
  "Wysłane z iPhone'a",
  "Get Outlook for iOS",
  "Sent from my Very Smart Phone",
  "-Jo Field",
  "_______________________________________________\ntravellers mailing list\ntravellers@lists.example",
];

describe("the visible reply", () => {
  it.each(ATTRIBUTIONS)("ends where a quote is announced: %s", (attribution) => {
    expect(splitReply(`${REPLY}\n\n${attribution}\n\n${QUOTED}`).visible).toBe(REPLY);
  });

  it.each(BLOCKS)("ends where an earlier mail begins: %s", (block) => {
    expect(splitReply(`${REPLY}\n\n${block}\n\nDear Jo,\nwe have found your case.\n`).visible).toBe(REPLY);
  });

  it.each(SIGNATURES)("ends above the signature: %s", (signature) => {
    expect(splitReply(`${REPLY}\n\n${signature}\n`).visible).toBe(REPLY);
    expect(splitReply(`${REPLY}\n\n${signature}\n\n${ATTRIBUTIONS[0]}\n${QUOTED}`).visible).toBe(REPLY);
  });

  it("keeps a quote that has an answer under it", () => {
    const inline = `${QUOTED}\nIt did not come.\n\n> Do you need a voucher?\n\nYes, please.`;
    expect(splitReply(`${inline}\n\n> Your help team\n`).visible).toBe(inline);
  });

  it("is the whole of a mail that only quotes, forwards or signs", () => {
    const forwarded = `---------- Forwarded message ---------\nFrom: Shop\n\nYour booking ABC123`;
    for (const text of [QUOTED.trimEnd(), forwarded, "-- \nJo Field"])
      expect(splitReply(text)).toEqual({ visible: text, folded: "" });
  });

  it.each([
    "On your site I can run the search, but nothing comes.",
    "On Monday your colleague wrote to me and promised:\na refund",
    "From: the gate\nno one came.",
    "Sent from my desk, where I wait for an answer since Monday.",
    "- one case\n- one pram\n\n- and a bag",
    "It was 20 -- no, 30 -- minutes.",
    "My number is\n\n-40 if you count the deposit of last year, which nobody ever paid back to me",
    "A dash -- is no signature.\n\nRegards",
  ])("leaves a person's own words alone: %s", (text) => {
    expect(splitReply(text)).toEqual({ visible: text, folded: "" });
  });

  it("takes what follows a certain announcement as quoted even without marks", () => {
    expect(splitReply(`${REPLY}\n\n${ATTRIBUTIONS[0]}\n\nWe have found your case.`).visible).toBe(REPLY);
  });

  it("takes the lines an HTML mail marks as quoted for quotes", () => {
    expect(splitReply("Still nothing.\nWe have found it.", new Set([1]))).toEqual({
      visible: "Still nothing.",
      folded: "\nWe have found it.",
    });
  });

  const pieces = fc.constantFrom(REPLY, QUOTED, "", "> a", "b", ...ATTRIBUTIONS, ...BLOCKS, ...SIGNATURES);

  it("and what is folded are together the whole, sign by sign, whatever the mail", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (parts) => {
        const text = parts.join("\n").toWellFormed();
        const { visible, folded } = splitReply(text);
        expect(visible + folded).toBe(text);
        expect(
          fragmentsOf(text)
            .flatMap(({ lines }) => lines)
            .join("\n"),
        ).toBe(text);
        if (text.trim() !== "") expect(visible.trim()).not.toBe("");
      }),
    );
  });

  it("of a very long mail goes on under the fold", () => {
    const text = "a".repeat(250_000);
    const { visible, folded } = splitReply(text);
    expect(visible.length).toBeLessThan(text.length);
    expect(visible + folded).toBe(text);
  });
});
