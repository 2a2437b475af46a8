/** S039–S061: what the journey is, why and how it is mapped, six stages. */
import { at, type Covers } from './cover.ts';

export const SIX_STAGES: Covers = {
  S039: [
    at('term:customer-journey#faq-what-for', /hand-off/i, /relevo/i),
    at('term:customer-journey-map#how', /touchpoint/i, /punto de contacto/i),
    at('guide:mapping-a-journey#steps', /eight steps/i, /ocho pasos/i),
    at('guide:mapping-a-journey#mend', /impact over effort/i, /impacto entre esfuerzo/i),
  ],
  S040: [
    at(
      'guide:customer-journey-today#whole',
      /experience.*growth|growth.*experience/i,
      /calidad de la experiencia.*crecimiento/i,
    ),
  ],
  S041: [
    at('term:touchpoint#example', /relationship/i, /confianza/i),
    at('stage:loyalty#trying', /each further contact|every contact/i, /cada contacto/i),
  ],
  S042: [at('term:customer-journey#range', /first contact to after-sales/i, /primer contacto a la posventa/i)],
  S043: [
    at('term:buyer-journey#definition', /before a buying decision/i, /antes de decidir una compra/i),
    at('term:buyer-journey#faq-two-definitions', /up to paying/i, /hasta el pago/i),
    at('guide:customer-journey-today#definition', /buyer’s journey/i, /recorrido del comprador/i),
  ],
  S044: [
    at('term:touchpoint#definition', /encounter/i, /encuentro/i),
    at('term:touchpoint#example', /opinions.*decisions/i, /opiniones.*deci/i),
  ],
  S045: [
    at('term:touchpoint#faq-which-first', /stuck/i, /atasc/i),
    at('term:touchpoint#faq-inventory', /list .*touchpoints/i, /inventario/i),
    at('term:customer-experience#definition', /each point/i, /cada punto/i),
    at('term:csat#formula', /weakest.*journey/i, /flojo.*recorrido/i),
    at('term:loyalty#example', /each touchpoint.*Rawson|Rawson.*contact/i, /cada punto de contacto.*Rawson/i),
    at('guide:mapping-a-journey#mend', /Rawson.*satisfaction and loyalty/, /Rawson.*satisfacción y la lealtad/),
  ],
  S046: [
    at('term:customer-journey-map#how', /one persona and one goal/i, /perfil.*objetivo/i),
    at('guide:mapping-a-journey#steps', /\blens\b/i, /\blente\b/i),
    at('guide:mapping-a-journey#template', /Backstage .*Owner /, /Bastidores .*Responsable /),
  ],
  S047: [
    at('stage:discovery#trying', /awareness/i, /conciencia de marca/i),
    at('model:six-stages#stages', /brand or product exists/i, /existe una marca o un producto/i),
  ],
  S048: [
    at('stage:discovery#touchpoints', /campaign/i, /campaña/i),
    at('stage:discovery#touchpoints', /ads on social networks/i, /anuncios en redes/i),
    at('stage:discovery#touchpoints', /word of mouth/i, /boca a boca/i),
    at('term:paid-owned-earned-media#definition', /campaigns, through advertising/i, /una campaña propia, un anuncio/i),
    at('term:word-of-mouth#definition', /a campaign, an advertisement/i, /por una campaña, por un anuncio/i),
    at(
      'model:six-stages#stages',
      /campaigns, advertising, or word of mouth/i,
      /una campaña, un anuncio o el boca a boca/i,
    ),
  ],
  S049: [
    at('stage:consideration#trying', /possible solution/i, /solución posible/i),
    at('model:six-stages#stages', /possible solution/i, /posible solución/i),
  ],
  S050: [
    at('stage:decision#trying', /purchase decision/i, /decisión de compra/i),
    at('model:six-stages#stages', /3 Purchase decision/, /3 Decisión de compra/),
  ],
  S051: [
    at('stage:decision#trying', /price.*quality of service/i, /servicio.*precio|precio.*servicio/i),
    at('stage:decision#trying', /quality of service/i, /calidad del servicio/i),
    at('stage:decision#trying', /reviews by other buyers/i, /reseñas de otros compradores/i),
    at('stage:decision#trying', /information the company gives/i, /información que da la empresa/i),
    at('term:anchoring#definition', /price.*service.*reviews.*information/i, /precio.*servicio.*reseñas.*información/i),
    at('term:servqual#faq-before-buying', /price.*reviewer.*company/i, /precio.*cuentan.*empresa/i),
    at('term:online-review#definition', /price.*service/i, /precio.*servicio/i),
    at(
      'term:value-proposition#faq-information-factor',
      /price, quality of service/i,
      /precio, la calidad del servicio/i,
    ),
    at('question:sa-dec-2', /price, quality of service, reviews/i, /el precio, la calidad del servicio, las reseñas/i),
    at('model:six-stages#stages', /price, quality of service/i, /el precio, la calidad del servicio/i),
  ],
  S052: [
    at('stage:purchase#trying', /transaction is complete/i, /transacción se completa/i),
    at('model:six-stages#stages', /transaction is completed/i, /se completa la operación/i),
  ],
  S053: [
    at('stage:purchase#trying', /in person/i, /en línea que en persona/i),
    at('term:checkout#definition', /online or in a store/i, /en la pantalla y en la tienda/i),
    at('term:point-of-sale#definition', /both places/i, /los dos sitios/i),
    at('question:sa-pur-1', /in person as it is online/i, /en persona.*en línea/i),
    at('model:six-stages#stages', /online or in person/i, /en línea o en persona/i),
  ],
  S054: [
    at('stage:after-sales', /service goes on after the purchase/i, /servicio no acaba con la compra/i),
    at('model:six-stages#stages', /goes on beyond payment/i, /no termina al pagar/i),
  ],
  S055: [
    at('term:customer-service#definition', /follow-up.*feedback/i, /seguimiento.*opiniones/i),
    at(
      'term:feedback#definition',
      /support.*follow-up|follow-up.*support/i,
      /soporte.*seguimiento|seguimiento.*soporte/i,
    ),
    at('term:survey#definition', /follow-up/i, /después de la venta/i),
    at('check:aft-05', /asks for feedback/i, /pide su opinión/i),
    at('question:sa-aft-2', /support, follow-up, and requests for feedback/i, /soporte, el seguimiento y la petición/i),
    at('stage:after-sales#good', /request for opinions/i, /petición de opinión/i),
    at('model:six-stages#stages', /customer support, follow-up/i, /soporte, seguimiento/i),
  ],
  S056: [
    at('stage:loyalty#trying', /satisfied customer becomes a loyal one/i, /satisfecho se vuelve leal/i),
    at('model:six-stages#stages', /satisfied customer may turn loyal/i, /satisfecho puede volverse leal/i),
  ],
  S057: [
    at('term:repeat-purchase-rate#faq-repeat-or-loyal', /recommend you/i, /recomienda/i),
    at('term:word-of-mouth#definition', /loyal customers/i, /clientes leales/i),
    at('guide:loyalty-to-advocacy#two-results', /buy again.*recommend/i, /compra de nuevo.*recomienda/i),
  ],
  S058: [
    at('stage:loyalty#good', /reward/i, /programa de recompensas/i),
    at('stage:loyalty#good', /special offers/i, /descuentos/i),
    at('stage:loyalty#touchpoints', /customer service/i, /atención continua/i),
    at('term:loyalty-program#misleads', /special offers.*customer service/i, /oferta especial.*atención al cliente/i),
    at(
      'term:customer-service#example',
      /rewards programs and exclusive offers/i,
      /recompensas y las ofertas exclusivas/i,
    ),
    at(
      'model:six-stages#stages',
      /exclusive offers, and excellent service/i,
      /ofertas exclusivas y una atención excelente/i,
    ),
  ],
  S059: [at('guide:mapping-a-journey#mend', /areas to improve/i, /áreas de mejora/i)],
  S060: [
    at('term:personalization#definition', /journey map/i, /mapa del recorrido/i),
    at(
      'guide:personalization-and-consent#what-to-personalize',
      /communication.*marketing/i,
      /comunicación.*marketing/i,
    ),
  ],
  S061: [
    at('term:friction#definition', /stage by stage/i, /etapa por etapa/i),
    at('guide:mapping-a-journey#mend', /pleasant/i, /agradable/i),
  ],
};
