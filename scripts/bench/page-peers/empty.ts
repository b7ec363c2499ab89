/** What any content script costs, whatever is in it. */
export {};
