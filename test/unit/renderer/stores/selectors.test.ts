import { describe, expect, it } from 'vitest';
import { countGaps, countWords, planOf, topicsOf } from '../../../../renderer/stores/selectors';
import { policySchema } from '../../../../shared/document/schema';
import { answerQuestion } from '../../../../shared/render/policy-commands';
import { chip, clause, p, policy } from '../../../helpers/doc-builders';
import { openWindow, settings } from './open-window';

describe('selectors over the open project', () => {
  it('give the same plan and topics as long as settings and answers keep their identity', () => {
    const { project, index } = openWindow();
    project.getState().newProject(settings);
    const before = { plan: planOf(index)(project.getState()), topics: topicsOf(index)(project.getState()) };
    const { open } = project.getState();
    project.setState({ open: open === null ? null : { ...open, save: { kind: 'saving' } } });
    expect(planOf(index)(project.getState())).toBe(before.plan);
    expect(topicsOf(index)(project.getState())).toBe(before.topics);
    project.getState().run((state) => answerQuestion(state, 'controller.name', 'Ott', index));
    expect(topicsOf(index)(project.getState())).not.toBe(before.topics);
  });

  it('count words, a placeholder being one', () => {
    const json = policy(
      settings,
      {},
      clause('a', p('Verantwortlich ist ', chip('controller.name'), '.')),
      p('Ende – 2 Worte'),
    );
    expect(countWords(policySchema.nodeFromJSON(json))).toBe(6);
  });

  it('count placeholders without a value, and none once they are answered', () => {
    const { index } = openWindow();
    const content = [
      clause('a', p(chip('controller.name'))),
      p(chip('controller.name'), chip('gap:controller.name')),
    ];
    const open = policySchema.nodeFromJSON(policy(settings, {}, ...content));
    expect(countGaps(open, index)).toBe(3);
    const answered = policySchema.nodeFromJSON(policy(settings, { 'controller.name': 'Ott' }, ...content));
    expect(countGaps(answered, index)).toBeLessThan(3);
  });
});
