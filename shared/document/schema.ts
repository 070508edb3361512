/**
 * The policy document's schema, headless: the same extensions make the editor's schema, the command line's
 * and the tests'. A new node is one file in nodes/ and one line here.
 */
import { getSchema, type Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import type { Schema } from '@tiptap/pm/model';
import {
  BulletListNode,
  HeadingNode,
  ListItemNode,
  OrderedListNode,
  TableCellNode,
  TableHeaderNode,
  TableNode,
  TableRowNode,
} from './nodes/blocks';
import { ClauseNode } from './nodes/clause';
import { CrossReferenceNode } from './nodes/cross-reference';
import { PolicyRoot } from './nodes/document';
import { LinkMark } from './nodes/link';
import { PlaceholderNode } from './nodes/placeholder';

/** Every node and mark of a policy. The editor extends some of them with views and commands (same names). */
export const policyExtensions: Extensions = [
  PolicyRoot,
  ClauseNode,
  HeadingNode,
  Paragraph,
  BulletListNode,
  OrderedListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  TableHeaderNode,
  TableCellNode,
  Text,
  HardBreak,
  PlaceholderNode,
  CrossReferenceNode,
  LinkMark,
  Bold,
  Italic,
  Underline,
];

/** The one schema instance for everything that has no editor. */
export const policySchema: Schema = getSchema(policyExtensions);
