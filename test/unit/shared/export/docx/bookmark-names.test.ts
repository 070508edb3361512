import { describe, expect, it } from 'vitest';
import { createBookmarkNames } from '../../../../../shared/export/docx/bookmark-names';

describe('createBookmarkNames', () => {
  it('keeps short ids readable and gives each id one name', () => {
    const nameOf = createBookmarkNames();
    expect([nameOf('', 'logs-server'), nameOf('_Ref_', 'logs-server'), nameOf('', 'logs-server')]).toEqual([
      'logs_server',
      '_Ref_logs_server',
      'logs_server',
    ]);
  });

  it('stays unique and within what Word takes', () => {
    const nameOf = createBookmarkNames();
    const long = 'payments-service--a-provider-with-a-very-long-name';
    const names = ['a-b', 'a--b', 'A-B', 'a_b', long, `${long}-2`].map((id) => nameOf('', id));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
  });
});
