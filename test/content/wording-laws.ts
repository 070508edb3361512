/**
 * The laws a clause's words must keep in every form: countries, address form, gender style, self-reference, heading style.
 */
import { clauseLibrary } from 'virtual:clause-library';
import type { Answers } from '../../shared/model/answers';
import type { Jurisdiction } from '../../shared/model/settings';
import {
  COUNTRY_SETS,
  FORMS,
  allBlocksOf,
  formsOf,
  inForm,
  rendering,
  serviceShapesOf,
  servicesOf,
  type Block,
} from './render-clause';

const ids = clauseLibrary.clauses.map(({ id }) => id);

/** Lines of an address block or "Label: value", which are no sentences. */
function isContactLine(words: string): boolean {
  return words.includes('\n') || /^[^.]{2,60}: \S/u.test(words);
}

/** Faults that a text block has by itself. */
const FAULTS: [string, (block: Block) => boolean][] = [
  ['undefined or null', ({ words }) => /undefined|null|NaN|\[object/.test(words)],
  ['double space', ({ words }) => / {2}/.test(words)],
  ['space before punctuation', ({ words }) => / [.,;:!?](\s|$)/.test(words)],
  [
    'doubled punctuation',
    ({ words }) => /,,|;;|::|\.\.|[,;:]\.|[.;:],(?<!\p{L}\.,)/u.test(words.replace(/…/g, '')),
  ],
  ['left-over braces', ({ words }) => /[{}]/.test(words)],
  ['heading with an end mark', ({ type, words }) => type === 'heading' && /[.:;,]$/.test(words)],
  ['breaking space in a norm', ({ words }) => /(Art\.|§|Abs\.|lit\.) (\d|[a-z]\b)/.test(words)],
  ['straight quotes', ({ words }) => /"|(?<!\p{L})'|'(?!\p{L})/u.test(words)],
];

/** Faults that lie in what follows a block. */
const FAULTS_BEFORE: [string, (block: Block, next: Block | undefined) => boolean][] = [
  [
    'sentence without an end',
    ({ type, inItem, inCell, words }, next) =>
      type === 'paragraph' &&
      !inItem &&
      !inCell &&
      !isContactLine(words) &&
      next?.inItem !== true &&
      !/[.:!?…“\])]$|\S@\S+$/u.test(words),
  ],
  [
    'colon before nothing',
    ({ type, inItem, words }, next) =>
      type === 'paragraph' &&
      words.endsWith(':') &&
      !inItem &&
      !(next?.inItem || next?.inCell || next?.type === 'paragraph'),
  ],
  [
    'heading without text',
    ({ type }, next) => type === 'heading' && (next === undefined || next.type === 'heading'),
  ],
];

const DU_WORDS = /(^|[^\p{L}])(Ihnen|Ihrer|Ihrem|Ihren|Ihres)(?!\p{L})/u;
const SIE_WORDS = /(^|[^\p{L}])(du|dir|dich|dein|deine|deiner|deinem|deinen|deines)(?!\p{L})/iu;

/** Laws that only hold in the named countries; a policy for others must not cite them. */
const LAWS_OF: readonly (readonly [RegExp, readonly Jurisdiction[]])[] = [
  [/DSGVO/, ['DE', 'AT']],
  // Terms of the GDPR: the Swiss act knows "bearbeiten", "Rechtfertigungsgrund" and "überwiegendes Interesse" (Art. 5, 31 DSG).
  [/Rechtsgrundlage|berechtigte[snm]? Interesse|[Vv]erarbeit/, ['DE', 'AT']],
  [/TDDDG|BDSG|HinSchG|(?<![A-Z])UWG.{0,3}\(?DE/, ['DE']],
  [/TKG\u00A02021|österreichische[ns]? (DSG|Datenschutz)|\bUGB\b|\bBAO\b/, ['AT']],
  [/\bFMG\b|\bDSV\b|EDÖB/, ['CH']],
];
/** Clauses that explain to one country's readers what holds in another, and say so. */
const CROSS_BORDER = new Set(['controller-eu-representative', 'controller-ch-representative']);

const known = { sie: new WeakMap<Block, string[]>(), du: new WeakMap<Block, string[]>() };

/** Faults of a block whatever stands behind it. Cached: the same block serves many forms. */
function ownFaults(
  id: string,
  block: Block,
  addressForm: 'sie' | 'du',
  countries: readonly Jurisdiction[],
): string[] {
  const found = known[addressForm].get(block);
  if (found !== undefined) return found;
  const foreign = CROSS_BORDER.has(id)
    ? []
    : LAWS_OF.filter(([, allowed]) => !countries.some((country) => allowed.includes(country)));
  const wrongForm = addressForm === 'du' ? DU_WORDS : SIE_WORDS;
  const words = block.words.replace(/\[[^\]]*\]/g, '');
  const faults = [
    ...FAULTS.filter(([, isFault]) => isFault(block)).map(([name]) => `${name}: ${block.words.slice(-90)}`),
    ...(wrongForm.test(block.words) ? [`wrong address form: ${block.words.slice(0, 90)}`] : []),
    ...foreign
      .flatMap(([law]) => law.exec(words)?.[0] ?? [])
      .map((law) => `${law} for ${countries.join(' ')}: ${block.words.slice(0, 90)}`),
  ];
  known[addressForm].set(block, faults);
  return faults;
}

function faultsOf(
  id: string,
  blocks: readonly Block[],
  addressForm: 'sie' | 'du',
  countries: readonly Jurisdiction[],
): string[] {
  return blocks.flatMap((block, position) => [
    ...ownFaults(id, block, addressForm, countries),
    ...FAULTS_BEFORE.filter(([, isFault]) => isFault(block, blocks[position + 1])).map(
      ([name]) => `${name}: ${block.words.slice(-90)}`,
    ),
  ]);
}

/** Every service in the first form, one of each shape in the others. */
const servicesIn = (id: string, isFirst: boolean) => (isFirst ? servicesOf(id) : serviceShapesOf(id));

/** Renders every clause in every form with each of these sets of answers; all faults, and how many forms there were. */
export function formFaults(answerSets: readonly Answers[]): { faults: string[]; forms: number } {
  const faults = new Set<string>();
  const formsByClause = new Map(ids.map((id) => [id, formsOf(id)]));
  let forms = 0;
  for (const answers of answerSets) {
    for (const jurisdictions of COUNTRY_SETS) {
      const seen = new Set<string>();
      const inCountries = rendering({ jurisdictions: [...jurisdictions] }, answers);
      for (const form of FORMS) {
        const rendered = inForm(inCountries, form);
        for (const clause of clauseLibrary.clauses) {
          if (!clause.jurisdictions.some((country) => jurisdictions.includes(country))) continue;
          if (!formsByClause.get(clause.id)?.includes(form)) continue;
          forms += 1;
          const services = servicesIn(clause.id, form === FORMS[0]);
          const blocks = allBlocksOf(clause.id, rendered, services, seen);
          for (const fault of faultsOf(clause.id, blocks, form.addressForm, jurisdictions))
            faults.add(`${clause.id}: ${fault}`);
        }
      }
    }
  }
  return { faults: [...faults].sort(), forms };
}
