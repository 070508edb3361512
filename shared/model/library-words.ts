/**
 * The few words that arise while rendering (lists, periods, months, roles). They are data of the library's
 * language, like everything else that ends up in a policy.
 */
import { z } from 'zod';

const words = z.string().trim().min(1);
const unit = z.strictObject({ one: words, other: words, dativeOne: words, dativeOther: words });

export const libraryWordsSchema = z.strictObject({
  and: words,
  /** Pattern with {street} {postcode} {city} {country}. */
  address: words,
  yes: words,
  no: words,
  open: words,
  months: z.array(words).length(12),
  monthsAT: z.array(words).length(12),
  units: z.strictObject({ hours: unit, days: unit, weeks: unit, months: unit, years: unit }),
  roles: z.strictObject({ processor: words, joint: words, controller: words, selfHosted: words }),
  safeguards: z.strictObject({ none: words, adequacy: words, dpf: words, scc: words }),
  /** Header row of the overview table. */
  overview: z.strictObject({ processing: words, purpose: words, basis: words, period: words }),
  variables: z.strictObject({
    service: z.record(z.string(), words),
    authority: z.record(z.string(), words),
    document: z.record(z.string(), words),
  }),
});

export type LibraryWords = z.infer<typeof libraryWordsSchema>;
