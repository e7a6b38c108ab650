export interface MoveWords {
  /** A place out of sight. */
  place: RegExp;
  /** We have already written there: help is on its way in private. */
  given: RegExp;
  /** Words that help nobody; `-` at the end takes every ending. */
  empty: string;
}

const NOBODY = "ok okay dm dms pm pms inbox pnr pls plz";

/** Per language: what asks to move out of sight, and the words such an answer is made of when it says nothing else. */
export const MOVE_WORDS: Readonly<Record<string, MoveWords>> = {
  en: {
    place:
      /\b(?:dms?|dm'?ing|pms?|(?:direct|private)[ -]messag\w*|inbox|message us|(?:send|drop|shoot|write) us a (?:quick )?(?:message|note|line)|in private|privately)\b/iu,
    given:
      /\b(?:we|i)(?:'ve|’ve| have| just)? (?:just |already )?(?:sent|replied|answered|written|responded|messaged|dm'?ed)\b|\b(?:check|see) your (?:dms?|inbox)\b|\bwe (?:see|got|have|received) your\b/iu,
    empty: `${NOBODY} a about account address again all also an and any are around as ask assist assistance at back be
      been booking bring brought by can case chat check code concern concerns confirm contact could critical detail details did direct
      directly disappoint- do don't drop easier email enquiry experience- feel feedback find flag for follow free frustrat- full
      further get give glad go good gladly great happy hate have hear hear's hello help hey hi hiya hope how i i'd i'll i'm if immediately improve in
      inconvenience info information into investigate is issue issues it it's just keen kindly know let letting like line link locator
      look looking love me mean message messaging more morning afternoon evening my name need needed no note number of on one or order
      our out outside parcel pass please pop possible privacy privat- problem provide query quick quickly reach reached reaching reference
      regard- reply report reservation resolve right say see seeing send sent share shoot so some soon sooner sorry sort sorted
      steps support sure take talk team tell thank thanks that that's the their them then there this through ticket to today
      touch track tracking tweet understand up upset us use via want was way we we'd we'll we're we've well what when where which will
      with within would write you you'd you'll you're you've your yours apolog- annoy- regret reach send us here's here waiting wait
      able absolutely amp assure back believe bit brief certainly checking confirmation confused course definitely delighted
      experienc- favor further happen- its learn may moment needs onto personally pleasure provided really reason reaches shout some sounds
      sure specific sincerely thing trouble truly unfavorable unusual verify via view wish yes yet`,
  },
  fr: {
    place: /\b(?:mp|dm|message priv\S*|messages priv\S*|en priv\S*|messagerie priv\S*)(?![\p{L}])/iu,
    given:
      /\b(?:nous (?:vous )?avons (?:répondu|écrit|envoyé)|nous venons de|je vous ai (?:répondu|écrit|envoyé))/iu,
    empty: `${NOBODY} mp à a afin aider aide allons allez au aux avec avez avons besoin bien bonjour bonsoir bonne journée ce cela
      celle ces cette cher chère cordialement coordonnées d de demande des désagrément- désolé- detail- détail- dossier du en
      envoyer envoyez et être excus- faire faites faut fin fourni- frustr- gêne heureux il informations infos je l la le les leur
      lien ma mail merci message messages messagerie mes mieux moi mon n nous numéro nom occupe- on ou où par parvenir par pas patience
      peut peux plaît plait plus possible pour pourrions pouvez pouvoir pouvons privé privée prie prénom problème puissions puisse qu que quel
      qui recevoir référence regard- regrett- réservation retour s sa sans se ses si sincèrement situation soyez suite sommes
      suivi sur svp te toute tous transmettre transmettez un une vais vérifier vers veuillez voir vos votre vous vouloir y`,
  },
  de: {
    place:
      /(?<!\p{L})(?:dm|dms|pn|pns|pm|direktnachricht\p{L}*|privatnachricht\p{L}*|private[rn]? nachricht\p{L}*|per nachricht)(?!\p{L})/iu,
    given:
      /(?<!\p{L})(?:wir|ich) (?:haben|habe) (?:\p{L}+ ){0,4}(?:geschickt|geschrieben|geantwortet|gesendet)/iu,
    empty: `${NOBODY} pn pns ab aber alle alles am an angaben anfrage anliegen ansehen anschauen auch auf aufnehm- aus bedauer- bei
      beim bescheid bitte bitten buchung- buchungscode buchungsnummer code da daher damit danach danke dann darum das dass daten dazu
      dein- dem den der dich die dies- dir direkt direktnachricht- du durch ein eine einen einer eines entschuldig- er erhalten es euch euer eure
      fall frustr- für gehen gemeinsam gern gerne geht gibt grüße gut guten hab haben habt hallo helfen hier hilfe hören ich ihn ihnen ihr ihre
      ihrem ihren ihrer im in info- ist ja kann können könnten könntest könnt kontakt kontaktieren kontaktier- kümmern kurz kurze lass lassen leid liebe lieber lösung
      melden melde meldung mehr mich mir mit mitteil- morgen möchten moin nachricht- name- nach nennen nicht noch nummer oder per persönlich prüfen
      privat- privatnachricht- problem rückmeldung schade schau- schick- schicke schilder- schnell schreib- sehen sehr send- sendungsnummer sich sie sind so sobald
      tag team teil- tut um umgehend unannehmlichkeit- uns unser- unter unterstütz- verständ- vielen vielleicht von was weiter weitere weiterhelfen
      wenn wie wir wird worum wollen würden zu zum zur zukommen`,
  },
  es: {
    place:
      /(?<!\p{L})(?:dm|md|mensajes? (?:directos?|privados?)|por privado|en privado|mensajería privada)(?!\p{L})/iu,
    given: /(?<!\p{L})(?:te|le|os|les) (?:hemos|he) (?:enviado|escrito|respondido|contestado)/iu,
    empty: `${NOBODY} md a al algo amable antes aquí así atender atenderte ayuda- brevedad buenas buenos caso código como con
      contacta- contáctanos contacto cuenta cuéntanos cuéntenos cualquier dato- de déjanos deja del desde detalle- día días directo directa disculp- e el
      ella en encantad- envía- envíe- enviar- escrib- escríb- ese eso esta estamos este esto estimad- facilita- facilít- favor gracias gusto gustaría haz hacer hola
      incidencia incidente inconvenient- indica- indíc- información informar la las le lo los localizador lamenta- mándanos manda- más mejor mensaje- mensajería mi
      molestia- mucho muchas nombre nos nuestr- número o o para perdón permít- permita- poder podamos podemos por pónte ponte porfa posible privad- problema
      puedas puede puedes podrías podría que qué queja quedamos quieres quisiéramos rápido reserva revisa- revisar resolver saludos se segui- sentim- sentimos
      siento señor señora si situación sobre solución solucionar su sus tarde tardes te tema ti todo tu tus tú un una usted verificar ver vía y`,
  },
  pl: {
    place: /(?<!\p{L})(?:dm|pw|priv|priva|prywatn\p{L}*|wiadomoś\p{L}* bezpośredni\p{L}*)(?!\p{L})/iu,
    given: /(?<!\p{L})(?:wysłaliśmy|odpisaliśmy|odpowiedzieliśmy|napisaliśmy|wysłałem|wysłałam)(?!\p{L})/iu,
    empty: `${NOBODY} pw priv priva a aby abyśmy aktualn- bardzo bezpośredni- będziemy bo by był- być chcemy chcielibyśmy chętnie ci
      cię cześć czy dane danych dla do dobry dobrego dodatkow- dnia dzień dziękuj- dzięki e email gdyby i ich ile informac- jak jest już kontakt-
      kontaktu który która która loty lub mail mi mamy możemy mogli mógł- może możesz mogliśmy my na nam nas nie niedogodnoś- nieprzyjemn- numer- o od odezw-
      oraz pan pana pani pań- państwa państwu po poda- podaj podać podesł- pomoc- pomóc pomożemy pomagamy potrzebne poprzez pozdraw- prosimy
      prosz- proszę problem- prywatn- przekaz- przepraszamy przepraszam przez przesła- prześl- przykro rezerwac- rozwiąz- się sprawdz- sprawdzimy spraw-
      sytuac- szczegół- szczegóły szybko tą tę ten tego temat to tobą tu twoj- twój twó- tym umożliw- w wiadomość wiadomości wiadomoś- witaj witam wszystk- wyjaśni- wyślij wysłan-
      wysłać wyśl- z za zajmiemy zająć zamówienia zgłosz- że żeby zobacz- zweryfik- imię nazwisk- napisz- nam napisanie`,
  },
  fi: {
    place: /(?<!\p{L})(?:dm|yv|yksityisvies\p{L}*|suoravies\p{L}*|yksityise\p{L}+ vies\p{L}*)/iu,
    given: /(?<!\p{L})(?:lähetimme|vastasimme|kirjoitimme|olemme (?:lähettäneet|vastanneet))(?!\p{L})/iu,
    empty: `${NOBODY} yv yv:llä yvllä ja jotta aja- aiheutun- apua asia- asiaa auta- auttaa autamme autta- ei että haluai- haluamme harmi- hei heippa huomen- hyvä
      hyvää iltaa ikävä ikävää jos joten kanssa kautta kerro- kertoa kiitos kiitti kirjoit- koodi kuin kuulla laita- laittaa laitatko
      laittaisi- lisä- lisää lähet- läheitä me meidät meille meidän mielellä- mielihyvin minkä moi moikka mukaan myös nimi- niin numero- n nyt ole olemme oli olisi on
      ongelma- osoite- ota ottaa otatko ottaisi- otathan pahoill- pahoittel- palaute- palautteesta pian päivää päästä saa- sait saisi- se selvit- sen
      siitä sinua sinulle sitten suora- suoraan tapaus- tarkem- tarkist- tarvit- tiedo- tiedot tietoj- tietoja tietosi tilanne- tilauksen tilausnumero- tämä tätä
      tästä uudelleen vai varau- varaus- vie- viesti- viestillä viestiä viestitse voi voimme voisi- voit voitko voisimme yhteydessä yhtey- yksityi- tervehdys terveisin`,
  },
  ru: {
    place:
      /(?<!\p{L})(?:дм|лс|лс\.|личк\p{L}*|личн\p{L}* сообщени\p{L}*|директ\p{L}*|dm)(?!\p{L})|в личные(?!\p{L})/iu,
    given: /(?<!\p{L})(?:мы|я)?\s?(?:ответили|написали|отправили|ответил|написал|ответила|написала) вам/iu,
    empty: `${NOBODY} дм лс а бы был- будем в вам вами вас ваш- вопрос- все всё вы где данн- дет- детал- день для до добрый доброе
      вечер утро жаль за заказ- здравствуйте и из извин- имя информац- их к как код- контакт- личк- личн- логин мы мог- может можете можно можем на нам нами нас наш-
      не неприятн- неудобств- но номер- о об обращ- обратит- обязательно они от ответ- отправ- пожалуйста подробн- помо- помож- помочь понима- поэтому постара-
      почт- пиш- пишите пришлите при привет приносим проблем- провер- просим прош- раз- разобраться разбер- решит- решить решение с свяжи- связа- свой свои себя ситуац- скорее сожал-
      сообщ- сообщение сообщите спасибо так также телефон- то тогда того только укаж- указ- уточн- фамили- хотел- хотим что чтобы эт- это мы напиши- написать напишите брон- бронирован- директ-`,
  },
  lt: {
    place: /(?<!\p{L})(?:dm|pm|asmenin\p{L}* žinut\p{L}*|privač\p{L}* žinut\p{L}*|asmeniškai|privačiai)/iu,
    given:
      /(?<!\p{L})(?:išsiuntėme|atsakėme|parašėme|atrašėme)(?!\p{L})|jums (?:ką tik )?(?:išsiuntėme|atsakėme)/iu,
    empty: `${NOBODY} ačiū apie apgailestau- ar asmenin- asmeniškai atsipraš- atsiųs- bandy- bus būtų dabar daugiau dėka- dėl dėkojame diena duomen- galė- galėtum-
      galime gali galite galit greičiau gerbiam- informacij- ir ištirti iš išspręs- išsiaišk- jei jeigu jog jūs jūsų jums jumis jus kad kaip kas kodą kontakt- kreip- kreiptis
      kviečiame laba labas laukiame labai liūdna man malon- maloniai mes mielai mums mūsų mus nepatogum- norė- norėtume numer- numerį nurod- o padė- padėti padėsime
      pakomentuok- paraš- parašyk- parašyti pateik- patikrin- patikrinti per plačiau pagalb- prašau prašom prašome privač- privačiai problem- rašyk- rezervac- rytas
      siųsk- situacij- sveik- sveiki su susisiek- šią šis šį ši tai tam tad tikrai tą tik toliau užsakymo vardą vakaras žinut- žinutę žinute`,
  },
};
