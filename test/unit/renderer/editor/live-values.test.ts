/** Chips hear of their own variable only. */
import { describe, expect, it, vi } from 'vitest';
import { createLiveValues } from '../../../../renderer/editor/live-values';
import { questionOfVariable } from '../../../../renderer/editor/variable-question';
import { settings } from '../../../helpers/doc-builders';
import { smallIndex } from '../../../helpers/small-library';

describe('live values', () => {
  it('tell a changed value to its listeners and to nobody else', () => {
    const values = createLiveValues(smallIndex, settings(), { 'controller.name': 'Alt GmbH' });
    const name = vi.fn();
    const phone = vi.fn();
    values.subscribe('controller.name', name);
    const stop = values.subscribe('controller.phone', phone);
    expect(values.value('controller.name')).toEqual({ kind: 'text', text: 'Alt GmbH' });
    expect(values.value('controller.phone').kind).toBe('gap');
    values.update(settings(), { 'controller.name': 'Neu GmbH' });
    expect(name).toHaveBeenCalledExactlyOnceWith({ kind: 'text', text: 'Neu GmbH' });
    expect(phone).not.toHaveBeenCalled();
    stop();
    values.update(settings(), { 'controller.phone': '1' });
    expect(phone).not.toHaveBeenCalled();
  });
});

describe('the question behind a variable', () => {
  const context = { settings: settings(), answers: {}, index: smallIndex };
  it.each([
    ['controller.name', 'controller.name'],
    ['controller.address.city', 'controller.address'],
    ['logs.fields.0', 'logs.fields'],
    ['gap:controller.phone', 'controller.phone'],
    ['authority.name', 'controller.address'],
    ['document.title', null],
  ])('of %s is %s', (variable, question) => {
    expect(questionOfVariable(variable, context)).toBe(question);
  });
});
