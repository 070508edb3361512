/** The facts of a provider that decide what the policy must say, as badges: role, third countries, how sure they are. */
import { thirdCountriesOf, UNKNOWN_COUNTRY } from '../../../../shared/library/transfer';
import { isOwnServiceId } from '../../../../shared/model/answers';
import type { Provider } from '../../../../shared/model/facts';
import { useTranslate } from '../../../i18n/messages';
import { useLibraryIndex } from '../../../stores/stores-context';
import { Badge } from '../../../ui/badge';

/** Operator and seat in one line. */
export function ServiceOperator({ provider }: { provider: Provider }) {
  const { library } = useLibraryIndex();
  const country =
    provider.country === undefined ? null : (library.countries.names[provider.country] ?? provider.country);
  return (
    <span className="service__operator kw-ellipsis">
      {[provider.operator, country].filter(Boolean).join(' · ')}
    </span>
  );
}

/** Role, third countries and confidence. High confidence is not mentioned: it is the normal case. */
export function ServiceFacts({ provider }: { provider: Provider }) {
  const t = useTranslate();
  const { library } = useLibraryIndex();
  const third = thirdCountriesOf(provider, library).map((code) =>
    code === UNKNOWN_COUNTRY
      ? t('interview.own.thirdCountriesOpen')
      : (library.countries.names[code] ?? code),
  );
  const isOwn = isOwnServiceId(provider.id);
  const uncertain = !isOwn && provider.confidence !== 'high';
  return (
    <span className="service__facts">
      {isOwn ? <Badge tone="accent">{t('interview.own.badge')}</Badge> : null}
      <Badge>{t(`interview.services.role.${provider.role}`)}</Badge>
      {provider.role === 'selfHosted' ? null : third.length === 0 ? (
        <Badge tone="success">{t('interview.services.noThirdCountry')}</Badge>
      ) : (
        <Badge tone="warning">{t('interview.services.thirdCountry', { countries: third.join(', ') })}</Badge>
      )}
      {uncertain ? (
        <Badge tone={provider.confidence === 'low' ? 'danger' : 'neutral'}>
          {t(`interview.services.confidence.${provider.confidence}`)}
        </Badge>
      ) : null}
    </span>
  );
}
