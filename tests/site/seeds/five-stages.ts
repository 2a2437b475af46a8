/** S062–S090: the entry of a glossary, five stages, five reasons. */
import { at, type Covers } from './cover.ts';

export const FIVE_STAGES: Covers = {
  S062: [at('index:glossary', /0-9 \d+.* A \d+.* Z \d+/, /0-9 \d+.* A \d+.* N \d+.* Ñ O \d+.* Z \d+/)],
  S064: [
    at('term:customer-journey#journey', /1 Discovery .*8 Advocacy/, /1 Descubrimiento .*8 Recomendación/),
    at('term:customer-journey', /Used in Every stage/, /Se usa en Todas las etapas/),
    at('stage:discovery#journey', /1 Discovery .*8 Advocacy/, /1 Descubrimiento .*8 Recomendación/),
    at('index:glossary', /Used in every stage/, /Se usa en todas las etapas/),
  ],
  S065: [
    at('term:customer-journey#definition', /everything a person goes through/i, /todo lo que vive una persona/i),
    at('term:customer-journey#definition', /payment.*went on/i, /minutos.*siguió/i),
  ],
  S066: [
    at('term:channel#definition', /several channels/i, /varios canales/i),
    at('term:omnichannel#definition', /starts in one/i, /empieza en uno/i),
    at('term:multichannel#definition', /several channels/i, /varios canales/i),
    at(
      'guide:omnichannel-in-practice#crossings',
      /every contact|all .*contacts/i,
      /todas sus interacciones|todos .*contactos/i,
    ),
  ],
  S067: [
    at('term:landing-page#definition', /website\s*, social media/i, /sitio web, en las redes sociales/i),
    at('term:social-media#definition', /platforms.*companies/i, /plataformas.*empresas/i),
    at('term:email-marketing#definition', /by email/i, /mensajes.*correo/i),
    at('term:point-of-sale#definition', /face to face/i, /cara a cara/i),
    at(
      'term:channel#definition',
      /website, social media\s*, email, physical stores/i,
      /sitio web, redes sociales\s*, correo electrónico, locales/i,
    ),
    at(
      'guide:omnichannel-in-practice#crossings',
      /website, social media\s*, email/i,
      /sitio web, las redes sociales\s*, el correo/i,
    ),
  ],
  S068: [
    at('term:customer-journey-map#definition', /type of customer/i, /tipo de cliente/i),
    at('term:customer-journey-map#definition', /journey is what/i, /recorrido es lo que/i),
    at('term:emotion-curve#definition', /how people felt/i, /cómo se sintió la gente/i),
    at('term:pain-point#definition', /journey map/i, /en el mapa del recorrido/i),
  ],
  S069: [at('term:customer-journey#faq-what-for', /customer journey help/i, /para qué sirve el recorrido/i)],
  S070: [at('guide:customer-journey-today#definition', /first commitment/i, /primer compromiso/i)],
  S071: [
    at('term:multichannel#definition', /without buying/i, /sin comprar/i),
    at('term:friction#definition', /channel.*outcome/i, /canal.*resultado/i),
    at('guide:omnichannel-in-practice#crossings', /worse/i, /empeorado|estropeado/i),
  ],
  S072: [
    at('guide:customer-journey-today#effects', /costs.*calls/i, /ahorro/i),
    at('guide:customer-journey-today#effects', /understanding/i, /comprender/i),
    at('guide:customer-journey-today#effects', /satisfaction.*satisfied/i, /satisfacción.*satisfech/i),
    at('guide:customer-journey-today#effects', /areas to improve|weak/i, /puntos por mejorar/i),
    at('term:ces#example', /journey management/i, /gestionar el recorrido/i),
    at('term:csat#formula', /weakest/i, /flojo/i),
    at(
      'guide:mapping-a-journey#mend',
      /contacts.*satisfaction.*improve next/i,
      /consultas.*satisfacción.*lista de lo siguiente/i,
    ),
  ],
  S073: [
    at('stage:discovery#trying', /awareness/i, /conciencia de marca/i),
    at('model:five-stages#stages', /1 Awareness/, /1 (?:Conocimiento|Conciencia)/),
  ],
  S074: [
    at('stage:discovery#touchpoints', /ads on social networks/i, /anuncios en redes/i),
    at('stage:discovery#touchpoints', /a friend who says|a friend’s remark/i, /cuñado|un vecino/i),
    at('stage:discovery#touchpoints', /articles/i, /artículos/i),
    at('model:five-stages#stages', /friend’s remark, or an article/i, /consejo de un amigo o un contenido/i),
  ],
  S075: [
    at('stage:discovery#good', /attention/i, /interés/i),
    at('stage:discovery', /attention.*curious/i, /atención.*ganas/i),
    at('term:aida#definition', /capture attention and create interest/i, /captar la atención y crear interés/i),
  ],
  S076: [
    at('stage:consideration#trying', /possible solution.*needs/i, /solución.*necesita/i),
    at('model:five-stages#stages', /needs are met/i, /cubre lo que hace falta/i),
  ],
  S077: [
    at('stage:consideration#trying', /visit the site/i, /entra en la web/i),
    at('stage:consideration#trying', /read reviews/i, /lee reseñas/i),
    at('stage:consideration#trying', /compare features/i, /compara características/i),
    at('stage:consideration#trying', /fact that no page|extra fact/i, /dato que ninguna/i),
    at('model:five-stages#stages', /visits the website, reads reviews/i, /se visita la web, se leen reseñas/i),
  ],
  S078: [
    at('stage:decision#trying', /deciding into buying|purchase phase/i, /fase de compra/i),
    at('stage:decision#trying', /physical point of sale/i, /punto de venta físico/i),
    at('stage:purchase#touchpoints', /in a shop it is/i, /en la tienda la compra es/i),
    at('model:five-stages#stages', /decision and payment together/i, /decidir y pagar van juntos/i),
  ],
  S079: [
    at('stage:purchase#trying', /buying experience/i, /satisfactorio/i),
    at('term:checkout#definition', /smooth.*satisfied/i, /fluir.*satisfecho/i),
    at('model:five-stages#stages', /go smoothly and satisfy/i, /fluido y grato/i),
  ],
  S080: [
    at('stage:loyalty', /retention is behavior/i, /retención es/i),
    at('term:retention#definition', /customers active/i, /permanencia de los clientes/i),
    at('model:five-stages#stages', /4 Retention/, /4 Retención/),
  ],
  S081: [
    at('term:thank-you-message#definition', /after a purchase/i, /posterior a la compra|tras la compra/i),
    at(
      'term:loyalty-program#misleads',
      /thank-you emails.*special offers/i,
      /correo de agradecimiento.*oferta especial/i,
    ),
    at('term:loyalty-program#definition', /points, tiers/i, /puntos, niveles/i),
    at('term:customer-service#example', /loyalty.*rewards/i, /lealtad.*recompensas/i),
    at('check:loy-03', /thank-you emails.*special offers/i, /agradecimientos.*ofertas/i),
    at(
      'model:five-stages#stages',
      /thank-you emails, special offers/i,
      /correos de agradecimiento, ofertas especiales/i,
    ),
  ],
  S082: [
    at('stage:loyalty#trying', /loyal.*repetition/i, /vuelve leal/i),
    at('stage:loyalty', /next purchase/i, /siguiente compra/i),
    at('term:repeat-purchase-rate#formula', /loyalty.*repeat/i, /lealtad.*repetid/i),
    at('model:five-stages#stages', /encourage repeat purchases/i, /invitan a repetir/i),
  ],
  S083: [
    at('stage:advocacy#trying', /advocates/i, /embajador/i),
    at('guide:loyalty-to-advocacy#ladder', /satisfied customers become advocates/i, /satisfecho.*embajador/i),
    at('model:five-stages#stages', /5 Advocacy/, /5 Recomendación/),
  ],
  S084: [
    at('term:word-of-mouth#definition', /tell friends and family/i, /familiares y amigos/i),
    at('term:online-review#definition', /public.*bought/i, /público.*compró/i),
    at(
      'term:ultimate-moment-of-truth#definition',
      /friends and relatives.*reviews.*social media/i,
      /familiares y amigos.*reseña.*redes sociales/i,
    ),
    at(
      'stage:advocacy#touchpoints',
      /friends and family.*online reviews.*social media/i,
      /familiares y amigos.*reseña.*redes sociales/i,
    ),
  ],
  S085: [
    at('stage:advocacy#digital', /before choosing|next one/i, /decisiones de compra/i),
    at('term:social-proof#faq-own-stage', /someone else’s/i, /compra de otro/i),
    at('guide:loyalty-to-advocacy#others-decide', /purchase decision/i, /decisión de compra/i),
  ],
  S086: [
    at('guide:customer-journey-today#gains', /obstacle/i, /obstáculo|tropiezos/i),
    at('term:friction#definition', /smooth/i, /fluidez/i),
  ],
  S087: [
    at('guide:customer-journey-today#gains', /messages.*prefer/i, /mensajes.*prefiere/i),
    at('term:personalization#definition', /preferences/i, /preferencias/i),
    at('guide:personalization-and-consent#what-to-personalize', /relevan/i, /pertinencia/i),
  ],
  S088: [
    at('guide:customer-journey-today#gains', /conversion.*retention/i, /recursos/i),
    at('check:gov-05', /most effect on conversion and retention/i, /influyen en la conversión y la retención/i),
    at('guide:mapping-a-journey#mend', /Impact ÷ effort/i, /Impacto ÷ esfuerzo/i),
  ],
  S089: [
    at('guide:customer-journey-today#gains', /loyalty.*stage/i, /lealtad.*etapas/i),
    at('term:loyalty#example', /attitude/i, /actitud/i),
  ],
  S090: [
    at('guide:customer-journey-today#gains', /innovation/i, /innova/i),
    at('term:kano-model#faq-stand-out', /competitor.*differ/i, /diferencian.*competencia/i),
  ],
};
