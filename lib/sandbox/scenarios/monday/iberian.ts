import { answered, type MondayThread, message, post } from "./threads";

export const spanish: readonly MondayThread[] = [
  post(
    "luferrer",
    "Lucía Ferrer",
    2310,
    7,
    "@NorthwindHelp quinta hora en Bogotá y el panel sigue sin decir nada. ¿Sale o no sale?",
  ),
  post(
    "ignaciovela",
    "Ignacio Vela",
    91,
    8,
    "@NorthwindHelp el paquete 9033 va por la tercera dirección equivocada.",
  ),
  message(
    "carmensoto",
    "Carmen Soto",
    402,
    4,
    "Hola, ¿me pueden sentar junto a mi hija? Tiene seis años y nos han separado.",
  ),
  answered(
    "pablo_nieto",
    "Pablo Nieto",
    75,
    [275, 268],
    "@NorthwindHelp ¿puedo llevar una tabla de surf?",
    "@pablo_nieto Claro, Pablo: hasta 32 kg como equipaje especial, resérvala en la app. ^AR",
  ),
  answered(
    "rocioarce",
    "Rocío Arce",
    512,
    [250, 241],
    "@NorthwindHelp ya llegó la maleta, gracias por avisar.",
    "@rocioarce Qué alegría, Rocío. Gracias por contarlo. ^AR",
  ),
  answered(
    "teomarin",
    "Teo Marín",
    48,
    [225, 219],
    "@NorthwindHelp ¿cierran el mostrador a las diez?",
    "@teomarin El mostrador sí; aquí contestamos a cualquier hora, Teo. ^GT",
  ),
  post(
    "vega_luna",
    "Vega Luna",
    18_400,
    2,
    "@NorthwindHelp me han cobrado dos veces la maleta y el correo automático me da las gracias.",
  ),
];

export const portuguese: readonly MondayThread[] = [
  {
    username: "bianunes",
    name: "Beatriz Nunes",
    followers: 730,
    turns: [
      { minutesAgo: 210, by: "them", text: "@NorthwindHelp o reembolso do voo de sábado ainda não caiu." },
      {
        minutesAgo: 203,
        by: "us",
        text: "@bianunes Já está aprovado, Beatriz, e chega em dois dias úteis. ^GT",
      },
      {
        minutesAgo: 9,
        by: "them",
        text: "@NorthwindHelp atendimento rápido hoje, obrigada! Só falta o recibo do reembolso.",
      },
    ],
  },
  post(
    "paulo_reis",
    "Paulo Reis",
    210,
    11,
    "@NorthwindHelp encomenda 7720: a morada estava certa, ninguém apareceu.",
  ),
  message(
    "ines_faria",
    "Inês Faria",
    64,
    6,
    "Boa tarde, perdi a ligação em Lisboa. O meu localizador é HJ2W8N.",
  ),
  answered(
    "tiago_melo",
    "Tiago Melo",
    120,
    [295, 288],
    "@NorthwindHelp posso levar a bicicleta?",
    "@tiago_melo Pode, Tiago, numa caixa até 30 kg. Reserva-a na app. ^LM",
  ),
  answered(
    "clara_pinho",
    "Clara Pinho",
    890,
    [245, 238],
    "@NorthwindHelp as flores chegaram frescas, obrigada.",
    "@clara_pinho Que bom, Clara. Um bom dia. ^GT",
  ),
  post(
    "duda_ramos",
    "Duda Ramos",
    3400,
    1,
    "@NorthwindHelp o app fecha sozinho na hora de pagar, já tentei quatro vezes.",
  ),
];
