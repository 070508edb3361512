/** What a clause rests on: information duties, legal bases, version, date of review, sources. */
import type { Clause } from '../../../shared/library/library';
import { useIntl, useTranslate } from '../../i18n/messages';
import { useLibraryIndex } from '../../stores/stores-context';
import { Fact, Section } from './section';

/** A calendar day in the interface language. */
export function useDay(): (isoDate: string) => string {
  const intl = useIntl();
  return (isoDate) => intl.formatDate(`${isoDate}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** Legal side and history of a clause. */
export function Basis({ clause }: { clause: Clause }) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const day = useDay();
  const duties = clause.fulfils.flatMap((id) => index.duties.get(id) ?? []);
  const bases = clause.legalBases.flatMap((id) => index.legalBases.get(id) ?? []);
  return (
    <>
      {duties.length === 0 ? null : (
        <Section title={t('clauseDetails.duties')}>
          <ul className="details__norms">
            {duties.map(({ id, title, article, summary }) => (
              <li key={id} title={summary}>
                <span>{title}</span>
                <span className="details__article">{article}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {bases.length === 0 ? null : (
        <Section title={t('clauseDetails.legalBases')}>
          <ul className="details__norms">
            {bases.map(({ id, label, article, note }) => (
              <li key={id} title={note}>
                <span>{label}</span>
                <span className="details__article">{article}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('clauseDetails.origin')}>
        <dl>
          <Fact name={t('clauseDetails.reviewed')}>{day(clause.reviewed)}</Fact>
          <Fact name={t('clauseDetails.version')}>{clause.version}</Fact>
          <Fact name={t('clauseDetails.sources')}>{clause.sources.join('; ')}</Fact>
        </dl>
      </Section>
    </>
  );
}
