/** S012–S031: three phases, from awareness to loyalty. */
import { at, type Covers } from './cover.ts';

export const THREE_PHASES: Covers = {
  S012: [
    at('stage:discovery#trying', /awareness/i, /conciencia de marca/i),
    at('stage:consideration#trying', /awareness and consideration/i, /conciencia y consideración/i),
    at('model:three-phases#stages', /Awareness and consideration/, /(?:Conocimiento|Conciencia) y consideración/i),
  ],
  S013: [
    at('stage:consideration#digital', /information.*evaluation/i, /información.*evaluación/i),
    at('term:zero-moment-of-truth#definition', /early evaluation/i, /evaluación previa/i),
  ],
  S014: [
    at('stage:consideration#digital', /research online.*evaluation/i, /investiga.*compara/i),
    at('stage:consideration#trying', /compare features/i, /compara características/i),
    at('model:three-phases#stages', /research, compare, and analyze/i, /investiga, compara y analiza/i),
  ],
  S015: [
    at('term:online-review#definition', /weigh.*decision/i, /comparación pesan/i),
    at('term:testimonial#definition', /persuade/i, /se reconoce/i),
    at(
      'term:user-generated-content#definition',
      /late in the consideration|consideration stage/i,
      /etapa de consideración/i,
    ),
    at(
      'stage:consideration#digital',
      /reviews.*testimonials.*user-generated/i,
      /contenido generado por los usuarios.*testimonios.*reseñas/i,
    ),
    at(
      'guide:reviews-and-reputation#proof',
      /review.*testimonial.*user-generated/i,
      /reseñas.*testimonios.*contenido/i,
    ),
    at('question:sa-con-4', /reviews, testimonials, and user/i, /reseñas, testimonios y contenidos/i),
  ],
  S016: [
    at('stage:consideration#measure', /digital reputation/i, /reputación digital/i),
    at('check:con-03', /digital reputation/i, /reputación digital/i),
    at('term:online-reputation#definition', /when they look a company up/i, /al buscar una empresa/i),
    at('question:sa-con-1', /digital reputation/i, /reputación digital/i),
    at('guide:reviews-and-reputation#reputation', /good digital reputation/i, /buena reputación digital/i),
  ],
  S017: [
    at('check:con-04', /invited to give an opinion/i, /a quién se invita a opinar/i),
    at('term:feedback#faq-where-to-listen', /opinions on digital channels/i, /opiniones en los canales digitales/i),
    at('term:voice-of-the-customer#definition', /customers say/i, /clientes (?:responden|dicen)/i),
    at('question:sa-con-2', /opinions across your digital channels/i, /opiniones .*canales digitales/i),
    at('guide:reviews-and-reputation#capture', /opinions are captured/i, /de dónde salen las opiniones/i),
  ],
  S018: [
    at('check:con-05', /moderation rules are public/i, /normas de moderación son públicas/i),
    at('term:review-moderation#definition', /alike to praise/i, /iguales para elogios/i),
    at('term:review-moderation#faq-law', /verif/i, /verific/i),
    at('term:iso-20488#definition', /collecting, moderating, and publishing/i, /recoger, moderar y publicar/i),
    at('question:sa-con-3', /moderate those opinions/i, /moderas esas opiniones/i),
    at('guide:reviews-and-reputation#moderate', /refusal/i, /rechazo/i),
    at('guide:reviews-and-reputation#law', /2019\/2161/, /2019\/2161/),
  ],
  S019: [
    at('stage:purchase#trying', /three-phase.*purchase and experience/i, /tres fases.*compra y experiencia/i),
    at('stage:experience#digital', /three-phase.*purchase and experience/i, /tres fases.*compra/i),
    at('model:three-phases#stages', /Purchase and experience/, /Compra y experiencia/),
  ],
  S020: [
    at(
      'stage:purchase#digital',
      /e-commerce.*(?:trip|waiting|faster)/i,
      /comercio electrónico.*(?:desplazamiento|espera)/i,
    ),
  ],
  S021: [
    at(
      'term:ecommerce#definition',
      /selling (?:over the internet|online)/i,
      /(?:compraventa|compra y venta|comprar y vender).*(?:internet|en línea)/i,
    ),
    at('term:mobile-payment#definition', /with a phone/i, /con el teléfono/i),
    at('stage:purchase#digital', /e-commerce.*mobile payment/i, /comercio electrónico.*pago móvil/i),
  ],
  S022: [
    at('term:personalization#definition', /convenience/i, /comodidad/i),
    at('stage:purchase#digital', /personal.*convenien/i, /comodidad/i),
  ],
  S023: [
    at('term:customer-service#definition', /changed.*AI-based/i, /ha (?:dejado|cambiado).*inteligencia artificial/i),
    at('guide:service-people-and-bots#evolved', /service has evolved/i, /atención al cliente ha evolucionado/i),
  ],
  S024: [
    at('term:chatbot#faq-must-disclose', /disclos|first message/i, /primer mensaje/i),
    at('term:virtual-assistant#definition', /told.*\bAI\b/, /inteligencia artificial/i),
    at('term:customer-service#definition', /AI-based services/i, /servicio con inteligencia artificial/i),
    at('term:ai-act#definition', /clear that it is (?:an )?AI/i, /es una IA/i),
    at('stage:purchase#digital', /chatbots.*person/i, /chatbots.*persona/i),
    at('question:sa-pur-2', /chatbots, assistants, and AI/i, /chatbots, los asistentes virtuales y la IA/i),
    at(
      'guide:service-people-and-bots#sorting',
      /chatbot.*virtual assistant.*AI/i,
      /chatbot.*asistente virtual.*inteligencia artificial/i,
    ),
    at('guide:service-people-and-bots#disclosure', /clear that it is AI/i, /claro que es una IA/i),
    at('guide:service-people-and-bots#script', /passing.*case|case is/i, /te paso/i),
  ],
  S025: [
    at('term:moment-of-truth#definition', /at once.*question|question.*at once/i, /pregunta.*en el acto/i),
    at(
      'term:moment-of-truth#faq-four-versions',
      /zero.*first.*second.*ultimate/i,
      /cero.*primero.*segundo.*definitivo/i,
    ),
    at('guide:service-people-and-bots#moment', /query efficiently/i, /resolver con eficiencia/i),
  ],
  S026: [
    at('stage:loyalty', /retention is behavior.*loyalty is an attitude/i, /lealtad es.*fidelización es.*retención es/i),
    at('model:three-phases#stages', /Loyalty and retention/, /Lealtad y fidelización/),
  ],
  S027: [
    at('stage:after-sales', /after the sale/i, /conservar.*después/i),
    at('stage:loyalty#digital', /after the sale/i, /quien ya (?:ha )?compr/i),
  ],
  S028: [
    at('term:after-sales#definition', /follow-up/i, /seguimiento/i),
    at('term:loyalty-program#definition', /reward.*(?:buying|purchase)/i, /premia.*compra/i),
    at(
      'check:loy-03',
      /follow-ups.*loyalty-program.*members’ content/i,
      /seguimiento.*fidelización.*contenido exclusivo/i,
    ),
    at('term:proactive-support#faq-ongoing-plan', /ongoing.*support/i, /atención continua/i),
    at('stage:loyalty#good', /exclusive content/i, /contenido exclusivo/i),
    at('stage:loyalty#touchpoints', /ongoing.*support/i, /atención continua/i),
    at('question:sa-loy-1', /follow-up, rewards.*ongoing help/i, /seguimiento, recompensas.*atención continua/i),
  ],
  S029: [
    at('term:csat#formula', /customers.*take part/i, /cliente satisfecho.*implica/i),
    at('term:customer-engagement#definition', /satisfaction judges/i, /satisfacción valora/i),
  ],
  S030: [
    at('check:aft-05', /follow-up contact reaches every buyer/i, /seguimiento comprueba con cada comprador/i),
    at('question:sa-aft-1', /look after.*acquired/i, /cuidas.*contratado/i),
  ],
  S031: [
    at('check:adv-01', /genuine opinion/i, /opinión auténtica/i),
    at('check:adv-03', /way to share/i, /vía sencilla para compartir/i),
    at('check:adv-12', /customers’ own words/i, /palabras de los clientes/i),
    at('term:referral-program#definition+example', /active part/i, /participa/i),
    at('term:word-of-mouth#definition', /genuine opinions.*active part/i, /opiniones auténticas.*participa/i),
    at('question:sa-adv-1', /genuine opinions/i, /opiniones auténticas/i),
    at('guide:loyalty-to-advocacy#genuine-opinions', /active part in acquisition/i, /participación en la captación/i),
  ],
};
