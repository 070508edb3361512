/**
 * The toolbar above the paper: one tab stop, arrows move inside it (WAI-ARIA toolbar pattern), Escape goes back to the
 * text, Alt+F10 comes from there. Pressing with the mouse keeps the selection of the text. Undo and redo stand in the
 * title row, because they undo answers as well.
 */
import { Toolbar } from 'radix-ui';
import {
  Bold,
  Italic,
  List,
  ListIndentDecrease,
  ListIndentIncrease,
  ListOrdered,
  Underline,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../../i18n/messages';
import { IconButton } from '../../ui/button';
import type { PolicyEditorHandle } from '../create-policy-editor';
import { BlockStyleMenu } from './block-style-menu';
import { InsertTools } from './insert-tools';
import { TableMenu } from './table-menu';
import { useToolbarState } from './toolbar-state';
import './toolbar.css';

/** One button of the toolbar. */
export function ToolButton({
  label,
  shortcut,
  icon,
  pressed,
  disabled = false,
  onPress,
}: {
  label: string;
  shortcut?: string;
  icon: LucideIcon;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <Toolbar.Button asChild>
      <IconButton
        label={label}
        shortcut={shortcut}
        icon={icon}
        pressed={pressed}
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) onPress();
        }}
      />
    </Toolbar.Button>
  );
}

function useToolbarKey(editor: PolicyEditorHandle['editor']) {
  const toolbar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dom = editor.view.dom;
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return;
      event.preventDefault();
      toolbar.current?.querySelector<HTMLElement>('button[tabindex="0"], button')?.focus();
    };
    dom.addEventListener('keydown', enter);
    return () => dom.removeEventListener('keydown', enter);
  }, [editor]);
  return toolbar;
}

/** Toolbar of one editor. */
export function EditorToolbar(handle: PolicyEditorHandle) {
  const { editor } = handle;
  const t = useTranslate();
  const state = useToolbarState(editor);
  const toolbar = useToolbarKey(editor);
  const chain = () => editor.chain();
  return (
    <Toolbar.Root
      ref={toolbar}
      className="kw-toolbar"
      aria-label={t('editor.toolbar')}
      onMouseDown={(event) => {
        if (event.target instanceof Element && event.currentTarget.contains(event.target))
          event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Element))
          editor.commands.focus();
      }}
    >
      <BlockStyleMenu editor={editor} style={state.style} />
      <Toolbar.Separator className="kw-toolbar__line" />
      <ToolButton
        label={t('editor.bold')}
        shortcut="Mod+B"
        icon={Bold}
        pressed={state.bold}
        onPress={() => chain().toggleBold().run()}
      />
      <ToolButton
        label={t('editor.italic')}
        shortcut="Mod+I"
        icon={Italic}
        pressed={state.italic}
        onPress={() => chain().toggleItalic().run()}
      />
      <ToolButton
        label={t('editor.underline')}
        shortcut="Mod+U"
        icon={Underline}
        pressed={state.underline}
        onPress={() => chain().toggleUnderline().run()}
      />
      <Toolbar.Separator className="kw-toolbar__line" />
      <ToolButton
        label={t('editor.bulletList')}
        shortcut="Mod+Shift+8"
        icon={List}
        pressed={state.list === 'bulletList'}
        onPress={() => chain().toggleBulletList().run()}
      />
      <ToolButton
        label={t('editor.orderedList')}
        shortcut="Mod+Shift+7"
        icon={ListOrdered}
        pressed={state.list === 'orderedList'}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <ToolButton
        label={t('editor.outdent')}
        shortcut="Shift+Tab"
        icon={ListIndentDecrease}
        disabled={state.list === ''}
        onPress={() => chain().liftListItem('listItem').run()}
      />
      <ToolButton
        label={t('editor.indent')}
        shortcut="Tab"
        icon={ListIndentIncrease}
        disabled={state.list === ''}
        onPress={() => chain().sinkListItem('listItem').run()}
      />
      <Toolbar.Separator className="kw-toolbar__line" />
      <TableMenu editor={editor} inTable={state.inTable} />
      <InsertTools {...handle} href={state.href} />
    </Toolbar.Root>
  );
}
