/** Paragraph or heading, as a menu that shows the present one. */
import type { Editor } from '@tiptap/core';
import { Check, ChevronDown } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useTranslate } from '../../i18n/messages';
import { Menu, MenuItem } from '../../ui/menu';
import { backToText } from './back-to-text';
import type { BlockStyle } from './toolbar-state';

const STYLES: readonly { style: BlockStyle; shortcut: string }[] = [
  { style: 'heading1', shortcut: 'Mod+Alt+1' },
  { style: 'heading2', shortcut: 'Mod+Alt+2' },
  { style: 'heading3', shortcut: 'Mod+Alt+3' },
  { style: 'paragraph', shortcut: 'Mod+Alt+0' },
];

function applyStyle(editor: Editor, style: BlockStyle): void {
  if (style === 'paragraph') editor.commands.setParagraph();
  else editor.commands.setHeading({ level: Number(style.slice(-1)) as 1 | 2 | 3 });
}

/** Menu of block styles. */
export function BlockStyleMenu({ editor, style }: { editor: Editor; style: BlockStyle }) {
  const t = useTranslate();
  return (
    <Menu
      trigger={
        <Toolbar.Button asChild>
          <button
            type="button"
            className="kw-toolbar__style"
            aria-label={`${t('editor.style')}: ${t(`editor.style.${style}`)}`}
          >
            <span>{t(`editor.style.${style}`)}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </Toolbar.Button>
      }
    >
      {STYLES.map((entry) => (
        <MenuItem
          key={entry.style}
          icon={entry.style === style ? Check : undefined}
          shortcut={entry.shortcut}
          onSelect={() => {
            applyStyle(editor, entry.style);
            backToText(editor);
          }}
        >
          {t(`editor.style.${entry.style}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
