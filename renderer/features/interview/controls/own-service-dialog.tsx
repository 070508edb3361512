/**
 * The form of an own service: a service that is not in the catalogue, with the same facts. Saving is one answer, so one undo
 * step. A field says what is wrong with it once it was left, and all of them when saving was tried.
 */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '../../../i18n/messages';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { draftProblems, type DraftField, type OwnServiceDraft } from './own-service-draft';
import { OwnServiceFields } from './own-service-fields';

/** Adds (`editing` false) or changes an own service. `onSave` gets a draft without problems. */
export function OwnServiceDialog({
  first,
  editing,
  categories,
  takenNames,
  onSave,
  onClose,
}: {
  first: OwnServiceDraft;
  editing: boolean;
  categories: readonly string[];
  takenNames: readonly string[];
  onSave: (draft: OwnServiceDraft) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [draft, setDraft] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set());
  const [tried, setTried] = useState(false);
  const problems = draftProblems(draft, takenNames);
  const save = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    onSave(draft);
  };
  // In the page, not in the pane: the pane's styles for questions are not meant for it.
  return createPortal(
    <Dialog
      size="l"
      title={t(editing ? 'interview.own.edit' : 'interview.own.add')}
      description={t('interview.own.description')}
      closeLabel={t('app.close')}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t(editing ? 'interview.own.apply' : 'interview.own.save')}
          </Button>
        </>
      }
    >
      <OwnServiceFields
        draft={draft}
        categories={categories}
        onDraft={(patch) => setDraft({ ...draft, ...patch })}
        onLeft={(field) => setLeft(new Set([...left, field]))}
        problemOf={(field) => {
          const problem = tried || left.has(field) ? problems[field] : undefined;
          return problem === undefined ? null : t(problem);
        }}
      />
    </Dialog>,
    document.body,
  );
}
