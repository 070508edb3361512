/**
 * Gliederung: the computed outline. Click or Enter jumps; arrows move in the list; Alt with an arrow, or dragging, moves
 * a clause. Every entry is a plain button, and those out of sight are skipped by layout.
 */
import { ListTree } from 'lucide-react';
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import { moveClause } from '../../../shared/render/policy-commands';
import { instanceLister } from '../../editor/document-structure';
import { useTranslate } from '../../i18n/messages';
import { useLibraryIndex, useProject, useSession, useStores } from '../../stores/stores-context';
import { EmptyState } from '../../ui/empty-state';
import { neighbourPlace, numbersOf, outlineReader, type OutlineEntry } from './outline';
import './outline.css';

type Acts = {
  jump: (position: number) => void;
  shift: (instanceId: string, direction: -1 | 1) => void;
  drop: (moved: string, before: string) => void;
};

function useActs(): Acts {
  const { project, index } = useStores();
  return useMemo(() => {
    const move = (instanceId: string, before: string | null) =>
      project.getState().run((state) => moveClause(state, instanceId, before));
    const list = instanceLister();
    return {
      jump(position) {
        const { open, focusPosition } = project.getState();
        if (open === null) return;
        const heading = numbersOf(open.document, index).headings[position];
        if (heading !== undefined) focusPosition(heading.pos + 1);
      },
      shift(instanceId, direction) {
        const before = neighbourPlace(list(project.getState().open?.document ?? null), instanceId, direction);
        if (before !== undefined) move(instanceId, before);
      },
      drop: (moved, before) => void move(moved, before),
    };
  }, [project, index]);
}

/** Moves the focus inside the list. */
function focusRow(from: Element, step: number | 'first' | 'last'): void {
  const rows = [...(from.closest('ol')?.querySelectorAll<HTMLElement>('button') ?? [])];
  const here = rows.indexOf(from as HTMLElement);
  const next = step === 'first' ? 0 : step === 'last' ? rows.length - 1 : here + step;
  rows[next]?.focus();
}

/** The outline of the open policy. */
export function OutlinePane() {
  const t = useTranslate();
  const index = useLibraryIndex();
  const read = useMemo(() => outlineReader(index), [index]);
  const entries = useProject((state) => read(state.open?.document ?? null));
  const current = useSession((state) => state.currentHeading);
  const acts = useActs();
  const list = useRef<HTMLOListElement>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const moved = useRef<string | null>(null);

  useEffect(() => {
    // A moved entry is another place in the list: the focus goes with it.
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  }, [entries]);

  const keys = useCallback(
    (event: KeyboardEvent, entry: OutlineEntry) => {
      const down = event.key === 'ArrowDown';
      if (down || event.key === 'ArrowUp') {
        if (!event.altKey) focusRow(event.currentTarget, down ? 1 : -1);
        else if (entry.leads && entry.instanceId !== null) {
          moved.current = entry.key;
          acts.shift(entry.instanceId, down ? 1 : -1);
        }
      } else if (event.key === 'Home') focusRow(event.currentTarget, 'first');
      else if (event.key === 'End') focusRow(event.currentTarget, 'last');
      else return;
      event.preventDefault();
    },
    [acts],
  );

  if (entries.length === 0) {
    return (
      <EmptyState icon={ListTree} title={t('outline.empty')}>
        {t('outline.emptyHelp')}
      </EmptyState>
    );
  }
  const stop = tabStop !== null && entries.some(({ key }) => key === tabStop) ? tabStop : entries[0]?.key;
  return (
    <nav className="outline" aria-label={t('outline.label')}>
      <p className="outline__hint">{t('outline.hint')}</p>
      <ol ref={list}>
        {entries.map((entry, position) => (
          <Row
            key={entry.key}
            entry={entry}
            position={position}
            current={entry.key === current}
            tabStop={entry.key === stop}
            onKeys={keys}
            onFocus={setTabStop}
            acts={acts}
          />
        ))}
      </ol>
    </nav>
  );
}

const DRAG_TYPE = 'application/x-klauselwerk-clause';

function useDropTarget(instanceId: string | null, drop: Acts['drop']) {
  const [over, setOver] = useState(false);
  const accepts = (event: DragEvent) => instanceId !== null && event.dataTransfer.types.includes(DRAG_TYPE);
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!accepts(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!accepts(event) || instanceId === null) return;
        event.preventDefault();
        drop(event.dataTransfer.getData(DRAG_TYPE), instanceId);
      },
    },
  };
}

const Row = memo(function Row({
  entry,
  position,
  current,
  tabStop,
  onKeys,
  onFocus,
  acts,
}: {
  entry: OutlineEntry;
  position: number;
  current: boolean;
  tabStop: boolean;
  onKeys: (event: KeyboardEvent, entry: OutlineEntry) => void;
  onFocus: (key: string) => void;
  acts: Acts;
}) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { over, handlers } = useDropTarget(entry.leads ? entry.instanceId : null, acts.drop);
  return (
    <li ref={row} data-over={over || undefined} {...handlers}>
      <button
        type="button"
        className="outline__row"
        data-level={entry.level}
        data-key={entry.key}
        aria-current={current ? 'location' : undefined}
        tabIndex={tabStop ? 0 : -1}
        draggable={entry.leads}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAG_TYPE, entry.instanceId ?? '');
          event.dataTransfer.effectAllowed = 'move';
        }}
        onClick={() => acts.jump(position)}
        onFocus={() => onFocus(entry.key)}
        onKeyDown={(event) => onKeys(event, entry)}
      >
        <span className="outline__number">{entry.label}</span>
        <span className="kw-ellipsis">{entry.text}</span>
      </button>
    </li>
  );
});
