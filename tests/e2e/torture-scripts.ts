/** What the scripts of a page could do to a bar: to the document it stands in, or to the functions that scripts call. */
import { DONE, type TorturePage } from './torture-pages';

const SAY_DONE = `document.title = '${DONE}';`;
const OVERLAY = `
const over = document.createElement('div');
over.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: crimson';
document.body.append(over);`;
const NEW_ROOT = `const root = document.createElement('html');
root.append(document.createElement('head'), document.createElement('body'));`;

/** `code` runs before anything else of the page. */
const atOnce = (code: string): TorturePage => ({ acts: true, head: `<script>{ ${code} ${SAY_DONE} }</script>` });
/** `code` runs once the page is loaded, and a while later. */
const after = (ms: number, code: string): TorturePage => ({
  acts: true,
  head: `<script>addEventListener('load', () => setTimeout(() => { ${code} ${SAY_DONE} }, ${ms}))</script>`,
});
const onLoad = (code: string): TorturePage => after(0, code);

const rewriting = `document.open(); document.write('<title>${DONE}</title><p>new'); document.close();`;
/** Adds and removes what it is given, ten thousand times a second. */
const mutating = (parent: string): string => `setInterval(() => {
  for (let i = 0; i < 100; i += 1) {
    ${parent}?.append(document.createElement('i'));
    ${parent}?.lastChild.remove();
  }
}, 20);`;

const DOCUMENTS: Record<string, TorturePage> = {
  'a cleaner that runs once': onLoad(
    'for (const node of [...document.documentElement.children]) if (!/^(HEAD|BODY)$/.test(node.tagName)) node.remove();',
  ),
  'a cleaner that strips attributes': onLoad(`${OVERLAY}
    for (const node of document.documentElement.children)
      for (const name of node.getAttributeNames()) node.removeAttribute(name);`),
  'every popover closed': onLoad(
    `${OVERLAY} for (const node of document.querySelectorAll(':popover-open')) node.hidePopover();`,
  ),
  'every child of html hidden and moved': onLoad(`for (const node of document.documentElement.children) {
    node.hidden = true;
    node.className = 'gone';
    node.style.cssText = 'display: none !important; bottom: 300px !important; --shareet-height: 0';
  }`),
  'written anew while it loads': { acts: true, document: `<!doctype html><script>${rewriting}</script>` },
  'written anew after it loaded': { ...after(300, rewriting) },
  'a new root element': after(300, `${NEW_ROOT} document.documentElement.replaceWith(root);`),
  'no root element for a while': {
    acts: true,
    head: `<script>addEventListener('load', () => {
      document.replaceChildren();
      setTimeout(() => { ${NEW_ROOT} document.append(root); ${SAY_DONE} }, 300);
    })</script>`,
  },
  'its content set anew': onLoad("document.documentElement.innerHTML = '<head></head><body>set</body>';"),
  'ten thousand mutations a second in the body': atOnce(mutating('document.body')),
  'ten thousand mutations a second in html': atOnce(mutating('document.documentElement')),
  'zoom that comes late': after(300, 'document.documentElement.style.zoom = 1.5;'),
  'edited as a whole': onLoad("document.designMode = 'on'; document.documentElement.contentEditable = 'true';"),
  'a modal dialog that was closed': onLoad(`
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    dialog.close();`),
};

const FUNCTIONS: Record<string, TorturePage> = {
  'the element of the bar defined': atOnce(`customElements.define('shareet-bar', class extends HTMLElement {
    static observedAttributes = ['popover', 'style'];
    connectedCallback() {
      this.innerHTML = '<p>mine';
      this.style.bottom = '200px';
      if (this.attachInternals().shadowRoot) document.documentElement.style.display = 'none';
    }
  });`),
  'the functions of elements patched': atOnce(`
    const names = ['attachShadow', 'append', 'remove', 'showPopover', 'addEventListener', 'matches', 'animate'];
    for (const owner of [Element.prototype, HTMLElement.prototype, EventTarget.prototype])
      for (const name of names)
        if (Object.hasOwn(owner, name)) owner[name] = () => { throw new Error(name); };
    window.MutationObserver = window.ResizeObserver = window.CSSStyleSheet = null;`),
  'the functions of objects patched': atOnce(`
    for (const name of ['headlines', 'bar', 'lane', 'look', 'get', 'dir'])
      Object.defineProperty(Object.prototype, name, { get: () => { throw new Error(name); }, configurable: true });
    Array.prototype.map = Array.prototype.filter = () => [];
    Promise.prototype.then = undefined;`),
};

export const SCRIPTS: Record<string, TorturePage> = { ...DOCUMENTS, ...FUNCTIONS };
