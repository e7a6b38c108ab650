/** Words that follow a dash or a star at the end of a sentence and are no one's name. */
export const wordsThatNobodyIsCalled: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march july september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  today tomorrow tonight yesterday please thanks thank thx cheers regards sincerely team support help care love
  hello hi sorry yes no not ok okay the and or but so if then else etc free only all none only both more
  terms apply required optional included excluded limited note important update edit edited correction source
  economy business first class international domestic europe america africa asia north south east west
  montag dienstag mittwoch donnerstag freitag samstag sonntag danke bitte lundi mardi mercredi jeudi vendredi
  samedi dimanche merci lunes martes miércoles jueves viernes sábado domingo gracias obrigado obrigada dziękuję`
    .trim()
    .split(/\s+/),
);
