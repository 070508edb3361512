/**
 * The supervisory authority follows from the seat of the controller (country, federal state) and whether it is
 * a public body: Art. 55, 77 GDPR, § 40 BDSG, § 18 DSG (AT), Art. 4 DSG (CH).
 */
import { isAddress, type Answers } from '../model/answers';
import type { Authority } from '../model/facts';
import type { LibraryIndex } from './library-index';

/** Question ids that decide on the authority. */
export const AUTHORITY_QUESTIONS = [
  'controller.address',
  'controller.bundesland',
  'controller.sector',
] as const;

/**
 * Returns the authority for the present answers, or null while country or federal state is open.
 * Germany: the state's authority (Bavaria: its own for the private sector); elsewhere the national one.
 */
export function authorityFor(answers: Answers, index: LibraryIndex): Authority | null {
  const address = answers['controller.address'];
  const country = isAddress(address) ? address.country : '';
  const state = answers['controller.bundesland'];
  const isPublic = answers['controller.sector'] === 'public';
  const fits = ({ scope }: Authority) => scope === 'both' || scope === (isPublic ? 'public' : 'private');
  const inCountry = index.library.authorities.filter((authority) => authority.country === country);
  if (country !== 'DE') return inCountry[0] ?? null;
  if (typeof state !== 'string') return null;
  return inCountry.find((authority) => authority.state === state && fits(authority)) ?? null;
}

/** The question whose answer would name the authority: in Germany the federal state once the country is known. */
export function openAuthorityQuestion(answers: Answers): (typeof AUTHORITY_QUESTIONS)[number] {
  const address = answers['controller.address'];
  return isAddress(address) && address.country === 'DE' ? 'controller.bundesland' : 'controller.address';
}
