import { describe, expect, it } from "vitest";
import { publicAmounts } from "@/lib/replies/rules/public-amounts";

const found = (text: string) => publicAmounts(text).map(({ text }) => text);

describe("a sum or an offer in a public answer", () => {
  it.each([
    ["We refunded EUR 25 today", "EUR 25"],
    ["We'll refund 25 € to your card", "25 €"],
    ["That is €25.50 back", "€25.50"],
    ["You get $20 off", "$20"],
    ["You get US$ 1,250.00", "US$ 1,250.00"],
    ["£40 is on its way", "£40"],
    ["25 eur are on their way", "25 eur"],
    ["We pay 250 USD", "250 USD"],
    ["A 25-euro voucher is yours", "25-euro"],
    ["We give you fifty euros", "fifty euros"],
    ["We add 5,000 miles to your account", "5,000 miles"],
    ["We add 5000 bonus miles", "5000 bonus miles"],
    ["Take 20 % off your next order", "20 % off"],
    ["A discount of 15%", "discount of 15%"],
    ["Here is a voucher of 50 for you", "voucher of 50"],
    ["25 pounds back on your card", "25 pounds"],
    ["Wir erstatten 25 Euro", "25 Euro"],
    ["Sie bekommen einen Gutschein über 50", "Gutschein über 50"],
    ["Wir schreiben 5.000 Meilen gut", "5.000 Meilen"],
    ["Nous vous remboursons 25 euros", "25 euros"],
    ["Vous avez 20 % de réduction", "20 % de réduction"],
    ["Zwrócimy 100 zł", "100 zł"],
    ["Zwrócimy 100 złotych", "100 złotych"],
    ["Hyvitämme 25 euroa", "25 euroa"],
    ["Мы вернём 2 500 рублей", "2 500 рублей"],
    ["Мы вернём 25 евро", "25 евро"],
    ["Grąžinsime 25 eurų", "25 eurų"],
    ["Le devolvemos 25 euros", "25 euros"],
    ["400 SEK is refunded", "400 SEK"],
  ])("%s", (text, sum) => expect(found(text)).toEqual([sum]));

  const ORDINARY = [
    "Come to gate 14 in 30 minutes",
    "Your 2 bags are on flight NW 1205",
    "We call you by 17:00",
    "Boarding is at 12.50 at gate B25",
    "The flight lands 40 minutes late",
    "It weighs 50 pounds, 27 more than the 23 kg you may bring",
    "The office is 300 miles from here",
    "The nearest desk is 500 miles away",
    "Coffee is served on flights over 250 miles",
    "100 % of flights run today",
    "80% of bags came on the first belt",
    "We tried 3 times, try again in 10 minutes",
    "The app runs on iOS 26 and Android 15",
    "Row 12, seat 12A, terminal 2",
    "Delivered on 24.11.2026 between 9 and 11",
    "A refund of 2 tickets takes 5 days",
    "Your refund is on its way, we wrote you the sum in private",
    "We opened 24 hours ago and answered 1,250 people",
    "Ring +1 202 555 0100, line 3",
    "The belt moves at 5 km an hour",
    "Der Flug geht um 17.30 Uhr von Gate 14",
    "Le vol part à 17 h 30, porte 14",
    "Lot odlatuje o 17:30 z bramki 14",
    "Lento lähtee klo 17.30 portilta 14",
    "Рейс вылетает в 17:30, выход 14",
    "Skrydis išvyksta 17:30, vartai 14",
    "El vuelo sale a las 17:30 por la puerta 14",
    "Thanks for 25 years with us",
    "Version 4.5 of the app mends it",
    "You are number 12 in line",
    "The 14:25 to Oslo runs 1 h late",
    "Form EU 261 is on our page",
    "We have 3 rooms and 2 cots left",
    "From 1 to 5, how did we do?",
    "Your points are in your account, all of them",
    "Chapter 11, page 250",
    "Order by 18:00 and it comes on day 2",
    "The kennel is 120 cm long",
    "Bus 25 leaves every 15 minutes",
    "We are 12 people on shift tonight",
    "Bring a jacket: it is 4 degrees",
  ];
  it("stops none of the ordinary numbers of an answer", () => {
    expect(ORDINARY.filter((text) => publicAmounts(text).length > 0)).toEqual([]);
  });

  it("says where it stands", () => {
    const text = "Jo, that is 25 € back";
    const [{ where } = { where: { from: 0, to: 0 } }] = publicAmounts(text);
    expect(text.slice(where.from, where.to)).toBe("25 €");
  });
});
