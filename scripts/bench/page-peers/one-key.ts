/** A bar whose extension keeps all that it has under one key: every page is sent the whole at every change, and shows its first. */
const SHOWN = 30;

interface Headline {
  title: string;
  url: string;
}

const host = document.createElement('peer-bar');
const root = host.attachShadow({ mode: 'closed' });
document.documentElement.append(host);

function show(headlines: readonly Headline[]): void {
  const links = headlines.slice(0, SHOWN).map(({ title, url }) => {
    const link = document.createElement('a');
    link.href = url;
    link.dir = 'rtl';
    link.textContent = title;
    return link;
  });
  root.replaceChildren(...links);
}

chrome.storage.local.get('headlines').then(({ headlines = [] }) => show(headlines));
chrome.storage.onChanged.addListener(({ headlines }) => show(headlines?.newValue ?? []));
