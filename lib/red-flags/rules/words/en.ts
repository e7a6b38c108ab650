import { type KindWords, phrases } from "./kind-words";

/** English. The words are ours, chosen to be honest: "killing me" threatens nobody, "dying to see you" ails nobody. */
export const ENGLISH: KindWords = {
  "self-harm": phrases(`
    kill myself, killing myself, end my life, ending my life, end it all, take my own life, taking my
    own life, suicidal, commit* suicide, thinking * suicide, suicide attempt, attempted suicide, suicide
    note, want to die, wanna die, don't want to live, do not want to live, don't want to be alive, no
    reason to live, nothing to live for, better off dead, self harm*, harm myself, hurt myself, hurting
    myself, cut myself on purpose, overdose on, jump off a bridge
  `),
  threat: phrases(`
    kill you, kill you all, kill them all, kill this guy, shoot you, shoot your, stab you, hurt your
    staff, hurt your agent*, beat you up, beat up your, punch you, punch your, punch this, slap your,
    strangle you, strangle your, bomb threat, have a bomb, had a bomb, is a bomb, bomb your, blow up
    your, blow up the, blow up this, burn your, burn it down, i know where you live, i know where you
    work, we know where you live, find out where you live, find where you live, watch your back, you
    will pay with, bring a gun, bring my gun, get my gun, hope you die, hope you all die, you deserve to
    die, death threat*, threatened to kill, threatening to kill, physically threatened, kill your staff,
    kill your agent*, kill your crew, kill your famil*, shoot up the, shoot up your, shoot up this,
    going to hurt you, gonna hurt you, will hurt you, i'll hurt you, slap that agent, slap this agent,
    burn down the, burn down your, bomb the plane, bomb the airport, bomb this plane, bomb this airport,
    punch the agent, punch the gate agent, punch that agent, planted a bomb, there is a bomb, there's a
    bomb, a bomb on one, a bomb on your, a bomb on the, a bomb on this, will come after you
  `),
  minor: phrases(`
    unaccompanied minor*, unaccompanied child*, unaccompanied kid*, unaccompanied teen*, unattended
    minor*, child is alone, child alone, child all alone, children alone, children are alone, kid alone,
    kid is alone, kids alone, kids are alone, minor alone, minor is alone, minor traveling, minor
    travelling, minor flying, minors traveling, minors flying, daughter is alone, daughter alone,
    daughter flying alone, daughter traveling alone, daughter travelling alone, daughter stranded,
    daughter is stranded, daughter is stuck, son is alone, son alone, son flying alone, son traveling
    alone, son travelling alone, son stranded, son is stranded, son is stuck, teen alone, teenager
    alone, year old alone, year old is alone, year old flying alone, year old traveling alone, year old
    travelling alone, year old by himself, year old by herself, yr old alone, yr old is alone, yo alone,
    lost child, lost my child, missing child, left my child, left my son, left my daughter, separated
    from my child*, separated from my son, separated from my daughter, separated from my kid*, separated
    from his parents, separated from her parents, year old daughter alone, year old son alone, missing
    her parents
  `),
  medical: phrases(`
    insulin, diabetic, diabetes, oxygen concentrator*, on oxygen, needs oxygen, need oxygen, her oxygen,
    his oxygen, my oxygen, out of oxygen, seizure*, epilep*, anaphyla*, epipen*, epi pen*, allergic
    reaction*, allergic to nuts, allergic to peanut*, deathly allergic, severely allergic, severe
    allerg*, deadly allerg*, cardiac arrest, heart condition, heart surgery, chest pain*, having a
    stroke, had a stroke, stroke patient, cancer patient*, chemo, chemotherapy, dialysis, organ
    transplant, kidney transplant, medical supplies, medical equipment, medical device*, health
    emergency, emergency surgery, need surgery, having surgery, had surgery, emergency room, in the
    hospital, in hospital, to the hospital, intensive care, in icu, in the icu, lost consciousness,
    unconscious, cannot breathe, trouble breathing, difficulty breathing, inhaler, heavily bleeding, is
    bleeding, bleeding out, medication, medications, medicine, medicines, my meds, her meds, his meds,
    life saving, ambulance, paramedic*, pacemaker, defibrillator, blood clot*, moaning in pain, severe
    pain, concussion, miscarriage, went into labor, in labor, hospitalized, hospitalised,
    hospitalization, having a medical emergency, have a medical emergency, is a medical emergency, it's
    a medical emergency, medical emergency on board, medical emergency at, medical emergency here,
    medical emergency now, family medical emergency, medical emergency with my, had a heart attack,
    having a heart attack, has had a heart attack, having an asthma attack, has asthma, asthma
    medication, asthma inhaler, has passed out, just passed out, passed out here, i can't breathe, he
    can't breathe, she can't breathe, baby can't breathe, peanut allergy and, has a peanut allergy, have
    a peanut allergy, has a nut allergy, have a nut allergy, severe peanut allergy, severe nut allergy,
    my oxygen tank, her oxygen tank, his oxygen tank, portable oxygen, severe food poisoning, serious
    medical condition, my medical condition, her medical condition, his medical condition
  `),
  vulnerable: phrases(`
    wheelchair*, wheel chair*, disabled, disability, disabilities, paraplegic*, quadriplegic*,
    paralyzed, paralysed, amputee*, is blind, am blind, i'm blind, legally blind, blind passenger*,
    blind person, blind man, blind woman, blind and, visually impaired, is deaf, am deaf, i'm deaf, deaf
    passenger*, deaf person, hearing impaired, hard of hearing, guide dog*, service dog*, service
    animal*, dementia, alzheimer*, pregnant, pregnancy, elderly, grandmother alone, grandma alone,
    grandfather alone, old mother, old father, old grandmother, old grandma, old grandfather, old
    grandpa, old parents, old mom, old dad, year old woman, year old lady, autis*, special needs,
    special assistance, cerebral palsy, multiple sclerosis, parkinson*, on crutches, mobility scooter,
    mobility issue*, reduced mobility, can't walk, cannot walk, unable to walk, ptsd, panic attack*,
    domestic violence, handicapped, handicap person, handicap woman, handicap man, handicap passenger*
  `),
  legal: phrases(`
    lawyer*, attorney*, solicitor*, legal action, legal team, legal advice, legal proceeding*, legal
    counsel, lawsuit*, law suit, class action, sue you, sue your, sue them, sue for, want to sue, wanna
    sue, going to sue, have to sue, need to sue, ready to sue, like to sue, will sue, i'll sue, we'll
    sue, can sue, should sue, gonna sue, suing, small claims, take you to court, taking you to court,
    take this to court, see you in court, going to court, go to court, ombudsman, ombudsperson, the
    regulator, consumer protection, trading standards, better business bureau, the bbb, attorney
    general, department of transportation, dept of transportation, dot complaint, complaint with the
    dot, complaint with dot, complaint to the dot, faa complaint, complaint with the faa, complaint with
    faa, civil aviation authority, eu261, eu 261, ec261, ec 261, eu regulation*, data protection, gdpr,
    filed a police report, file a police report, press charges, pressing charges, breach of contract,
    false advertising, discrimination lawsuit, discrimination complaint, discrimination claim
  `),
  press: phrases(`
    journalist, journalists, reporter, correspondent, news anchor, anchor at, anchor for, columnist,
    news editor, editor at, editor of, editor in chief, managing editor, staff writer, writer for,
    writer at, news producer, tv producer, producer at, producer for, broadcaster, tv host, radio host,
    newsroom, investigative, covering for, senator, congressman, congresswoman, member of parliament,
    member of congress, mp for, mep, mayor of, minister of, governor of, councillor, city council, state
    representative, ambassador to
  `),
  "time-critical": phrases(`
    stuck in traffic, at the gate now, boarding now, now boarding, currently boarding, about to miss,
    going to miss my, going to miss our, gonna miss my, gonna miss our, gonna miss the, going to miss
    the, will miss my connect*, will miss our connect*, will miss my flight, will miss our flight, might
    miss my, might miss our, may miss my, may miss our, i'll miss my, we'll miss our, running late for
    my flight, running late for our flight, hold the plane, hold the flight, hold my flight, hold our
    flight, hold my connect*, hold our connect*, doors are closing, gate is closing, final call, last
    call for boarding, stuck on the tarmac, stuck on the plane, stuck on a plane, stuck at the airport,
    sleeping at the airport, sleep at the airport, about to board and, stuck here on the plane, have a
    tight connection, have a really tight connection, have a very tight connection, with a tight
    connection, have a short connection, i'm stranded, we're stranded, am stranded, are stranded, is
    stranded, still stranded, stranded at the airport
  `),
  leaving: phrases(`
    never fly * again, never fly * * again, never fly again, never fly with you, never flying * again,
    never flying * * again, never flying again, never flying with you, never again fly*, never again
    will i fly, never book* * again, never book* with you, never use you, never use * again, never using
    * again, never order* from you again, never buy* from you again, won't fly * again, won't be flying
    * again, won't be flying with you, won't fly with you, will not fly * again, will not be flying *
    again, not flying * again, not fly * again, won't use you, last time i fly, last time i'll fly, last
    time i will fly, last time i ever fly, last time we fly, last time flying, my last flight with, last
    flight with you, last time i book, last time i use, no longer fly*, no longer be flying, flying
    someone else, flying another airline, fly another airline, fly a different airline, flying a
    different airline, fly with someone else, switching airlines, switch airlines, switching to another,
    switch to another airline, switching carriers, change airlines, changing airlines, find another
    airline, going elsewhere, my business elsewhere, our business elsewhere, lost my business, lost our
    business, losing my business, lost a customer, lost another customer, lost this customer, lost a
    loyal, lost me as, losing a customer, losing a loyal, losing me as, lose a customer, lose a loyal,
    lose my business, done with you, done flying, i'm done with, cancel my account, cancelling my
    account, canceling my account, cancel my membership, cancel my card, cancel* my credit card, close
    my account, closing my account, boycott*, need a new airline, looking for a new airline, find a new
    airline, finding a new airline, picking a new airline
  `),
  paid: phrases(`
    promoted tweet*, promoted post*, promoted your complaint, promoted complaint, paid to promote,
    paying to promote, paid for this tweet, paid for this ad, paid twitter to, sponsored tweet*,
    sponsored post*, sponsored complaint, bought an ad, buy an ad to complain, seeing this as an ad
  `),
};
