/** What says "me too", in small letters without accents; each may open or close a short post. */
export const meTooPhrases: readonly string[] = [
  // en
  `me too, me 2, me three, me as well, mine too, mine as well, us too, same here, same, same problem,
  same issue, same thing, same story, same situation, same boat, same for me, same with me, same over
  here, same as me, happened to me, happened to me too, happening to me, so do i, so am i, so did i,
  so have i, ditto, likewise`,
  // de
  `ich auch, mir auch, mir geht es genauso, geht mir auch so, geht mir genauso, bei mir auch, bei uns
  auch, wir auch, uns auch, gleiches problem, das gleiche problem, selbes problem, dasselbe problem,
  dasselbe hier, gleiches hier, hier auch, hier genauso, dito`,
  // fr
  `moi aussi, nous aussi, pour moi aussi, chez moi aussi, moi pareil, pareil, pareil ici, pareil pour
  moi, meme probleme, meme souci, meme chose, idem, idem ici`,
  // es
  `yo tambien, a mi tambien, a mi igual, nosotros tambien, mismo problema, el mismo problema, lo mismo,
  lo mismo aqui, igual aqui, me pasa lo mismo, me pasa igual, me paso lo mismo`,
  // pt
  `eu tambem, comigo tambem, aqui tambem, nos tambem, mesmo problema, o mesmo problema, mesma coisa, a
  mesma coisa, o mesmo aqui, igual comigo`,
  // pl
  `ja tez, ja rowniez, mnie tez, mi tez, u mnie tez, u mnie to samo, u mnie tak samo, to samo, tak
  samo, ten sam problem, mam to samo, mam tak samo, tez tak mam`,
].flatMap((phrases) => phrases.replace(/\s+/g, " ").split(", "));
