/**
 * The shape of a condition (`when`): structured data over answers, settings and services, never code.
 * Evaluated in `shared/rules` with three values, because "Weiß ich nicht" is an answer.
 */
import { z } from 'zod';
import { DOCUMENT_KINDS, JURISDICTIONS, type DocumentKind, type Jurisdiction } from './settings';

export type Condition =
  | { always: true }
  | { question: string; is: string | boolean }
  | { question: string; includes: string }
  | { question: string; answered: boolean }
  | { jurisdiction: Jurisdiction }
  | { mainJurisdiction: Jurisdiction }
  | { kind: DocumentKind | DocumentKind[] }
  | { service: string }
  | { serviceCategory: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const id = z.string().min(1).max(120);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({ question: id, is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ question: id, includes: z.string() }),
    z.strictObject({ question: id, answered: z.boolean() }),
    z.strictObject({ jurisdiction: z.enum(JURISDICTIONS) }),
    z.strictObject({ mainJurisdiction: z.enum(JURISDICTIONS) }),
    z.strictObject({ kind: z.union([z.enum(DOCUMENT_KINDS), z.array(z.enum(DOCUMENT_KINDS)).min(1)]) }),
    z.strictObject({ service: id }),
    z.strictObject({ serviceCategory: id }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);
