/**
 * Values of answers as words of the policy: lists, periods, dates, addresses, options.
 */
import {
  isAddress,
  isPeriod,
  isUnknown,
  type Address,
  type AnswerValue,
  type FieldValue,
  type Period,
} from '../model/answers';
import type { LibraryWords } from '../model/library-words';
import type { QuestionField } from '../model/question';
import { isoDateSchema, type Jurisdiction } from '../model/settings';
import { inSpelling } from './spelling';

export type WordContext = {
  words: LibraryWords;
  countryNames: Readonly<Record<string, string>>;
  mainJurisdiction: Jurisdiction;
};

/** "A", "A und B", "A, B und C". */
export function joinList(items: readonly string[], words: LibraryWords): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1)}`;
}

/** "30 Tage" (`dative`: "30 Tagen"), or the criterion as written. Number and unit are held together. */
export function periodText(period: Period, words: LibraryWords, dative = false): string {
  if ('criterion' in period) return period.criterion;
  const unit = words.units[period.unit];
  const one = dative ? unit.dativeOne : unit.one;
  const other = dative ? unit.dativeOther : unit.other;
  return `${period.amount}\u00A0${period.amount === 1 ? one : other}`;
}

/** "2026-01-05" -> "5. Januar 2026" ("5. Jänner 2026" in Austria). What is no date (a file by hand) stays as written. */
export function dateText(isoDate: string, { words, mainJurisdiction }: WordContext): string {
  if (!isoDateSchema.safeParse(isoDate).success) return isoDate;
  const [year, month, day] = isoDate.split('-').map(Number);
  const months = mainJurisdiction === 'AT' ? words.monthsAT : words.months;
  return `${day}.\u00A0${months[(month ?? 1) - 1]} ${year}`;
}

/** Address in one line; parts that are still empty leave no stray comma. */
export function addressText(address: Address, { words, countryNames }: WordContext): string {
  const values: Record<string, string> = {
    ...address,
    country: countryNames[address.country] ?? address.country,
  };
  return words.address
    .split(', ')
    .map((part) =>
      part
        .replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(', ');
}

/** What a question or field needs to be put into words. */
export type ValueShape =
  Pick<QuestionField, 'kind' | 'options'> | { kind: 'services' | 'group'; options?: undefined };

/**
 * The words of one value, or null when there is nothing to show (unknown, empty, a group or services).
 * An option shows the form meant for the text; an own entry beside the options shows itself.
 */
export function valueText(
  value: AnswerValue | FieldValue | undefined,
  shape: ValueShape,
  context: WordContext,
): string | null {
  const items = valueItems(value, shape, context);
  return items === null ? null : joinList(items, context.words);
}

/** Like `valueText`, but list-like values keep their items apart. */
export function valueItems(
  value: AnswerValue | FieldValue | undefined,
  shape: ValueShape,
  context: WordContext,
): string[] | null {
  if (value === undefined || isUnknown(value)) return null;
  if (typeof value === 'boolean') return [value ? context.words.yes : context.words.no];
  if (isAddress(value)) {
    const text = addressText(value, context);
    return text === '' ? null : [text];
  }
  if (isPeriod(value)) return [periodText(value, context.words)];
  const texts = [value].flat().filter((item) => typeof item === 'string' && item.trim() !== '') as string[];
  if (texts.length === 0) return null;
  if (shape.kind === 'date') return texts.map((text) => dateText(text, context));
  const options = shape.options;
  return texts.map((text) => {
    const option = options?.find(({ id }) => id === text);
    return option === undefined
      ? text.trim()
      : inSpelling(option.text ?? option.label, context.mainJurisdiction);
  });
}
