import { type KindWords, phrases } from "./kind-words";

/** Spanish, where we are sure. The words are ours; "me muero de risa" is left alone. */
export const SPANISH: KindWords = {
  "self-harm": phrases(`
    voy a matarme, me voy a matar, quiero matarme, quiero morir, quiero morirme, suicidarme, me suicido, pensamientos suicidas,
    quitarme la vida, acabar con mi vida, no quiero vivir, ya no quiero vivir, hacerme daño
  `),
  threat: phrases(`
    voy a matarte, voy a mataros, voy a matarlos, los voy a matar, os voy a matar, te voy a matar, sé dónde vives,
    sé dónde viven, sé dónde trabajas, sé dónde trabajan, partirte la cara, partirles la cara, romperte la cara,
    tengo una bomba, hay una bomba, amenaza de bomba, volar por los aires, prender fuego, amenazas de muerte
  `),
  minor: phrases(`
    menor no acompañado, menores no acompañados, niño solo, niña sola, niños solos, hijo está solo, hija está sola,
    hijo viaja solo, hija viaja sola, años solo, años sola, niño perdido, niña perdida, perdí a mi hijo, perdí a mi hija
  `),
  medical: phrases(`
    insulina, diabétic*, diabetes, tanque de oxígeno, botella de oxígeno, necesita oxígeno, epilep*, convulsion*,
    anafilax*, anafiláct*, reacción alérgica, alergia grave, alergia severa, alérgico a los frutos, alérgica a los frutos,
    alérgico al maní, infarto*, paro cardíaco, dolor en el pecho, derrame cerebral, quimioterapia, diálisis,
    emergencia médica, urgencia médica, en el hospital, al hospital, hospitaliz*, se desmayó, perdió el conocimiento,
    inconsciente, no puede respirar, no puedo respirar, ataque de asma, asmátic*, medicamento*, medicación, medicina*,
    ambulancia, marcapasos, aborto espontáneo, intoxicación alimentaria
  `),
  vulnerable: phrases(`
    silla de ruedas, sillas de ruedas, discapacitad*, discapacidad, movilidad reducida, invidente*, es ciego, es ciega,
    soy ciego, soy ciega, es sordo, es sorda, soy sordo, soy sorda, perro guía, perro de servicio, demencia, alzheimer,
    embarazada, persona mayor, personas mayores, anciana, anciano, ancianos, abuela sola, abuelo solo, no puede caminar,
    no puedo caminar, muletas, autista*, autismo, parkinson
  `),
  legal: phrases(`
    abogado*, abogada*, demanda judicial, voy a demandar, vamos a demandar, los demandaré, demandarlos, demandarles,
    denunciarlos, denunciarles, voy a denunciar, poner una denuncia, juicio, tribunales, al juzgado, acciones legales,
    acción legal, vías legales, defensor del pueblo, defensa del consumidor, profeco, oficina del consumidor,
    hoja de reclamaciones, hojas de reclamaciones, reglamento 261, aesa
  `),
  press: phrases(`
    periodista, reportero, reportera, redactor jefe, redactora jefe, corresponsal, columnista, presentador de,
    presentadora de, diputado, diputada, senador, senadora, alcalde, alcaldesa, ministro, ministra, concejal, eurodiputad*
  `),
  "time-critical": phrases(`
    atrapado en el tráfico, atrapada en el tráfico, en un atasco, parados en un atasco, última llamada, cierran la puerta,
    voy a perder mi vuelo, voy a perder el vuelo, vamos a perder el vuelo, perder mi conexión, perder la conexión,
    varado en, varada en, varados en, tirados en el aeropuerto, tirado en el aeropuerto, tirada en el aeropuerto,
    encerrados en el avión
  `),
  leaving: phrases(`
    nunca más con ustedes, nunca más con vosotros, nunca más vuelo, no vuelvo a volar, no volveré a volar,
    nunca volveré a volar, no vuelvo a viajar, no volveré a viajar, última vez que vuelo, última vez que viajo,
    última vez que compro, me voy a la competencia, a la competencia, cambiar de aerolínea, cambio de aerolínea,
    perdieron un cliente, perdido un cliente, perdido una clienta, cancelar mi cuenta, cerrar mi cuenta, boicot*
  `),
  paid: phrases(
    `tuit patrocinado, tweet patrocinado, publicación patrocinada, tuit promocionado, pagó por promocionar`,
  ),
};
