/**
 * What the window shows: dialogs (one union), panes, tabs, the question and the clause in hand, preferences.
 * Nothing here belongs to the project; forgetting it loses no work.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, FileRef, Preferences } from '../../shared/ipc/contract';

/** What happens after the question "save first?" is answered. */
export type AfterLeaving =
  | { kind: 'startScreen' }
  | { kind: 'newProject' }
  | { kind: 'openProject'; file: FileRef | null }
  | { kind: 'closeWindow' };

export type Dialog =
  | { kind: 'none' }
  | { kind: 'newProject' }
  | { kind: 'projectSettings' }
  | { kind: 'preferences' }
  | { kind: 'export' }
  | { kind: 'unsavedChanges'; then: AfterLeaving }
  | { kind: 'failure'; failure: Failure; during: 'open' | 'save' | 'export' | 'link' }
  | { kind: 'shortcuts' }
  | { kind: 'about' };

export const LEFT_TABS = ['interview', 'clauses', 'outline'] as const;
export const RIGHT_TABS = ['check', 'clause'] as const;
export type LeftTab = (typeof LEFT_TABS)[number];
export type RightTab = (typeof RIGHT_TABS)[number];

export type SessionState = {
  dialog: Dialog;
  paletteOpen: boolean;
  leftTab: LeftTab;
  rightTab: RightTab;
  leftOpen: boolean;
  rightOpen: boolean;
  /** Widths in CSS pixels, kept while a pane is closed; read when it opens, never followed. */
  paneWidths: { left: number; right: number };
  preferences: Preferences;
  /** Topic that stands open in the Leitfaden; null means the first unfinished one. */
  currentTopic: string | null;
  /** Question to scroll to and focus; the counter makes the same question focusable again. */
  wantedQuestion: { id: string; request: number } | null;
  /** Clause instance that holds the cursor, or was chosen in a list. */
  currentInstance: string | null;
  /** Heading under which the cursor stands, as the outline names it. */
  currentHeading: string | null;
  /** Finding that the walk through the findings has reached. */
  currentFinding: string | null;
  showDialog(dialog: Dialog): void;
  closeDialog(): void;
  setPalette(open: boolean): void;
  showLeft(tab: LeftTab): void;
  showRight(tab: RightTab): void;
  toggleLeft(open?: boolean): void;
  toggleRight(open?: boolean): void;
  setPaneWidth(side: 'left' | 'right', pixels: number): void;
  setPreferences(preferences: Preferences): void;
  setCurrentTopic(topic: string | null): void;
  /** Opens the Leitfaden at a question and puts the focus into it. */
  goToQuestion(questionId: string): void;
  questionReached(): void;
  setCurrentInstance(instanceId: string | null): void;
  setCurrentHeading(key: string | null): void;
  setCurrentFinding(findingId: string): void;
  /** Everything that belonged to the project that was left. */
  forgetProject(): void;
};

export type SessionStore = StoreApi<SessionState>;

/** Creates the store; the window starts with all three panes and the system's theme. */
export function createSessionStore(): SessionStore {
  return createStore<SessionState>((set, get) => ({
    dialog: { kind: 'none' },
    paletteOpen: false,
    leftTab: 'interview',
    rightTab: 'check',
    leftOpen: true,
    rightOpen: true,
    paneWidths: { left: 372, right: 308 },
    preferences: { theme: 'system', interfaceLanguage: 'de' },
    currentTopic: null,
    wantedQuestion: null,
    currentInstance: null,
    currentHeading: null,
    currentFinding: null,
    showDialog: (dialog) => set({ dialog, paletteOpen: false }),
    closeDialog: () => set({ dialog: { kind: 'none' } }),
    setPalette: (paletteOpen) => set({ paletteOpen }),
    showLeft: (leftTab) => set({ leftTab, leftOpen: true }),
    showRight: (rightTab) => set({ rightTab, rightOpen: true }),
    toggleLeft: (open) => set((state) => ({ leftOpen: open ?? !state.leftOpen })),
    toggleRight: (open) => set((state) => ({ rightOpen: open ?? !state.rightOpen })),
    setPaneWidth: (side, pixels) => set((state) => ({ paneWidths: { ...state.paneWidths, [side]: pixels } })),
    setPreferences: (preferences) => set({ preferences }),
    setCurrentTopic: (currentTopic) => set({ currentTopic }),
    goToQuestion: (id) =>
      set({
        leftTab: 'interview',
        leftOpen: true,
        wantedQuestion: { id, request: (get().wantedQuestion?.request ?? 0) + 1 },
      }),
    questionReached: () => set({ wantedQuestion: null }),
    setCurrentInstance: (currentInstance) => {
      if (get().currentInstance !== currentInstance) set({ currentInstance });
    },
    setCurrentHeading: (currentHeading) => set({ currentHeading }),
    setCurrentFinding: (currentFinding) => set({ currentFinding }),
    forgetProject: () =>
      set({
        currentTopic: null,
        wantedQuestion: null,
        currentInstance: null,
        currentHeading: null,
        currentFinding: null,
      }),
  }));
}
