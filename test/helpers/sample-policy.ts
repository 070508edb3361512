/**
 * A policy that holds one of everything the schema knows: the common input of the exporters' tests.
 */
import type { PolicyJson } from '../../shared/document/document-json';
import {
  a,
  b,
  br,
  chip,
  clause,
  h1,
  h2,
  h3,
  i,
  li,
  ol,
  p,
  policy,
  ref,
  settings,
  spanning,
  table,
  td,
  th,
  tr,
  u,
  ul,
} from './doc-builders';

/** Main jurisdiction Austria, one open placeholder, one dead reference. */
export function samplePolicy(): PolicyJson {
  return policy(
    settings({ jurisdictions: ['AT', 'DE'], title: 'Datenschutzerklärung der Muster GmbH' }),
    {
      'controller.name': 'Muster GmbH',
      'controller.address': { street: 'Hauptstraße 1', postcode: '8010', city: 'Graz', country: 'AT' },
    },
    clause(
      'controller',
      h1('Verantwortlicher'),
      p(
        'Verantwortlich ist ',
        b(chip('controller.name')),
        ', ',
        chip('controller.address'),
        '.',
        br(),
        'Telefon: ',
        chip('controller.phone'),
      ),
      p(
        'Ihre Rechte stehen in ',
        ref('rights'),
        ', die Protokolle in ',
        ref('logs-server'),
        '. Mehr: ',
        ref('gone'),
        '.',
      ),
    ),
    clause(
      'processing',
      h1('Verarbeitungen im Einzelnen'),
      p(
        'Wir verarbeiten personenbezogene Daten ',
        i('nur'),
        ', soweit dies ',
        u('erforderlich'),
        ' ist; Grundlage ist Art.\u00A06 Abs.\u00A01 DSGVO.',
      ),
    ),
    clause(
      'logs-server',
      h2('Server-Logdateien'),
      p('Beim Aufruf unserer Website speichert der Server:'),
      ul(
        'IP-Adresse',
        li('Angaben zum Gerät, nämlich', ul('Betriebssystem', li('Browser', p('mit Version')))),
        'Zeitpunkt',
      ),
      p('Der Ablauf:'),
      ol(1, 'Aufruf der Seite', li('Speicherung', ol(1, 'auf dem Server', 'in der Sicherung')), 'Löschung'),
      p('Fortgesetzt:'),
      ol(4, 'Prüfung', 'Bericht'),
      h3('Speicherdauer'),
      p('Sieben Tage.'),
    ),
    clause(
      'services',
      h2('Eingesetzte Dienste'),
      table(
        tr(th('Dienst'), th('Zweck und Daten'), th('Speicherdauer')),
        tr(
          td(a('https://stripe.com/at/privacy', 'Stripe')),
          td(
            'Zahlungsabwicklung: Name, Betrag, Zahlungsmittel, Rechnungsanschrift und Zeitpunkt der Zahlung',
          ),
          td('10 Jahre'),
        ),
        tr(td('Plausible'), td('Reichweitenmessung ohne Cookies'), td(chip('gap:logs.fields'))),
        tr(spanning(td('Weitere Dienste setzen wir nicht ein.'), 3)),
      ),
      p(
        'Fragen beantworten wir unter ',
        a('mailto:datenschutz@muster.example', 'datenschutz@muster.example'),
        '.',
      ),
    ),
    clause(
      'rights',
      h1('Ihre Rechte'),
      p('Sie haben das Recht auf Auskunft, Berichtigung und Löschung.'),
      ul('Auskunft (Art.\u00A015 DSGVO)', 'Berichtigung (Art.\u00A016 DSGVO)'),
    ),
    h1('Änderungen'),
    p('Diese Fassung gilt ab sofort. <b>&amp; "Sonderzeichen" *nicht* _kursiv_ {headings-0} ]]></b>'),
  );
}
