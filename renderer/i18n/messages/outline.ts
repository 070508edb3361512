/** Words of features/outline: see define-messages.ts. */
import { defineMessages } from '../define-messages';

export const outlineMessages = defineMessages(
  {
    'outline.label': 'Gliederung der Erklärung',
    'outline.hint': 'Ziehen oder Alt+Pfeil verschiebt einen Baustein.',
    'outline.empty': 'Noch keine Überschriften',
    'outline.emptyHelp': 'Sobald der Leitfaden beantwortet ist, erscheint hier die Gliederung.',
  },
  {
    'outline.label': 'Outline of the policy',
    'outline.hint': 'Drag or Alt+arrow moves a clause.',
    'outline.empty': 'No headings yet',
    'outline.emptyHelp': 'Once the interview is answered, the outline appears here.',
  },
);
