/** A popup as many are made: React, all headlines under one key, and the whole list drawn at once. */
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Item {
  id: string;
  title: string;
  url: string;
  at: number;
}

const AGO = new Intl.RelativeTimeFormat('ar');

const Entry = ({ title, url, id, at }: Item) =>
  createElement(
    'li',
    null,
    createElement('a', { 'data-id': id, href: url, target: '_blank', dir: 'rtl' }, title),
    createElement('time', null, AGO.format(-Math.round((Date.now() - at) / 60_000), 'minute')),
  );

function Popup() {
  const [headlines, setHeadlines] = useState<Item[]>([]);
  useEffect(() => {
    void chrome.storage.local.get('headlines').then(({ headlines = [] }) => setHeadlines(headlines as Item[]));
  }, []);
  return createElement(
    'ul',
    null,
    headlines.map((headline) => createElement(Entry, { key: headline.id, ...headline })),
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(createElement(Popup));
