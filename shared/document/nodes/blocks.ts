/**
 * Headings, lists and tables: TipTap's nodes, narrowed to what a policy may hold and every export can show.
 * Attributes that would carry foreign values (colours, classes, types of list markers) are left out.
 */
import { Heading } from '@tiptap/extension-heading';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { z } from 'zod';
import { validatedBy } from '../validated-by';

export const HEADING_LEVELS = [1, 2, 3] as const;

export const HeadingNode = Heading.extend({
  addAttributes() {
    return {
      level: {
        default: 1,
        rendered: false,
        validate: validatedBy('level', z.union([z.literal(1), z.literal(2), z.literal(3)])),
      },
    };
  },
}).configure({ levels: [...HEADING_LEVELS] });

export const OrderedListNode = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        validate: validatedBy('start', z.number().int().min(0).max(9999)),
        parseHTML: (element) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
          return Number.isInteger(start) && start >= 0 && start <= 9999 ? start : 1;
        },
      },
    };
  },
});

function cellAttributes() {
  const span = (attribute: string) => (element: { getAttribute(name: string): string | null }) => {
    const value = Number.parseInt(element.getAttribute(attribute) ?? '1', 10);
    return Number.isInteger(value) && value >= 1 && value <= 50 ? value : 1;
  };
  const spanSchema = z.number().int().min(1).max(50);
  return {
    colspan: { default: 1, validate: validatedBy('colspan', spanSchema), parseHTML: span('colspan') },
    rowspan: { default: 1, validate: validatedBy('rowspan', spanSchema), parseHTML: span('rowspan') },
    /** Column widths in CSS pixels, one per spanned column; null while never dragged. */
    colwidth: {
      default: null,
      rendered: false,
      validate: validatedBy('colwidth', z.array(z.number().int().min(0).max(5000)).max(50).nullable()),
    },
  };
}

export const TableNode = Table.configure({ resizable: false });
export const TableRowNode = TableRow;
export const TableCellNode = TableCell.extend({ addAttributes: cellAttributes });
export const TableHeaderNode = TableHeader.extend({ addAttributes: cellAttributes });
export const BulletListNode = BulletList;
export const ListItemNode = ListItem;
