/**
 * The editor in the built app: answers and text in one history, clauses that stay whole, paste. What a browser decides
 * (selection, clipboard, drawing) is tested here; pure commands have their unit tests.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEditorWindow, type EditorWindow } from '../helpers/editor-window';

let text: EditorWindow;
let untouched: string;
beforeAll(async () => {
  text = await openEditorWindow();
  untouched = await text.documentText();
});
afterAll(() => text?.close());

/** Takes everything back, so that each test starts from the opened text. */
beforeEach(async () => {
  await text.undoAll();
  if ((await text.documentText()) !== untouched) throw new Error('undo did not lead back to the opened text');
});

describe('answers and text', () => {
  it('leads from a chip to its question, shows a new answer without drawing the text anew, and undoes both at once', async () => {
    await text.page.evaluate(() =>
      Object.assign(window, { drawn: document.querySelector('.ProseMirror .clause') }),
    );
    const chip = text.page.locator('.chip[data-variable="controller.name"]').first();
    await chip.click();
    const field = text.page.locator('[data-question="controller.name"] input').first();
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('Neue Firma GmbH');
    await field.press('Tab');
    await expect.poll(() => chip.textContent()).toBe('Neue Firma GmbH');
    expect(
      await text.page.evaluate(
        () => Reflect.get(window, 'drawn') === document.querySelector('.ProseMirror .clause'),
      ),
    ).toBe(true);
    await text.select([0, 0]);
    await text.page.keyboard.press('Control+z');
    await expect.poll(() => chip.textContent()).toBe('Lindenhof Software GmbH');
    expect(await field.inputValue()).toBe('Lindenhof Software GmbH');
  });

  it('marks a clause that was changed by hand and puts the text of the library back', async () => {
    await text.select([4, 0]);
    await text.page.keyboard.type('Von Hand: ');
    const clause = text.page.locator('.ProseMirror > .clause').nth(4);
    await expect.poll(() => clause.getAttribute('data-status')).toBe('adapted');
    await clause.getByRole('button', { name: 'Bausteintext übernehmen' }).click();
    await expect.poll(() => clause.getAttribute('data-status')).toBe('untouched');
    expect(await text.documentText()).toBe(untouched);
  });

  it('keeps a hand edit when its clause is no longer needed, says so, and follows one undo back', async () => {
    const place = (await text.instances()).indexOf('logs-server');
    await text.select([place, 0]);
    await text.page.keyboard.type('Meine ');
    await text.page.getByRole('tab', { name: 'Baustein', exact: true }).click();
    await text.page.locator('.details__why button').first().click();
    const question = text.page.locator('[data-question="logs.kept"]');
    await question.getByLabel(/^nein/i).check();
    const clause = text.page.locator('.clause[data-instance="logs-server"]');
    await expect.poll(() => clause.getAttribute('data-status')).toBe('obsolete');
    expect(await clause.getByRole('heading').first().textContent()).toMatch(/^Meine /);
    await clause.getByRole('button', { name: 'Eigenen Text behalten' }).waitFor();
    await text.select([place, 0]);
    await text.page.keyboard.press('Control+z');
    await expect.poll(() => clause.getAttribute('data-status')).toBe('adapted');
    expect(await question.getByLabel(/^ja/i).isChecked()).toBe(true);
  });
});

describe('clauses stay whole', () => {
  it('under Enter in empty paragraphs and Backspace or Delete at their edges', async () => {
    const before = await text.instances();
    await text.select([2, -1]);
    for (let i = 0; i < 3; i += 1) await text.page.keyboard.press('Enter');
    expect(await text.instances()).toEqual(before);
    await text.select([3, 0]);
    await text.page.keyboard.press('Backspace');
    await text.page.keyboard.press('Delete');
    expect(await text.instances()).toEqual(before);
  });

  it('under typing over and cutting a selection that spans several', async () => {
    const before = await text.instances();
    await text.select([3, 2], [6, 3]);
    await text.page.keyboard.type('X');
    expect(await text.instances()).toEqual(before.filter((_id, i) => i !== 4 && i !== 5));
    await text.page.keyboard.press('Control+z');
    expect(await text.instances()).toEqual(before);
    await text.select([3, 2], [6, 3]);
    await text.page.keyboard.press('Control+x');
    expect(await text.instances()).toEqual(before.filter((_id, i) => i !== 4 && i !== 5));
  });

  it('unless everything is selected and typed over', async () => {
    await text.select([2, 0]);
    await text.page.keyboard.press('Control+a');
    await text.page.keyboard.type('Neu');
    expect(await text.documentText()).toBe('Neu');
    await text.page.keyboard.press('Control+a');
    await text.page.keyboard.press('Backspace');
    expect(await text.instances()).toEqual(['paragraph']);
  });

  it('and a free paragraph can be written between them', async () => {
    const before = await text.instances();
    await text.select([2, 0]);
    await text.page.keyboard.press('Control+Enter');
    await text.page.keyboard.type('frei');
    expect(await text.instances()).toEqual([...before.slice(0, 3), 'paragraph', ...before.slice(3)]);
    for (let i = 0; i < 5; i += 1) await text.page.keyboard.press('Backspace');
    expect(await text.instances()).toEqual(before);
  });
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoListParagraph {margin:0} --></style></head>
<body lang=DE><!--StartFragment--><h2>Titel<o:p></o:p></h2><p class=MsoNormal>Mit <b>fett</b> und <a href="https://example.org/">Link</a><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Erstens<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>Darunter</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Zweitens</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span><![endif]>Drei</p>
<table class=MsoTable><tr><td><p class=MsoNormal>A</p></td><td><p>B</p></td></tr></table><p>Schluss</p><!--EndFragment--></body></html>`;

describe('paste', () => {
  it('from Word gives headings, real lists and tables', async () => {
    await text.select([5, -1]);
    await text.page.keyboard.press('Enter');
    await text.paste(WORD, 'x');
    expect((await text.blocksHere()).slice(-6)).toEqual([
      'heading("Titel")',
      'paragraph("Mit ", bold("fett"), " und ", link("Link"))',
      'bulletList(listItem(paragraph("Erstens"), bulletList(listItem(paragraph("Darunter")))), listItem(paragraph("Zweitens")))',
      'orderedList(listItem(paragraph("Drei")))',
      'table(tableRow(tableCell(paragraph("A")), tableCell(paragraph("B"))))',
      'paragraph("Schluss")',
    ]);
  });

  it('runs nothing, loads nothing and keeps no address that may not be linked', async () => {
    await text.select([5, -1]);
    await text.page.keyboard.press('Enter');
    await text.paste(
      '<p onclick="boom()">Text<script>window.boom = 1</script><img src="https://example.org/x.png" onerror="window.boom=1"> <a href="javascript:window.boom=1">klick</a> <span style="display:none">verborgen</span></p>',
    );
    expect(await text.textHere()).toBe('Text klick');
    expect(await text.page.evaluate(() => 'boom' in window)).toBe(false);
    expect((await text.blocksHere()).at(-1)).not.toContain('link');
  });

  it('cannot smuggle in the identity of a clause or a foreign attribute', async () => {
    const before = await text.instances();
    await text.select([5, -1]);
    await text.page.keyboard.press('Enter');
    await text.paste(
      '<p data-pm-slice="1 1 [&quot;clause&quot;,{&quot;instanceId&quot;:&quot;evil&quot;}]">eins</p>',
    );
    expect(await text.textHere()).toBe('eins');
    await text.page.keyboard.press('Enter');
    await text.paste('<p data-pm-slice="1 1 [&quot;heading&quot;,{&quot;level&quot;:99}]">zwei</p>');
    expect(await text.textHere()).toBe('zwei');
    expect(await text.instances()).toEqual(before);
  });

  it('of a copied clause brings its words and chips, not its identity', async () => {
    const before = await text.instances();
    const place = before.indexOf('controller-privacy-contact');
    await text.select([place, 0], [place, -1]);
    const copied = await text.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.ProseMirror')?.dispatchEvent(event);
      return [data.getData('text/html'), data.getData('text/plain')] as const;
    });
    expect(copied[0]).not.toContain('data-clause');
    expect(copied[1]).toContain('datenschutz@lindenhof.example');
    await text.select([5, -1]);
    await text.page.keyboard.press('Enter');
    await text.paste(copied[0], copied[1]);
    expect(await text.instances()).toEqual(before);
    expect((await text.blocksHere()).at(-1)).toContain('placeholder');
  });

  it('takes a million characters', async () => {
    await text.select([5, -1]);
    await text.page.keyboard.press('Enter');
    await text.paste('', 'Lorem ipsum dolor. '.repeat(52_632));
    expect((await text.textHere()).length).toBeGreaterThan(999_990);
  });
});
