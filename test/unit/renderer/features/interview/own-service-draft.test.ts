/** The form of an own service: what it makes of what is typed, and what it does not let pass. */
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  draftProblems,
  emptyDraft,
  ownServiceOf,
  withOwn,
} from '../../../../../renderer/features/interview/controls/own-service-draft';
import { ownServiceSchema, type OwnService } from '../../../../../shared/model/answers';

const stored: OwnService = {
  name: 'Talerpost',
  category: 'payment',
  role: 'joint',
  operator: 'Talerpost eG',
  street: 'Münzgasse 3',
  postcode: '04109',
  city: 'Leipzig',
  country: 'DE',
  purposes: ['Zahlung', 'Schutz vor Betrug'],
  dataCategories: ['Name'],
  thirdCountries: ['US'],
  dpf: 'no',
  consent: 'no',
  legalBasis: 'gdpr-6-1-b',
  storagePeriod: 'zehn Jahre',
  privacyUrl: 'https://talerpost.example/datenschutz',
  cookies: ['tp'],
};

describe('the form of an own service', () => {
  it('shows what is stored and gives it back unchanged', () => {
    expect(ownServiceOf(draftOf(stored))).toEqual(stored);
    const little: OwnService = { name: 'A', category: 'payment', role: 'processor', consent: 'depends' };
    expect(ownServiceOf(draftOf(little))).toEqual(little);
    expect(ownServiceOf(draftOf({ ...little, thirdCountries: [] })).thirdCountries).toEqual([]);
  });

  it('needs a name, and a category where there are several', () => {
    expect(draftProblems(emptyDraft(['payment']), [])).toEqual({ name: 'interview.own.problem.name' });
    expect(Object.keys(draftProblems(emptyDraft(['shop', 'reviews']), []))).toEqual(['name', 'category']);
    expect(draftProblems({ ...emptyDraft(['payment']), name: 'Talerpost' }, [])).toEqual({});
  });

  it('says what is wrong with a field', () => {
    const draft = {
      ...draftOf(stored),
      privacyUrl: 'javascript:alert(1)',
      purposes: 'x'.repeat(201),
      thirdCountries: [],
    };
    expect(draftProblems(draft, ['TALERPOST '.trim()])).toEqual({
      name: 'interview.own.problem.nameTaken',
      privacyUrl: 'interview.invalid.url',
      purposes: 'interview.own.problem.tooLong',
      thirdCountries: 'interview.own.problem.thirdCountries',
    });
    expect(draftProblems({ ...draft, purposes: '', privacyUrl: '', role: 'selfHosted' }, [])).toEqual({});
  });

  it('takes lines as entries, without blanks and repetition, and completes an address', () => {
    const draft = {
      ...emptyDraft(['payment']),
      name: ' Talerpost ',
      cookies: ' a \n\n b\r\na\n',
      privacyUrl: 'talerpost.example/datenschutz',
    };
    const own = ownServiceOf(draft);
    expect(own).toMatchObject({
      name: 'Talerpost',
      cookies: ['a', 'b'],
      privacyUrl: 'https://talerpost.example/datenschutz',
    });
    expect(ownServiceSchema.safeParse(own).success).toBe(true);
  });

  it('keeps id, place and note of a service that is changed', () => {
    const use = { id: 'own-talerpost', own: stored, region: 'Leipzig', note: 'prüfen' };
    const draft = { ...draftOf(stored), name: 'Kronenpost' };
    expect(withOwn(use, use.id, draft)).toEqual({ ...use, own: { ...stored, name: 'Kronenpost' } });
  });
});
