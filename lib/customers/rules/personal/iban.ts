import { remainder } from "./check-digits";

/** Signs of an IBAN by country, as SWIFT's registry (ISO 13616) has them. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 " +
    "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 " +
    "LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 " +
    "QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
  )
    .split(" ")
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
);

/** Length of an IBAN by its first two letters; null where no country has one. */
export function ibanLength(country: string): number | null {
  return LENGTHS.get(country.toUpperCase()) ?? null;
}

/** ISO 13616: the first four signs put last, letters as 10 to 35, leaves 1 by 97. */
export function isIban(plain: string): boolean {
  if (plain.length !== ibanLength(plain.slice(0, 2)) || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(plain)) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  return (
    remainder(
      turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}
