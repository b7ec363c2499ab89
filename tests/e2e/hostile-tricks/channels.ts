/** By messages, and by what is left where the page can look. */
import type { Trick } from './trick';

export const CHANNELS: readonly Trick[] = [
  {
    what: 'hears every message to its window, and says all that the bar could take for one',
    early({ keep }) {
      window.addEventListener('message', ({ data }) => keep(JSON.stringify(data)));
    },
    late() {
      for (const data of ['shareet', { command: 'headline.open' }, { command: 'bar.leaveSite', payload: {} }])
        postMessage(data, '*');
    },
  },
  {
    what: 'sits on broadcast channels of every likely name',
    early({ keep }) {
      for (const name of ['shareet', 'shareet-bar', 'headlines', 'snapshot', 'wxt', 'bar', 'bait'])
        new BroadcastChannel(name).addEventListener('message', ({ data }) => keep(JSON.stringify(data)));
    },
    late({ bait }) {
      for (const name of ['shareet', 'bait'])
        new BroadcastChannel(name).postMessage({ command: 'headline.open', bait });
    },
  },
  {
    what: 'looks for what was left in its storage, its cookies, its history, its window’s name and its globals',
    async late({ keep, bait }) {
      localStorage.setItem('bait', bait);
      for (const kept of [localStorage, sessionStorage]) keep(JSON.stringify(kept));
      keep(`${document.cookie} ${window.name} ${JSON.stringify(history.state)}`);
      for (const { name } of await indexedDB.databases()) keep(name);
      for (const name of await caches.keys()) keep(name);
      for (const name of Object.getOwnPropertyNames(window)) {
        const value = Object.getOwnPropertyDescriptor(window, name)?.value;
        if (/shareet|aside|snapshot|headline/i.test(name) && name !== 'hostile') keep(`a global of the bar: ${name}`);
        if (typeof value === 'string') keep(value);
      }
    },
  },
  {
    what: 'copies the bar’s element to somewhere else by cloning, adopting, moving, or sending it',
    late({ keep, host, bait }) {
      const elsewhere = document.implementation.createHTMLDocument();
      for (const node of [host, document.querySelector('#bait')]) {
        keep(node?.cloneNode(true));
        keep(node && elsewhere.importNode(node, true));
        try {
          structuredClone(node);
          keep(`a clone of ${node?.localName}`);
        } catch (error) {
          keep(String(error));
        }
      }
      keep(bait);
    },
  },
];
