/** S002–S011, S032–S037: the journey in the digital era. */
import { at, type Covers } from './cover.ts';

export const DIGITAL_ERA: Covers = {
  S002: [
    at('term:customer-journey#definition', /birth of a need/i, /nace una necesidad/i),
    at(
      'term:customer-journey#faq-digital-era',
      /digital era.*(?:company|stranger)/i,
      /era digital.*(?:cliente|reseñas)/i,
    ),
    at('guide:customer-journey-today#why-now', /digital era/i, /era digital/i),
  ],
  S003: [
    at(
      'term:customer-journey#faq-which-name',
      /recorrido del cliente.*viaje del cliente/i,
      /recorrido y viaje.*jornada/i,
    ),
    at('term:customer-journey#definition+faq-which-name', /viaje del cliente/i, /también viaje del cliente/i),
  ],
  S004: [at('term:customer-journey#definition+range', /understand.*design.*improve/i, /entender.*diseñar.*mejorar/i)],
  S005: [
    at('term:customer-journey#range', /from discovery to loyalty/i, /del descubrimiento a la lealtad/i),
    at('guide:choosing-a-stage-model#start-and-end', /product or service.*loyalty/i, /producto o servicio.*lealtad/i),
    at('page:choosing-a-model#ends', /Opens with\s+Closes with/i, /Empieza en\s+Acaba en/i),
  ],
  S006: [
    at(
      'term:need-recognition#definition',
      /start of the customer journey|journey starts/i,
      /recorrido desde la necesidad/i,
    ),
    at('term:discovery#faq-where-it-starts', /birth of the need/i, /nacimiento de la necesidad/i),
    at('stage:discovery#trying', /birth of the need/i, /cuando nace la necesidad/i),
    at('guide:choosing-a-stage-model#start-and-end', /birth of the need/i, /nace la necesidad/i),
  ],
  S007: [
    at('model:linear-order#history', /linear and predictable/i, /lineal y previsible/i),
    at('guide:choosing-a-stage-model#line-to-tangle', /linear order/i, /orden lineal/i),
  ],
  S008: [
    at(
      'model:linear-order#stages',
      /1 Awareness .*2 Consideration .*3 Purchase .*4 Loyalty/,
      /1 (?:Conocimiento|Conciencia) .*2 Consideración .*3 Compra .*4 Lealtad/,
    ),
    at('index:models', /Linear four-step order/i, /Orden lineal de cuatro pasos/i),
  ],
  S009: [
    at('model:linear-order#history', /dynamic/i, /dinámico/i),
    at('guide:choosing-a-stage-model#line-to-tangle', /process that changes/i, /proceso que cambia/i),
    at('term:messy-middle#definition', /loop of exploring/i, /bucle de exploración/i),
  ],
  S010: [
    at('term:omnichannel#definition', /several channels/i, /varios canales/i),
    at('guide:omnichannel-in-practice#crossings', /ordinary way/i, /forma corriente/i),
  ],
  S011: [at('question:sa-dis-1', /agreed.*whole journey/i, /acordado.*recorrido entero/i)],
  S032: [at('guide:customer-journey-today#why-now', /occasions/i, /ocasiones/i)],
  S033: [
    at('term:social-media#definition', /search engines and content platforms/i, /buscadores, redes y plataformas/i),
    at('term:seo#definition', /search engines.*widen/i, /buscadores.*público/i),
    at('term:content-marketing#definition', /content platforms/i, /buscadores, redes y plataformas/i),
    at(
      'stage:discovery#digital',
      /search engines, social media\s*, and content/i,
      /buscadores, las redes sociales y las plataformas/i,
    ),
  ],
  S034: [at('stage:discovery#digital', /easier.*learn/i, /enterarse/i)],
  S035: [
    at('term:customer-journey#definition', /begun .*before.*went on/i, /empezado .*antes.*siguió/i),
    at(
      'guide:choosing-a-stage-model#start-and-end',
      /before the purchase/i,
      /antes de que alguien compre|antes de la compra/i,
    ),
  ],
  S036: [at('guide:customer-journey-today#whole', /Rawson.*relationships/i, /Rawson.*(?:relaciones|clientes)/i)],
  S037: [
    at('term:crm#definition', /marketing automation/i, /automatización/i),
    at('term:customer-data-platform#definition', /profile per customer/i, /perfil duradero por cliente/i),
    at('term:marketing-automation#definition', /CRM.*customer data platform/i, /CRM.*plataforma de datos de clientes/i),
    at(
      'guide:automating-journeys#categories',
      /CRM .*Customer data platform .*Automation/,
      /CRM .*Plataforma de datos .*Automatización/,
    ),
    at('guide:automating-journeys#worksheet', /worksheet/i, /hoja en lugar/i),
  ],
};
