/** A repeatable group: items with fields; add, remove, reorder. */
import { ArrowDown, ArrowUp, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { isUnknown, type FieldValue, type GroupItem } from '../../../../shared/model/answers';
import type { Question, QuestionField } from '../../../../shared/model/question';
import { useTranslate } from '../../../i18n/messages';
import { Button, IconButton } from '../../../ui/button';
import { focusControl } from '../focus-question';
import type { ControlIds } from './control';
import { moved } from './entry-list';
import { SimpleControl } from './simple-control';

/** The items and the button that adds one. A new item opens at once. */
export function GroupControl({
  question,
  ids,
  value,
  onValue,
}: {
  question: Question;
  ids: ControlIds;
  value: GroupItem[] | undefined;
  onValue: (value: GroupItem[] | undefined) => void;
}) {
  const t = useTranslate();
  const [openItem, setOpenItem] = useState<number | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const items = value ?? [];
  const set = (next: GroupItem[]) => onValue(next.length === 0 ? undefined : next);
  const move = (from: number, to: number) => {
    set(moved(items, from, to));
    setOpenItem(openItem === from ? to : null);
    focusItem(group.current, to, to < from ? 'up' : 'down');
  };
  return (
    <div
      ref={group}
      className="group"
      role="group"
      aria-labelledby={ids.labelledBy}
      aria-describedby={ids.describedBy}
    >
      <ol className="group__items">
        {items.map((item, position) => (
          <GroupEntry
            // Items have no identity of their own: their place is it, and moving one closes it.
            // oxlint-disable-next-line react/no-array-index-key
            key={position}
            item={item}
            name={itemName(question.fields ?? [], item) ?? t('interview.itemName', { number: position + 1 })}
            fields={question.fields ?? []}
            open={openItem === position}
            onOpen={(open) => setOpenItem(open ? position : null)}
            onItem={(next) => set(items.map((other, at) => (at === position ? next : other)))}
            onUp={position === 0 ? null : () => move(position, position - 1)}
            onDown={position === items.length - 1 ? null : () => move(position, position + 1)}
            onRemove={() => {
              set(items.filter((_, at) => at !== position));
              setOpenItem(null);
              focusItem(group.current, Math.min(position, items.length - 2), 'name');
            }}
          />
        ))}
      </ol>
      <Button
        size="s"
        icon={Plus}
        className="group__add"
        onClick={() => {
          set([...items, {}]);
          setOpenItem(items.length);
          focusItem(group.current, items.length, 'first');
        }}
      >
        {t('interview.addEntry')}
      </Button>
    </div>
  );
}

/**
 * The keyboard follows the item: to the button that moved it, to the neighbour of one that was removed (or to "add"), into a
 * new one. Items are drawn by place, so without this the focus would stay with whatever item came to stand there.
 */
function focusItem(
  group: HTMLElement | null,
  position: number,
  wanted: 'up' | 'down' | 'name' | 'first',
): void {
  requestAnimationFrame(() => {
    const item = group?.querySelectorAll('.group-item').item(Math.max(position, 0)) ?? null;
    if (item === null) group?.querySelector<HTMLElement>('.group__add')?.focus();
    else if (wanted === 'first') focusControl(item.querySelector('.group-field') ?? item);
    else {
      const button =
        item.querySelector<HTMLElement>(`[data-action="${wanted}"]`) ??
        item.querySelector<HTMLElement>('.group-item__name');
      button?.focus();
    }
  });
}

/** The first text among the fields names an item. */
function itemName(fields: readonly QuestionField[], item: GroupItem): string | null {
  for (const field of fields) {
    const value = item[field.id];
    if (typeof value === 'string' && value !== '' && field.kind !== 'oneOf') return value;
  }
  return null;
}

function GroupEntry({
  item,
  name,
  fields,
  open,
  onOpen,
  onItem,
  onUp,
  onDown,
  onRemove,
}: {
  item: GroupItem;
  name: string;
  fields: readonly QuestionField[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onItem: (item: GroupItem) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
}) {
  const t = useTranslate();
  const bodyId = useId();
  const setField = (id: string, value: FieldValue | undefined) => {
    const { [id]: _before, ...others } = item;
    onItem(value === undefined ? others : { ...others, [id]: value });
  };
  return (
    <li className={open ? 'group-item group-item--open' : 'group-item'}>
      <div className="group-item__head">
        <button
          type="button"
          className="group-item__name"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => onOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden="true" />
          <span className="kw-ellipsis">{name}</span>
        </button>
        {onUp === null ? null : (
          <IconButton
            size="s"
            icon={ArrowUp}
            label={t('interview.moveUp', { name })}
            data-action="up"
            onClick={onUp}
          />
        )}
        {onDown === null ? null : (
          <IconButton
            size="s"
            icon={ArrowDown}
            label={t('interview.moveDown', { name })}
            data-action="down"
            onClick={onDown}
          />
        )}
        <IconButton size="s" icon={Trash2} label={t('interview.removeEntry', { name })} onClick={onRemove} />
      </div>
      <div id={bodyId} className="group-item__body" hidden={!open}>
        {open
          ? fields.map((field) => (
              <GroupField
                key={field.id}
                field={field}
                value={item[field.id]}
                onValue={(value) => setField(field.id, value)}
              />
            ))
          : null}
      </div>
    </li>
  );
}

function GroupField({
  field,
  value,
  onValue,
}: {
  field: QuestionField;
  value: FieldValue | undefined;
  onValue: (value: FieldValue | undefined) => void;
}) {
  const id = useId();
  const helpId = field.help === undefined ? undefined : `${id}-help`;
  return (
    <div className="group-field">
      <span id={id} className="group-field__label">
        {field.label}
      </span>
      <SimpleControl
        asked={field}
        ids={{ labelledBy: id, describedBy: helpId }}
        value={isUnknown(value) ? undefined : value}
        onValue={onValue}
      />
      {field.help === undefined ? null : (
        <p id={helpId} className="group-field__help">
          {field.help}
        </p>
      )}
    </div>
  );
}
