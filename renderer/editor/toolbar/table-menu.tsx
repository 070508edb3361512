/** Everything about tables in one menu: inserting one, or working on the one at the cursor. */
import type { Editor } from '@tiptap/core';
import { Table, Trash2 } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useTranslate, type MessageId } from '../../i18n/messages';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu';
import { backToText } from './back-to-text';

type TableCommand = { name: MessageId; run: (editor: Editor) => boolean; danger?: boolean };

const GROUPS: readonly (readonly TableCommand[])[] = [
  [
    { name: 'editor.table.rowAbove', run: ({ commands }) => commands.addRowBefore() },
    { name: 'editor.table.rowBelow', run: ({ commands }) => commands.addRowAfter() },
    { name: 'editor.table.columnLeft', run: ({ commands }) => commands.addColumnBefore() },
    { name: 'editor.table.columnRight', run: ({ commands }) => commands.addColumnAfter() },
  ],
  [
    { name: 'editor.table.headerRow', run: ({ commands }) => commands.toggleHeaderRow() },
    { name: 'editor.table.headerColumn', run: ({ commands }) => commands.toggleHeaderColumn() },
    { name: 'editor.table.merge', run: ({ commands }) => commands.mergeOrSplit() },
  ],
  [
    { name: 'editor.table.deleteRow', run: ({ commands }) => commands.deleteRow(), danger: true },
    { name: 'editor.table.deleteColumn', run: ({ commands }) => commands.deleteColumn(), danger: true },
    { name: 'editor.table.delete', run: ({ commands }) => commands.deleteTable(), danger: true },
  ],
];

/** Menu of table commands. */
export function TableMenu({ editor, inTable }: { editor: Editor; inTable: boolean }) {
  const t = useTranslate();
  const act = (run: (editor: Editor) => boolean) => () => {
    run(editor);
    backToText(editor);
  };
  return (
    <Menu
      trigger={
        <Toolbar.Button asChild>
          <IconButton label={t('editor.table')} icon={Table} pressed={inTable} />
        </Toolbar.Button>
      }
    >
      {inTable ? (
        GROUPS.map((group, i) => (
          <div key={group[0]?.name}>
            {i === 0 ? null : <MenuSeparator />}
            {group.map(({ name, run, danger }) => (
              <MenuItem key={name} icon={danger ? Trash2 : undefined} danger={danger} onSelect={act(run)}>
                {t(name)}
              </MenuItem>
            ))}
          </div>
        ))
      ) : (
        <MenuItem
          icon={Table}
          onSelect={act(({ commands }) => commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))}
        >
          {t('editor.table.insert')}
        </MenuItem>
      )}
    </Menu>
  );
}
