/** A postal address in its parts. The country decides on authority and law, so it is chosen, never typed. */
import { useId } from 'react';
import type { Address } from '../../../../shared/model/answers';
import type { LibraryIndex } from '../../../../shared/library/library-index';
import { useTranslate } from '../../../i18n/messages';
import { useLibraryIndex } from '../../../stores/stores-context';
import { Select } from '../../../ui/select';
import { TextInput } from '../../../ui/text-input';
import type { ControlProps } from './control';
import { useDraft } from './use-draft';

const EMPTY: Address = { street: '', postcode: '', city: '', country: '' };
const FIRST = ['DE', 'AT', 'CH'];

const sortedCountries = new WeakMap<LibraryIndex, { value: string; label: string }[]>();

/** All countries by name; the three of the product first. */
export function countryOptions(index: LibraryIndex): { value: string; label: string }[] {
  let list = sortedCountries.get(index);
  if (list === undefined) {
    const { names } = index.library.countries;
    const others = Object.keys(names).filter((code) => !FIRST.includes(code));
    others.sort((one, other) => (names[one] ?? '').localeCompare(names[other] ?? '', 'de'));
    list = [...FIRST, ...others].map((code) => ({ value: code, label: names[code] ?? code }));
    sortedCountries.set(index, list);
  }
  return list;
}

/** Street, postcode and town, country. All parts empty means no answer. */
export function AddressControl({ ids, value, onValue }: ControlProps<Address>) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const countryId = useId();
  const address = value ?? EMPTY;
  const change = (patch: Partial<Address>) => {
    const next = { ...address, ...patch };
    onValue(Object.values(next).every((part) => part === '') ? undefined : next);
  };
  return (
    <div className="address" role="group" aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy}>
      <AddressPart part="street" max={200} value={address.street} onPart={(street) => change({ street })} />
      <AddressPart
        part="postcode"
        max={20}
        value={address.postcode}
        onPart={(postcode) => change({ postcode })}
      />
      <AddressPart part="city" max={100} value={address.city} onPart={(city) => change({ city })} />
      <div className="address__part address__part--country">
        <label htmlFor={countryId}>{t('interview.address.country')}</label>
        <Select
          id={countryId}
          options={countryOptions(index)}
          placeholder={t('interview.choose')}
          value={address.country}
          onValue={(country) => change({ country })}
        />
      </div>
    </div>
  );
}

function AddressPart({
  part,
  max,
  value,
  onPart,
}: {
  part: 'street' | 'postcode' | 'city';
  max: number;
  value: string;
  onPart: (text: string) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const draft = useDraft(value, (text) => onPart(text.trim()));
  return (
    <div className={`address__part address__part--${part}`}>
      <label htmlFor={id}>{t(`interview.address.${part}`)}</label>
      <TextInput
        id={id}
        value={draft.text}
        maxLength={max}
        data-draft={draft.pending ? '' : undefined}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.takeOver}
      />
    </div>
  );
}
