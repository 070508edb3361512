/**
 * The typed message catalogue and its hook. Words live here and in assets, never in code; formatting is FormatJS
 * (ICU), which interprets messages at run time without `eval`, so it works under the CSP.
 */
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { failureMessages } from './failure-messages';
import { checkMessages } from './messages/check';
import { clauseDetailsMessages } from './messages/clause-details';
import { clausesMessages } from './messages/clauses';
import { editorMessages } from './messages/editor';
import { exportMessages } from './messages/export';
import { interviewMessages } from './messages/interview';
import { outlineMessages } from './messages/outline';
import { projectsMessages } from './messages/projects';
import { settingsMessages } from './messages/settings';
import { shellMessages } from './messages/shell';

const areas = [
  shellMessages,
  projectsMessages,
  settingsMessages,
  interviewMessages,
  editorMessages,
  outlineMessages,
  clausesMessages,
  clauseDetailsMessages,
  checkMessages,
  exportMessages,
] as const;

type Keys<T> = T extends { de: infer D } ? keyof D & string : never;
/** Every message id of the interface, `area.name`. */
export type MessageId = Keys<(typeof areas)[number]>;
export type InterfaceLanguage = 'de' | 'en';
export type MessageValues = Record<string, string | number | Date>;
/** Formats a message of the present interface language. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

/** All messages of one language, by id. */
export function messagesOf(language: InterfaceLanguage): Record<string, string> {
  return Object.assign({}, ...areas.map((area) => area[language])) as Record<string, string>;
}

const LOCALES: Record<InterfaceLanguage, string> = { de: 'de-DE', en: 'en-GB' };

/** Makes the formatter of a language. A message that cannot be formatted is a bug and throws. */
export function createMessages(language: InterfaceLanguage): {
  t: Translate;
  intl: IntlShape;
  language: InterfaceLanguage;
} {
  const intl = createIntl(
    {
      locale: LOCALES[language],
      messages: { ...messagesOf(language), ...failureMessages(language) },
      onError: (error) => {
        throw error;
      },
    },
    createIntlCache(),
  );
  return { t: (id, values) => String(intl.formatMessage({ id }, values)), intl, language };
}

export type Messages = ReturnType<typeof createMessages>;
const MessagesContext = createContext<Messages | null>(null);

/** Provides the interface language to everything below. */
export function MessagesProvider({
  language,
  children,
}: {
  language: InterfaceLanguage;
  children: ReactNode;
}) {
  const messages = useMemo(() => createMessages(language), [language]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** Everything of the present interface language: words, dates and numbers, its name. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('MessagesProvider is missing');
  return messages;
}

/** The translation function of the present interface language. */
export function useTranslate(): Translate {
  return useMessages().t;
}

/** Dates and numbers in the present interface language. */
export function useIntl(): IntlShape {
  return useMessages().intl;
}
