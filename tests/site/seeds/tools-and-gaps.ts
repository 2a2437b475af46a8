/** S129–S151: tools that automate journeys, and what no source gave. */
import { at, type Covers } from './cover.ts';

export const TOOLS_AND_GAPS: Covers = {
  S129: [
    at('guide:automating-journeys#worked-case', /objective/i, /objetivo/i),
    at('guide:automating-journeys#worked-case', /Customer Insights – Journeys/, /Customer Insights – Journeys/),
    at('term:dynamics-365-cij#definition', /Microsoft.*segments/i, /Microsoft.*segmentos/i),
    at('term:dynamics-365-cij#example', /objective/i, /objetivo/i),
  ],
  S130: [
    at(
      'term:dynamics-365-cij#definition',
      /Dynamics 365 Marketing until September 1, 2023/,
      /1 de septiembre de 2023 .*Dynamics 365 Marketing|Dynamics 365 Marketing .*1 de septiembre de 2023/,
    ),
    at('term:dynamics-365-cij#faq-same-as-marketing', /renamed|earlier name/i, /rebautiz|nombre que tuvo/i),
    at('guide:automating-journeys#worked-case', /until September 1, 2023/i, /hasta el 1 de septiembre de 2023/i),
  ],
  S131: [
    at('term:dynamics-365-cij#definition', /not part of Microsoft 365/i, /no pertenece a Microsoft 365/i),
    at('term:dynamics-365-cij#faq-with-m365', /Dataverse/, /Dataverse/),
    at('guide:automating-journeys#worked-case', /Dataverse.*Microsoft 365/, /Dataverse.*Microsoft 365/),
  ],
  S132: [
    at('guide:automating-journeys#channels', /right prospects/i, /campañas por segmentos/i),
    at('term:segmentation#definition', /which prospects/i, /interesados/i),
  ],
  S133: [
    at('term:email-marketing#definition', /by email/i, /mensajes.*correo/i),
    at('guide:automating-journeys#channels', /Email Current/, /Correo electrónico Vigente/),
  ],
  S134: [
    at('term:landing-page#faq-dynamics-pages', /withdrawn/i, /retirado/i),
    at('guide:automating-journeys#channels', /Landing pages .*\bforms\b/, /Páginas de aterrizaje .*formularios/),
  ],
  S135: [
    at('term:event-marketing#definition', /rebuilt/i, /de nuevo|rehac/i),
    at('guide:automating-journeys#channels', /Events Current/, /Eventos Vigentes/),
  ],
  S136: [
    at('term:telemarketing#faq-call-as-activity', /as a task/i, /como tarea/i),
    at('guide:automating-journeys#channels', /phone-call activity/i, /actividad de llamada/i),
  ],
  S137: [
    at('term:sms-marketing#faq-sms-in-tool', /one channel/i, /un canal/i),
    at('guide:automating-journeys#channels', /Text messages Current/, /SMS Vigente/),
  ],
  S138: [
    at(
      'guide:automating-journeys#channels',
      /LinkedIn and other networks .*December 2024/,
      /LinkedIn y otras redes .*diciembre de 2024/,
    ),
  ],
  S139: [
    at('term:marketing-automation#definition', /reusable blocks/i, /bloques que se reutilizan/i),
    at('term:marketing-automation#faq-reusable-blocks', /cop(?:y|ied)/i, /copia/i),
    at('guide:automating-journeys#content', /templates/i, /plantillas/i),
    at('guide:automating-journeys#content', /protect/i, /proteg/i),
  ],
  S140: [
    at(
      'guide:automating-journeys#content',
      /Power Automate.*(?:no|without an) approval flow/i,
      /Power Automate.*ningún flujo/i,
    ),
    at('check:con-13', /approv/i, /aprob/i),
    at('term:dynamics-365-cij#faq-approval', /approval flow/i, /flujo de aprobación/i),
  ],
  S141: [
    at('guide:automating-journeys#content', /third-party content management/i, /gestores de contenidos de terceros/i),
  ],
  S142: [
    at('term:personalization#definition', /past interactions|preferences/i, /contactos anteriores|preferencias/i),
    at('term:trigger-based-journey#definition', /preferences/i, /prefiere/i),
    at('guide:automating-journeys#scope', /preferences/i, /preferencias/i),
  ],
  S143: [
    at('guide:automating-journeys#channels', /Lead Gen Forms.*Lead Sync API/, /Lead Gen Forms.*Lead Sync API/),
    at('term:lead-nurturing#faq-linkedin-forms', /Lead Sync API/, /Lead Sync API/),
  ],
  S144: [
    at('guide:automating-journeys#scope', /business unit/i, /unidades de negocio/i),
    at('guide:automating-journeys#scope', /undone/i, /deshacer|vuelta atrás/i),
    at('term:segmentation#faq-shared-database', /undone/i, /vuelta atrás|deshacer/i),
  ],
  S145: [
    at('check:aft-14', /skill, place, and promised slot/i, /especialidad, zona y franja/i),
    at('stage:after-sales#owner', /field service/i, /asistencia a domicilio/i),
    at('guide:automating-journeys#scope', /Field Service/, /Field Service/),
  ],
  S147: [
    at('guide:measuring-the-journey#per-stage', /Stage Measure Formula/, /Etapa Medida Fórmula/),
    at('term:conversion-rate#formula', /Conversion rate = /, /Tasa de conversión = /),
    at('term:retention-rate#formula', /customers won during the period/i, /clientes ganados en el periodo/i),
    at('term:csat#formula', /all valid answers/i, /total de respuestas válidas/i),
    at('term:nps#formula', /answers of 9 or 10 all answers/i, /respuestas de 9 o 10 total/i),
  ],
  S148: [at('index:bibliography', /\d{3} works, each with the pages/i, /\d{3} obras, cada una con las páginas/i)],
  S149: [
    at('index:models', /eight stages/i, /ocho etapas/i),
    at(
      'guide:choosing-a-stage-model#why-eight',
      /Three phases Six stages Seven phases/,
      /Tres fases Seis etapas Siete fases/,
    ),
    at('page:choosing-a-model#overlay', /over the eight/i, /sobre las ocho etapas/i),
  ],
  S150: [
    at('index:checklists', /\d+ checks in nine lists/i, /\d+ comprobaciones en nueve listas/i),
    at('guide:mapping-a-journey#template', /template/i, /plantilla/i),
    at('check:gov-01', /one journey map is kept/i, /un solo mapa por perfil/i),
  ],
  S151: [
    at('term:omnibus-directive#definition', /consumer law/i, /europea de consumo|norma de consumo/i),
    at('term:right-of-withdrawal#definition', /14 days/i, /14 días/i),
    at('term:gdpr#definition', /personal data/i, /datos personales/i),
    at('term:european-accessibility-act#definition', /duty.*e-commerce/i, /accesibles.*comercio electrónico/i),
    at('term:wcag#definition', /criteria.*accessible/i, /criterios.*contenidos web/i),
    at('term:ai-act#definition', /clear that it is (?:an )?AI/i, /es una IA/i),
  ],
};
