/**
 * Address of a link: checked by the same rule as every other link (https: and mailto: only); a bare host or mail
 * address is completed.
 */
import type { Editor } from '@tiptap/core';
import { getMarkRange } from '@tiptap/core';
import { ExternalLink, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/text-input';
import { completedHref } from './complete-href';

/** Sets the link on the selection or on the whole link at the cursor; with neither, writes the address as a link. */
export function setLink(editor: Editor, href: string): void {
  const { state, view } = editor;
  const type = state.schema.marks['link']!;
  const { selection } = state;
  const range = selection.empty
    ? getMarkRange(selection.$from, type)
    : { from: selection.from, to: selection.to };
  const tr = state.tr;
  if (range) {
    view.dispatch(
      tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, type.create({ href })),
    );
    return;
  }
  const words = href.replace(/^mailto:/, '').replace(/^https:\/\//, '');
  view.dispatch(tr.replaceSelectionWith(state.schema.text(words, [type.create({ href })]), false));
}

/** Removes the link at the cursor or in the selection. */
export function removeLink(editor: Editor): void {
  const { state, view } = editor;
  const type = state.schema.marks['link']!;
  const { selection } = state;
  const range = (selection.empty ? getMarkRange(selection.$from, type) : null) ?? selection;
  view.dispatch(state.tr.removeMark(range.from, range.to, type));
}

/** Form to set, open or remove a link. `done` closes it. */
export function LinkForm({
  editor,
  href,
  onOpen,
  done,
}: {
  editor: Editor;
  href: string;
  onOpen: (href: string) => void;
  done: () => void;
}) {
  const t = useTranslate();
  const [typed, setTyped] = useState(href);
  const [refused, setRefused] = useState(false);
  const submit = () => {
    const complete = completedHref(typed);
    setRefused(complete === null);
    if (complete === null) return;
    setLink(editor, complete);
    done();
  };
  return (
    <form
      className="kw-link-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t('editor.link.address')} error={refused ? t('editor.link.invalid') : null}>
        {(control) => (
          <TextInput
            {...control}
            value={typed}
            placeholder={t('editor.link.example')}
            onChange={(event) => {
              setTyped(event.target.value);
              setRefused(false);
            }}
          />
        )}
      </Field>
      <div className="kw-link-form__actions">
        {href === '' ? null : (
          <>
            <Button variant="ghost" icon={ExternalLink} onClick={() => onOpen(href)}>
              {t('editor.link.open')}
            </Button>
            <Button
              variant="ghost"
              icon={Unlink}
              onClick={() => {
                removeLink(editor);
                done();
              }}
            >
              {t('editor.link.remove')}
            </Button>
          </>
        )}
        <Button type="submit" variant="primary">
          {t('editor.link.apply')}
        </Button>
      </div>
    </form>
  );
}
