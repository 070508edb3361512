/** Format 2: settings for the style of the text, and one question that decides what is asked at all. */
import type { Migration } from './migration';

const STYLE = {
  selfReference: 'we',
  headingStyle: 'topic',
  rightsText: 'short',
  definitions: false,
  overviewTable: false,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `services.kinds` became `scope.topics`; the definitions became a setting. */
function renamed(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([id]) => id !== 'doc.glossary')
      .map(([id, value]) => [id === 'services.kinds' ? 'scope.topics' : id, value]),
  );
}

export const textStyle: Migration = {
  to: 2,
  what: 'adds the settings for the style of the text and renames services.kinds to scope.topics',
  up: (raw) => {
    const { settings, answers } = raw;
    const definitions = isRecord(answers) && answers['doc.glossary'] === true;
    return {
      ...raw,
      ...(isRecord(settings) && { settings: { ...settings, ...STYLE, definitions } }),
      ...(isRecord(answers) && { answers: renamed(answers) }),
    };
  },
};
