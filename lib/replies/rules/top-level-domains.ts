/** Endings that make a bare `example.com` a link: every two-letter country's, and the generic ones in real use. */
export const topLevelDomains: ReadonlySet<string> = new Set(
  `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz
  ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo
  fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm
  jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq
  mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re
  ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp
  tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
  com net org edu gov mil int arpa info biz name pro mobi aero asia cat coop jobs museum post tel travel xxx
  app dev page web site website online store shop shopping blog cloud tech digital agency media news press live
  life world today center company services solutions systems support help care email chat social community
  club team group network global international city london paris berlin nyc tokyo amsterdam africa
  design studio art photo photos pics photography gallery video film movie music band audio game games fun
  xyz top vip win wiki link click guru ninja expert works tools zone space plus one red blue pink green black
  bank insurance finance financial money cash loans credit creditcard fund investments tax legal law lawyer
  health clinic doctor dental hospital pharmacy fitness yoga restaurant cafe bar pub pizza food wine beer kitchen
  hotel hotels flights airline airlines holiday vacations tours viajes cruises taxi limo car cars auto bike
  school university college academy education training courses degree science church faith charity foundation
  house homes estate realty properties property rent rentals apartments garden furniture flowers florist gifts gift
  fashion clothing shoes jewelry boutique beauty hair style moda toys kids baby family dog pet
  sale deals discount bargains cheap promo coupons free tickets events show theater party wedding
  software computer codes domains hosting host download google amazon apple microsoft youtube bmw audi sony
  consulting management marketing partners ventures capital holdings enterprises industries energy solar
  gmbh ltd llc inc bio eco earth bayern koeln hamburg wien swiss saarland nrw ruhr barcelona madrid gal eus quebec
  berlin moscow moe lol ooo rocks sexy fyi how new day date direct directory express exchange delivery supply
  tube camp run ski golf football soccer tennis racing surf`
    .trim()
    .split(/\s+/),
);
