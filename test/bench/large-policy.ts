/**
 * A policy of a wanted number of words, made without chance: the same number gives the same document. Shaped like a
 * real one: clauses of headings, paragraphs, lists, a table now and then, placeholders and cross-references.
 */
import type { NodeJson, PolicyJson } from '../../shared/document/document-json';
import {
  a,
  b,
  chip,
  clause,
  h1,
  h2,
  h3,
  li,
  ol,
  p,
  policy,
  ref,
  settings,
  table,
  td,
  th,
  tr,
  ul,
} from '../helpers/doc-builders';

const WORDS =
  'wir verarbeiten personenbezogene Daten nur soweit dies erforderlich ist und eine Rechtsgrundlage besteht die Speicherdauer richtet sich nach gesetzlichen Aufbewahrungspflichten Empfänger sind Auftragsverarbeiter mit Sitz in der Europäischen Union Ihre Einwilligung können Sie jederzeit Wirkung für Zukunft widerrufen betroffene Personen haben das Recht auf Auskunft Berichtigung Löschung Einschränkung Verarbeitung Datenübertragbarkeit Widerspruch Server Protokoll Anfrage Browser Betriebssystem Uhrzeit Adresse Kennung Cookie Endgerät Vertrag Bestellung Rechnung Zahlung Zahlungsdienst Anbieter Vereinigte Staaten Angemessenheitsbeschluss Standardvertragsklauseln Garantien berechtigtes Interesse Sicherheit Betrieb Website Fehler Analyse Reichweite Messung anonym gekürzt gespeichert übermittelt gelöscht nach Tagen Monaten Jahren wenn Zweck entfällt Aufsichtsbehörde Beschwerde zuständig Bundesland Österreich Deutschland Schweiz Kontakt E-Mail Telefon Formular Nachricht Bewerbung Unterlagen Konto Passwort verschlüsselt Übertragung Newsletter Anmeldung Abmeldung Bestätigung Video Gespräch Aufzeichnung Teilnehmende Gesundheit besondere Kategorien Berufsgeheimnis Schweigepflicht Hosting Rechenzentrum Sicherung Wiederherstellung Zugriff Berechtigung Mitarbeitende Schulung Vertraulichkeit verpflichtet Gesetz Verordnung Artikel Absatz Buchstabe Satz gemäß insbesondere beispielsweise sowie oder auch nicht kein mehr bereits lediglich ausschließlich'.split(
    ' ',
  );

/** Words by a fixed linear congruential sequence: varied like a text, and always the same. */
function wordSource(): { take: (count: number) => string; taken: () => number } {
  let state = 20_261_121;
  let taken = 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length]!;
  };
  return {
    take: (count) => {
      taken += count;
      return Array.from({ length: count }, next).join(' ');
    },
    taken: () => taken,
  };
}

function clauseContent(number: number, take: (count: number) => string): NodeJson[] {
  const heading = number % 5 === 0 ? h1 : h2;
  const content: NodeJson[] = [
    heading(`${take(3)} ${number}`),
    p(`${take(40)}. `, b(take(3)), ` ${take(12)} `, chip('controller.name'), ` ${take(10)}.`),
    p(`${take(35)}, siehe `, ref(`clause-${Math.max(0, number - 3)}`), '.'),
    ul(take(6), li(take(8), ul(take(5), take(4))), take(7)),
    p(`${take(45)}. `, a('https://example.org/datenschutz', take(2)), '.'),
  ];
  if (number % 3 === 0) content.push(h3(take(3)), p(`${take(50)}.`), ol(1, take(7), take(9), take(6)));
  if (number % 7 === 0) {
    const row = () => tr(td(take(2)), td(take(9)), td(take(4)));
    content.push(table(tr(th('Dienst'), th('Zweck'), th('Speicherdauer')), row(), row(), row(), row()));
  }
  content.push(p(`${take(38)}.`));
  return content;
}

/** A policy of about `words` words (at most one clause more). */
export function largePolicy(words: number): PolicyJson {
  const { take, taken } = wordSource();
  const clauses: NodeJson[] = [];
  for (let number = 0; taken() < words; number += 1) {
    clauses.push(clause(`clause-${number}`, ...clauseContent(number, take)));
  }
  return policy(
    settings({ title: 'Datenschutzerklärung' }),
    { 'controller.name': 'Muster GmbH' },
    ...clauses,
  );
}
