import { expect, it } from 'vitest';
import { startBar } from '../../components/ticker/bar';
import { BAR_TAG } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension } from './fake-extension';

it('does not show where the page defines an element of its name, whose code could reach into the root', () => {
  customElements.define(BAR_TAG, class extends HTMLElement {});
  const { options } = createFakeExtension(ARABIC);
  startBar(options);
  expect(document.querySelector(BAR_TAG)).toBe(null);
});
