/** What the catalogue knows about the service of a clause, with source, date and how sure it is. */
import { TriangleAlert } from 'lucide-react';
import { thirdCountriesOf, transferOf, UNKNOWN_COUNTRY } from '../../../shared/library/transfer';
import { isOwnServiceId } from '../../../shared/model/answers';
import type { Confidence, Provider } from '../../../shared/model/facts';
import { useTranslate } from '../../i18n/messages';
import { useLibraryIndex, useStores } from '../../stores/stores-context';
import { Badge, type Tone } from '../../ui/badge';
import { useDay } from './basis';
import { Fact, Section } from './section';

const TONES: Record<Confidence, Tone> = { high: 'success', medium: 'neutral', low: 'warning' };

function addressOf({ street, postcode, city }: Provider, country: string): string {
  return [street, [postcode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
}

/** Facts about one provider. */
export function ProviderFacts({ provider }: { provider: Provider }) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const { names } = index.library.countries;
  const nameOf = (code: string) =>
    code === UNKNOWN_COUNTRY ? t('clauseDetails.open') : (names[code] ?? code);
  const third = thirdCountriesOf(provider, index.library);
  return (
    <Section title={t('clauseDetails.provider')}>
      <dl>
        <Fact name={t('clauseDetails.operator')}>{provider.operator}</Fact>
        <Fact name={t('clauseDetails.seat')}>
          {addressOf(provider, provider.country === undefined ? '' : nameOf(provider.country))}
        </Fact>
        <Fact name={t('clauseDetails.role')}>{index.library.words.roles[provider.role]}</Fact>
        <Fact name={t('clauseDetails.purposes')}>{provider.purposes.join(', ')}</Fact>
        <Fact name={t('clauseDetails.data')}>{provider.dataCategories.join(', ')}</Fact>
        <Fact name={t('clauseDetails.thirdCountries')}>
          {third.length === 0 ? t('clauseDetails.none') : third.map(nameOf).join(', ')}
        </Fact>
        <Fact name={t('clauseDetails.safeguard')}>
          {third.length === 0 || third.includes(UNKNOWN_COUNTRY)
            ? null
            : index.library.words.safeguards[transferOf(provider, index.library)]}
        </Fact>
        <Fact name={t('clauseDetails.consent')}>{t(`clauseDetails.consent.${provider.consent}`)}</Fact>
        <Fact name={t('clauseDetails.storagePeriod')}>{provider.storagePeriod}</Fact>
        <Fact name={t('clauseDetails.cookies')}>{provider.cookies.names.join(', ')}</Fact>
        <Fact name={t('clauseDetails.privacyUrl')}>
          {provider.privacyUrl === undefined ? null : <OutsideLink href={provider.privacyUrl} />}
        </Fact>
        <Fact name={t('clauseDetails.dpaUrl')}>
          {provider.dpaUrl === undefined ? null : <OutsideLink href={provider.dpaUrl} />}
        </Fact>
      </dl>
      {isOwnServiceId(provider.id) ? (
        <div className="details__sure">
          <Badge tone="accent">{t('clauseDetails.ownStatement')}</Badge>
        </div>
      ) : (
        <CatalogueConfidence provider={provider} />
      )}
      {provider.note === undefined ? null : <p>{provider.note}</p>}
      {provider.sources.length === 0 ? null : (
        <ul className="details__sources" aria-label={t('clauseDetails.sources')}>
          {provider.sources.map((source) => (
            <li key={source}>{source.startsWith('https://') ? <OutsideLink href={source} /> : source}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** How sure the catalogue is of its facts, and of when they are. */
function CatalogueConfidence({ provider }: { provider: Provider }) {
  const t = useTranslate();
  const day = useDay();
  return (
    <>
      <div className="details__sure">
        <Badge tone={TONES[provider.confidence]}>
          {t(`clauseDetails.confidence.${provider.confidence}`)}
        </Badge>
        <p>{t('clauseDetails.asOf', { date: day(provider.asOf) })}</p>
      </div>
      {provider.confidence === 'low' ? (
        <p className="details__warning">
          <TriangleAlert size={14} aria-hidden="true" />
          {t('clauseDetails.lowConfidence')}
        </p>
      ) : null}
    </>
  );
}

/** An address that is opened outside after asking; never a link of the window. */
function OutsideLink({ href }: { href: string }) {
  const { platform, session } = useStores();
  const open = () =>
    void platform.request('link.open', { href }).then((answer) => {
      if (!answer.ok)
        session.getState().showDialog({ kind: 'failure', failure: answer.error, during: 'link' });
    });
  return (
    <button type="button" className="details__link" onClick={open} title={href}>
      {href.replace(/^https:\/\/(www\.)?/, '')}
    </button>
  );
}
