/** Countries outside the EEA that data may reach: chosen one by one, so that moving through the list adds nothing. */
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { isOutsideEea } from '../../../../shared/library/transfer';
import { useTranslate } from '../../../i18n/messages';
import { useLibraryIndex } from '../../../stores/stores-context';
import { Button, IconButton } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { countryOptions } from './address-control';

/** The chosen countries, and the list with the button that adds one. */
export function ThirdCountries({
  chosen,
  error,
  onChosen,
}: {
  chosen: readonly string[];
  error: string | null;
  onChosen: (codes: string[]) => void;
}) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const listId = useId();
  const { names } = index.library.countries;
  const [wanted, setWanted] = useState('');
  const offered = countryOptions(index).filter(
    ({ value }) => isOutsideEea(value, index.library) && !chosen.includes(value),
  );
  const isOffered = offered.some(({ value }) => value === wanted);
  return (
    <div className="third-countries">
      {chosen.length === 0 ? null : (
        <ul id={listId} className="entries" aria-label={t('interview.own.thirdCountries')}>
          {chosen.map((code) => (
            <li key={code} className="entry">
              <span className="entry__text">{names[code] ?? code}</span>
              <IconButton
                size="s"
                icon={X}
                label={t('interview.removeEntry', { name: names[code] ?? code })}
                onClick={() => onChosen(chosen.filter((other) => other !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field label={t('interview.own.addCountry')} error={error}>
        {(control) => (
          <div className="third-countries__add">
            <Select
              {...control}
              placeholder={t('interview.choose')}
              options={offered}
              value={isOffered ? wanted : ''}
              onValue={setWanted}
            />
            <Button
              icon={Plus}
              disabled={!isOffered}
              onClick={() => {
                onChosen([...chosen, wanted]);
                setWanted('');
              }}
            >
              {t('interview.addEntry')}
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}
