/**
 * Words that insult a person, by language; a trailing `*` takes any ending. They are ours, and few on purpose: who is
 * furious about a lost bag is no abuser, and is read as anybody. Curses at things ("shit app") are left out.
 */
export const INSULTS: readonly string[] = `
  idiot, idiots, moron, morons, imbecile, imbeciles, scum, scumbag, scumbags, bastard, bastards, bitch, bitches, asshole*,
  arsehole*, cunt, cunts, dickhead*, fuck you, fuck off, fuck yourself, fuck yourselves, go to hell, drop dead,
  piece of shit, pieces of shit, retard, retards, retarded, wanker*, twat, twats, i hate you, son of a bitch, hope you die,
  vermin, you parasites, you stupid, you lying, kill yourself,
  vollidiot*, idioten, arschloch, arschlöcher, drecksau, schlampe*, hurensohn, hurensöhne, wichser, verpiss dich,
  verpisst euch, abschaum, fick dich, fickt euch, missgeburt*,
  connard*, connasse*, salope*, enculé*, fils de pute, ta gueule, va te faire foutre, allez vous faire foutre, crétin*,
  abruti*, imbécile*, bande d'ordures,
  idiota, idiotas, imbécil*, hijo de puta, hijos de puta, cabrón, cabrones, gilipollas, vete a la mierda, iros a la mierda,
  idioci, idiotów, debil, debile, debili, kretyn*, skurwysyn*, spierdalaj*, kurwy, pojeby,
  idiootti, idiootit, ääliö, ääliöt, kusipää*, paskapää*, haista vittu, haistakaa vittu, mulkku, mulkut,
  идиот, идиоты, дебил, дебилы, мразь, мрази, сука, суки, ублюд*, твари, пошел на хуй, пошли на хуй, пошёл на хуй, сволочи,
  idiotas, idiotai, debilas, debilai, eikit velniop, kalės vaikai
`
  .split(",")
  .map((phrase) => phrase.trim().replace(/\s+/g, " "));
