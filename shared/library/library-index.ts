/**
 * Look-ups over a compiled library, made once when it is loaded. Read-only.
 */
import type {
  Authority,
  ClauseCategory,
  InformationDuty,
  LegalBasis,
  Provider,
  TransferKind,
} from '../model/facts';
import type { Question, Topic } from '../model/question';
import type { Clause, ClauseLibrary } from './library';
import { transferOf } from './transfer';

export type LibraryIndex = {
  library: ClauseLibrary;
  clauses: ReadonlyMap<string, Clause>;
  questions: ReadonlyMap<string, Question>;
  topicOf: ReadonlyMap<string, Topic>;
  providers: ReadonlyMap<string, Provider>;
  authorities: ReadonlyMap<string, Authority>;
  legalBases: ReadonlyMap<string, LegalBasis>;
  duties: ReadonlyMap<string, InformationDuty>;
  categories: ReadonlyMap<string, ClauseCategory>;
  /** Question id by its ICU argument name (`controller_name` -> `controller.name`). */
  questionByArgument: ReadonlyMap<string, string>;
  /** Clause id by its argument name (`rights_withdrawal` -> `rights-withdrawal`). */
  clauseByArgument: ReadonlyMap<string, string>;
  /** Questions that are answered by what is usual while their `assume` holds. */
  assumptions: readonly Question[];
  /** How a transfer to a provider is safeguarded; `none` for an unknown one. */
  transferOf: (provider: Provider | undefined) => TransferKind;
};

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** ICU argument names take no dots: `controller.name` is written `controller_name`. */
export function argumentName(questionId: string): string {
  return questionId.replaceAll('.', '_');
}

/** Builds the look-ups. Ids are unique by `compileLibrary`. */
export function indexLibrary(library: ClauseLibrary): LibraryIndex {
  const questions = new Map<string, Question>();
  const topicOf = new Map<string, Topic>();
  for (const topic of library.topics) {
    for (const question of topic.questions) {
      questions.set(question.id, question);
      topicOf.set(question.id, topic);
    }
  }
  const providers = byId(library.providers);
  return {
    library,
    clauses: byId(library.clauses),
    questions,
    topicOf,
    providers,
    authorities: byId(library.authorities),
    legalBases: byId(library.legalBases),
    duties: byId(library.duties),
    categories: byId(library.categories),
    questionByArgument: new Map([...questions.keys()].map((id) => [argumentName(id), id])),
    clauseByArgument: new Map(library.clauses.map(({ id }) => [id.replaceAll('-', '_'), id])),
    assumptions: [...questions.values()].filter(({ assume }) => assume !== undefined),
    transferOf: (provider) => (provider === undefined ? 'none' : transferOf(provider, library)),
  };
}
