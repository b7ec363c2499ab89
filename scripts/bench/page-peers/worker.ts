chrome.runtime.onInstalled.addListener(() => {
  const headlines = TITLES.map((title, index) => ({ title, url: `https://oasis.example/${index}` }));
  chrome.storage.local.set({ headlines });
});
