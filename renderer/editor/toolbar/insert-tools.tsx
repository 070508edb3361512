/** Link, cross-reference and placeholder: what opens a small panel at its button. */
import type { Editor } from '@tiptap/core';
import { Braces, Hash, Link2, type LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useEffect, useMemo, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useTranslate } from '../../i18n/messages';
import { Button, IconButton } from '../../ui/button';
import { Popover } from '../../ui/popover';
import { Tooltip } from '../../ui/tooltip';
import type { PolicyEditorHandle } from '../create-policy-editor';
import { backToText } from './back-to-text';
import { LinkForm } from './link-form';
import { placeholderOptions, referenceOptions } from './picker-options';
import { Picker } from './picker';

/** A tool whose picture alone says too little: its word stands beside it where there is room. */
function WordButton({
  label,
  word,
  icon,
  ...rest
}: ComponentPropsWithRef<'button'> & { label: string; word: string; icon: LucideIcon }) {
  return (
    <Tooltip text={label}>
      <Button variant="ghost" className="kw-toolbar__word" icon={icon} aria-label={label} {...rest}>
        <span>{word}</span>
      </Button>
    </Tooltip>
  );
}

type Panel = 'link' | 'reference' | 'placeholder';

function PanelButton({
  panel,
  open,
  onOpen,
  label,
  word,
  shortcut,
  icon,
  pressed,
  children,
}: {
  panel: Panel;
  open: Panel | null;
  onOpen: (panel: Panel | null) => void;
  label: string;
  word?: string;
  shortcut?: string;
  icon: LucideIcon;
  pressed?: boolean;
  children: ReactNode;
}) {
  return (
    <Popover
      label={label}
      open={open === panel}
      onOpen={(next) => onOpen(next ? panel : null)}
      trigger={
        <Toolbar.Button asChild>
          {word === undefined ? (
            <IconButton label={label} shortcut={shortcut} icon={icon} pressed={pressed} />
          ) : (
            <WordButton label={label} word={word} icon={icon} />
          )}
        </Toolbar.Button>
      }
    >
      {children}
    </Popover>
  );
}

/** Opens the link panel by its shortcut. */
function useLinkShortcut(editor: Editor, open: () => void) {
  useEffect(() => {
    const { dom } = editor.view;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    dom.addEventListener('keydown', listen);
    return () => dom.removeEventListener('keydown', listen);
  }, [editor, open]);
}

/** The inserting end of the toolbar. */
export function InsertTools({ editor, runtime, href }: PolicyEditorHandle & { href: string }) {
  const t = useTranslate();
  const [open, setOpen] = useState<Panel | null>(null);
  const openLink = useMemo(() => () => setOpen('link'), []);
  useLinkShortcut(editor, openLink);
  const done = () => {
    setOpen(null);
    backToText(editor);
  };
  const insert = (type: 'crossReference' | 'placeholder', attrs: Record<string, string>) => {
    editor.commands.insertContent({ type, attrs });
    done();
  };
  const shared = { open, onOpen: setOpen };
  return (
    <>
      <PanelButton
        panel="link"
        {...shared}
        label={t('editor.link')}
        shortcut="Mod+Shift+K"
        icon={Link2}
        pressed={href !== ''}
      >
        <LinkForm editor={editor} href={href} onOpen={runtime.ports.openLink} done={done} />
      </PanelButton>
      <Toolbar.Separator className="kw-toolbar__line" />
      <PanelButton
        panel="reference"
        {...shared}
        label={t('editor.reference')}
        word={t('editor.reference.short')}
        icon={Hash}
      >
        <Picker
          options={open === 'reference' ? referenceOptions(runtime) : []}
          searchLabel={t('editor.reference.search')}
          emptyText={t('editor.reference.none')}
          onPick={(target) => insert('crossReference', { target })}
        />
      </PanelButton>
      <PanelButton
        panel="placeholder"
        {...shared}
        label={t('editor.placeholder')}
        word={t('editor.placeholder.short')}
        icon={Braces}
      >
        <Picker
          options={open === 'placeholder' ? placeholderOptions(runtime, t) : []}
          searchLabel={t('editor.placeholder.search')}
          emptyText={t('editor.placeholder.none')}
          onPick={(variable) => insert('placeholder', { variable })}
        />
      </PanelButton>
    </>
  );
}
