import { describe, expect, it } from 'vitest';
import { settingsProblems, withJurisdiction } from '../../../../../renderer/features/projects/settings-form';
import { settings } from '../../../../helpers/library-files';

describe('the settings of a project', () => {
  it('name what is missing in the order of the form', () => {
    expect(settingsProblems(settings)).toEqual([]);
    expect(settingsProblems({ ...settings, title: ' ', jurisdictions: [], statusDate: '31.2.' })).toEqual([
      'jurisdictions',
      'title',
      'statusDate',
    ]);
  });

  it('keep the main jurisdiction first', () => {
    expect(withJurisdiction(['AT'], 'DE', true)).toEqual(['AT', 'DE']);
    expect(withJurisdiction(['AT', 'DE'], 'AT', false)).toEqual(['DE']);
  });
});
