import type { LanguageWords } from "./language-words";

export const es: LanguageWords = {
  argue: {
    say: `como ya le dije = en resumen
como le dije = en resumen
como ya dije = en resumen
como he dicho = en resumen
como ya he dicho = en resumen
como ya mencioné = en resumen
como mencioné = en resumen
ya le dijimos
ya le dije
debería haber
debió haber
debería usted haber
tendría que haber
podría haber llamado
nuestra política
política de la empresa
está equivocado
está equivocada
se equivoca
no es cierto
eso es falso`,
    except: `nuestra política de privacidad
como ya le dijo`,
    yes: ["Como ya le dije, la maleta está en Riga.", "Debería haber llamado.", "Es política de la empresa."],
    no: ["Aquí está nuestra política de privacidad.", "La maleta llega esta noche."],
  },
  apologise: {
    say: `lo siento
lo sentimos
disculp*
perdón
perdone
lamentamos
lamento`,
    yes: ["Lo sentimos, le pedimos disculpas.", "Perdone, lamentamos la espera."],
    no: ["Lamentamos la espera. La maleta llega esta noche."],
  },
  jargon: {
    say: `pnr = localizador de la reserva
pax = pasajeros
irrops = incidencia
escalaremos
escalamos
segundo nivel
a la mayor brevedad = hoy`,
    yes: ["Envíe su PNR.", "Lo escalamos al segundo nivel."],
    no: ["Envíe su número de reserva.", "Subimos la maleta."],
  },
  hours: {
    say: `nuestro horario
horario de oficina
horario de atención
horario laboral
fuera de horario
estamos cerrados
estábamos cerrados
no trabajamos`,
    yes: ["Escribió fuera de nuestro horario.", "Los domingos no trabajamos."],
    no: ["El vuelo dura dos horas.", "El museo está cerrado."],
  },
  blame: {
    say: `no es culpa nuestra
no es nuestra culpa
no fue culpa nuestra
su culpa
culpa suya
usted olvidó
usted no hizo
culpa del aeropuerto
culpa del transportista
otro departamento
no es nuestro problema`,
    yes: ["No es culpa nuestra.", "Eso es de otro departamento."],
    no: ["La maleta está en Riga.", "No olvide su documento."],
  },
  liability: {
    say: `es nuestra culpa
fue nuestra culpa
culpa nuestra
somos responsables
asumimos la responsabilidad
asumimos toda la responsabilidad
nuestra negligencia
tiene derecho a una indemnización
le indemnizaremos`,
    except: `no es nuestra culpa
no es culpa nuestra
no fue culpa nuestra
no fue nuestra culpa`,
    yes: ["Fue nuestra culpa.", "Asumimos toda la responsabilidad."],
    no: ["No fue nuestra culpa.", "La persona responsable le llama hoy."],
  },
};
