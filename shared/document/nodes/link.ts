/**
 * Link mark with the link policy built in: a target that may not be linked does not parse,
 * does not validate and does not render (see shared/model/safe-link.ts).
 */
import { Mark } from '@tiptap/core';
import { safeHref } from '../../model/safe-link';

export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes() {
    return {
      href: {
        default: null,
        validate: (value: unknown) => {
          if (safeHref(value) === null)
            throw new RangeError('Invalid attribute href: only https: and mailto:');
        },
        parseHTML: (element) => safeHref(element.getAttribute('href')),
      },
    };
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => (safeHref(element.getAttribute('href')) === null ? false : null),
      },
    ];
  },
  renderHTML({ mark }) {
    const href = safeHref(mark.attrs['href']);
    return href === null ? ['span', 0] : ['a', { href, rel: 'noopener noreferrer' }, 0];
  },
});
