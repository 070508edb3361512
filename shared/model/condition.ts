/**
 * The shape of a condition (`when`): structured data over answers, settings and services, never code.
 * Evaluated in `shared/rules` with three values, because "Weiß ich nicht" is an answer.
 */
import { z } from 'zod';
import { SERVICE_ROLES, TRANSFER_KINDS, type ServiceRole, type TransferKind } from './facts';
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
  /** Is data of any chosen service transferred in this way (Art. 44-46 GDPR)? */
  | { serviceTransfer: TransferKind }
  /** Is any chosen service run in this role (Art. 4(7), 26, 28 GDPR)? */
  | { serviceRole: ServiceRole }
  | {
      setting: 'selfReference' | 'headingStyle' | 'rightsText' | 'definitions' | 'overviewTable';
      is: string | boolean;
    }
  /** A field of the group item a clause with `each: { group }` is written for. */
  | { item: string; is: string | boolean }
  | { item: string; includes: string }
  | { item: string; answered: boolean }
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
    z.strictObject({ serviceTransfer: z.enum(TRANSFER_KINDS) }),
    z.strictObject({ serviceRole: z.enum(SERVICE_ROLES) }),
    z.strictObject({ setting: z.enum(['selfReference', 'headingStyle', 'rightsText']), is: z.string() }),
    z.strictObject({ setting: z.enum(['definitions', 'overviewTable']), is: z.boolean() }),
    z.strictObject({ item: id, is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ item: id, includes: z.string() }),
    z.strictObject({ item: id, answered: z.boolean() }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);
