/** The supervisory authority that follows from country and federal state (Art. 55, 77 GDPR): computed, never asked. */
import { Landmark } from 'lucide-react';
import { authorityFor } from '../../../shared/library/authority';
import { useTranslate } from '../../i18n/messages';
import { answersOf } from '../../stores/selectors';
import { useLibraryIndex, useProject } from '../../stores/stores-context';

/** Names the authority, or says what it still depends on. */
export function AuthorityNote() {
  const t = useTranslate();
  const index = useLibraryIndex();
  const name = useProject((state) => authorityFor(answersOf(state), index)?.name ?? null);
  return (
    <div className="authority" role="status">
      <Landmark size={15} aria-hidden="true" />
      <div>
        <p className="authority__label">{t('interview.authority')}</p>
        <p>{name ?? t('interview.authorityOpen')}</p>
      </div>
    </div>
  );
}
