/** Asks somebody to go on in private. */
export const MOVE_PHRASES: readonly string[] = [
  "dm us, dm me, pm us, message us, msg us, inbox us, a dm, us a message, us a private message, direct message*",
  "private message*, via dm, by dm, in dm, in dms, to our dms, to dm, through dm, over dm, in private, please dm",
  "en mp, en dm, par mp, par dm, en privé, message privé, messages privés, message direct, en message privé",
  "na priv, w wiadomości prywatnej, wiadomość prywatną, prywatną wiadomość, wiadomości prywatnej, na dm, przez dm",
  "yksityisviesti*, yksityisviestillä, yksityisesti, dm viesti*, suoraviesti*, dm llä, laita dm",
  "в лс, в личку, в личные сообщения, личным сообщением, личное сообщение, в директ, в личных сообщениях, в дм",
  "asmenine žinute, asmeninę žinutę, privačia žinute, privačią žinutę, į dm, per dm, privačiai, asmeniškai",
  "per dm, eine dm, direktnachricht*, privatnachricht*, private nachricht, als dm, pn an uns, per pn",
  "por md, por mp, mensaje privado, mensaje directo, un dm, por dm, por privado, en privado",
].flatMap((line) => line.split(", "));

/** Words that say nothing of the matter: greetings, thanks, regret, and why anybody is asked anything. */
export const FILLERS = [
  `hi hello hey dear good morning afternoon evening thanks thank you your for to us we we're we'll we've i i'm i'll me my
  our sorry apologies apologise apologize very so really truly hear read see that this it it's about the a an and or of
  in at on by with from via please kindly can could would will may let letting know reach reaching out contact contacting
  contacted get getting touch help assist assistance support look looking into check further more details detail
  information info send sending drop shoot slide message messages dm dms pm pms private privately direct inbox be is are
  was were glad happy able have has had here there any inconvenience frustration experience trouble issue issues matter
  concern concerns query as soon possible now again also then if what happened right away team care follow back just`,
  `bonjour bonsoir salut merci de du des nous vous votre vos notre nos je j ai pour par en mp dm le la les un une et ou au
  aux ce cela ça est sont désolé désolée désolés navré navrés pardon excuses apprendre lire entendre veuillez svp s il
  plait pouvez pouvons puissions afin que contacter contactez écrire écrivez envoyer envoyez message messages privé privés
  direct aider aide assistance vérifier voir plus détails détail informations infos gêne désagrément situation problème
  d l qu rapidement`,
  `dzień dobry cześć witam witaj dziękujemy dziękuję za to nam nas się pana pani państwa twoje na w z do i o po proszę
  prosimy bardzo przykro mi przepraszamy przepraszam tego tę sytuację sytuacji kontakt napisz napisać skontaktować
  wiadomość wiadomości prywatną prywatnej priv dm abyśmy mogli żebyśmy możemy pomóc pomożemy sprawdzić szczegóły
  szczegóły więcej informacji niedogodności problem problemu`,
  `hei moi terve kiitos viestistä viestistäsi että on ja meille meihin ota otathan yhteyttä laita laitathan lähetä viesti
  viestiä viestillä yksityisviesti yksityisviestiä yksityisviestillä yksityisesti dm llä niin voimme auttaa autamme
  selvittää tarkistaa asiaa asian asiasta lisää tietoja olemme pahoillamme pahoillani pahoittelemme pahoittelut tästä
  kuulla harmi jotta voisimme ole hyvä`,
  `здравствуйте привет добрый день спасибо вам вас нам мы вы я за что это в и на с по о от к для чтобы пожалуйста очень
  жаль извините приносим извинения неудобства ситуацию ситуация напишите написать отправьте свяжитесь лс личку личные
  личное сообщение сообщения сообщением директ дм могли можем помочь поможем разобраться проверить подробности детали
  информацию ваше обращение`,
  `labas sveiki laba diena ačiū dėkojame kad už jums jūsų mums mes ir į su dėl tai to prašome prašom labai gaila
  atsiprašome nepatogumų nepatogumus situacijos parašykite rašykite susisiekite žinutę žinute asmeninę asmenine privačią
  privačia dm galėtume galime padėti padėsime patikrinti išsamiau informacijos daugiau detales problemos`,
  `hallo hi guten tag morgen danke für uns wir sie ihr ihre ihnen ich die der das den dem ein eine und in an per dm pn als
  bitte tut leid entschuldigung entschuldigen schreiben schicken senden kontaktieren melden nachricht direktnachricht
  privatnachricht private damit können helfen weiterhelfen prüfen mehr details informationen unannehmlichkeiten problem
  situation es das zu hören`,
  `hola buenos días buenas tardes gracias por a de nos le les su sus lo la el los las un una y que en para con sentimos
  siento disculpas disculpe favor podamos poder ayudar ayudarle escríbanos escriba envíenos contacte contactarnos mensaje
  privado directo md mp dm más detalles información molestias problema situación revisar esto se`,
].join(" ");
