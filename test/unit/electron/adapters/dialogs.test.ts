import { describe, expect, it } from 'vitest';
import { createDialogs, withEnding } from '../../../../electron/adapters/dialogs';
import { shellWords } from '../../../../electron/main/shell-words';

type Asked = { kind: string; options: Record<string, unknown> };

function surroundings(answers: { place?: string; open?: string; button?: number; existing?: string[] }) {
  const asked: Asked[] = [];
  const note =
    (kind: string, answer: unknown) => async (_window: unknown, options: Record<string, unknown>) => {
      asked.push({ kind, options });
      return answer as never;
    };
  const dialogs = createDialogs({
    dialog: {
      showOpenDialog: note('open', {
        canceled: answers.open === undefined,
        filePaths: [answers.open].filter(Boolean),
      }),
      showSaveDialog: note('save', { canceled: answers.place === undefined, filePath: answers.place ?? '' }),
      showMessageBox: note('message', { response: answers.button ?? 1 }),
    } as never,
    window: () => ({}) as never,
    words: () => shellWords('de').dialog,
    documentsFolder: () => '/home/anna/Dokumente',
    exists: (path) => (answers.existing ?? []).includes(path),
  });
  return { dialogs, asked };
}

describe('dialogs', () => {
  it('start in the documents folder, later where the user was last', async () => {
    const { dialogs, asked } = surroundings({ open: '/kunden/a.klw', place: '/x/b.docx' });
    expect(await dialogs.chooseProjectToOpen()).toBe('/kunden/a.klw');
    await dialogs.chooseExportPlace('docx', 'Text.docx');
    expect(asked.map(({ options }) => options['defaultPath'])).toEqual([
      '/home/anna/Dokumente',
      '/kunden/Text.docx',
    ]);
    expect(asked[1]?.options['filters']).toEqual([{ name: 'Word-Dokument', extensions: ['docx'] }]);
  });

  it('save beside the present file', async () => {
    const { dialogs, asked } = surroundings({ place: '/kunden/b.klw' });
    await dialogs.chooseProjectPlace('b.klw', '/kunden/a.klw');
    expect(asked[0]?.options['defaultPath']).toBe('/kunden/b.klw');
  });

  it('give null for a cancelled dialog and without a window', async () => {
    const { dialogs } = surroundings({});
    expect(await dialogs.chooseProjectToOpen()).toBeNull();
    expect(await dialogs.chooseProjectPlace('a.klw', null)).toBeNull();
    expect(await dialogs.chooseExportPlace('pdf', 'a.pdf')).toBeNull();
  });

  it('ask before they replace a file that only the added ending hits', async () => {
    const place = { place: '/kunden/b', existing: ['/kunden/b.klw'] };
    const no = surroundings({ ...place, button: 1 });
    expect(await no.dialogs.chooseProjectPlace('b.klw', null)).toBeNull();
    expect(no.asked[1]?.options['message']).toBe('„b.klw“ gibt es in diesem Ordner schon. Ersetzen?');
    const yes = surroundings({ ...place, button: 0 });
    expect(await yes.dialogs.chooseProjectPlace('b.klw', null)).toBe('/kunden/b.klw');
    const own = surroundings({ place: '/kunden/b.klw', existing: ['/kunden/b.klw'] });
    expect(await own.dialogs.chooseProjectPlace('b.klw', null)).toBe('/kunden/b.klw');
    expect(own.asked).toHaveLength(1);
  });

  it('show the whole address of a link, and cancelling is the default', async () => {
    const address = `https://example.org/${'x'.repeat(300)}`;
    const { dialogs, asked } = surroundings({ button: 0 });
    expect(await dialogs.agreeToOpen(address)).toBe(true);
    expect(asked[0]?.options).toMatchObject({
      detail: address,
      buttons: ['Öffnen', 'Abbrechen'],
      defaultId: 1,
      cancelId: 1,
    });
    expect(await surroundings({ button: 1 }).dialogs.agreeToOpen(address)).toBe(false);
  });

  it.each([
    ['/a/b', ['klw'], '/a/b.klw'],
    ['/a/b.KLW', ['klw'], '/a/b.KLW'],
    ['/a/b.htm', ['html', 'htm'], '/a/b.htm'],
    ['/a/Version 1.2', ['docx'], '/a/Version 1.2.docx'],
  ])('add the ending to %s', (path, endings, whole) => {
    expect(withEnding(path, endings)).toBe(whole);
  });
});

describe('the question whether to replace a file', () => {
  it('shows a name with dollar signs as it is', async () => {
    const { dialogs, asked } = surroundings({ place: '/kunden/$& $1', existing: ['/kunden/$& $1.klw'] });
    await dialogs.chooseProjectPlace('b.klw', null);
    expect(asked[1]?.options['message']).toContain('„$& $1.klw“');
  });
});
