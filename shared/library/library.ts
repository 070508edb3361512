/**
 * The compiled clause library with everything that belongs to it. Made once by `compileLibrary` (at build time for
 * the shipped one), plain JSON, read-only from then on.
 */
import type { Condition } from '../model/condition';
import type { Authority, ClauseCategory, InformationDuty, LegalBasis, Norm, Provider } from '../model/facts';
import type { LibraryWords } from '../model/library-words';
import type { Topic } from '../model/question';
import type { DocumentKind, Jurisdiction } from '../model/settings';
import type { ClauseBlock, ClauseInline } from './clause-body';

export type ClauseEach = { service: string[] } | { serviceCategory: string } | { group: string };

/** The cells of a processing in the overview table. */
export type ClauseOverview = { purpose: ClauseInline[]; basis: ClauseInline[]; period: ClauseInline[] };

export type Clause = {
  id: string;
  version: number;
  title: string;
  category: string;
  order: number;
  /** Empty means every kind. */
  kinds: DocumentKind[];
  jurisdictions: Jurisdiction[];
  kind: 'processing' | 'document';
  when: Condition;
  each?: ClauseEach;
  legalBases: string[];
  fulfils: string[];
  reviewed: string;
  sources: string[];
  note?: string;
  overview?: ClauseOverview;
  body: ClauseBlock[];
  /** Question ids that the condition or the body reads, sorted. */
  dependsOn: string[];
  /** Clause ids that the body refers to. */
  refersTo: string[];
  /** File inside the library folder, for messages. */
  file: string;
};

/** An adequacy decision of the Commission or the Swiss Federal Council: a transfer there needs no further safeguard. */
export type Countries = { names: Record<string, string>; eea: string[]; adequate: string[] };

export type ClauseLibrary = {
  /** Date of the newest reviewed clause, shown as "Rechtsstand". */
  lawAsOf: string;
  clauses: Clause[];
  categories: ClauseCategory[];
  topics: Topic[];
  providers: Provider[];
  authorities: Authority[];
  legalBases: LegalBasis[];
  duties: InformationDuty[];
  norms: Record<string, Norm>;
  words: LibraryWords;
  countries: Countries;
};
