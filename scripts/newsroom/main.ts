/** `npm run newsroom`: the demo newsroom alone, until Ctrl-C. */
import { startNewsroom } from './server';

const newsroom = await startNewsroom({ port: Number(process.env.PORT ?? 8080), periodMs: 5000 });
console.log(['/', '/ticker.txt', '/rss.xml', '/atom.xml'].map((path) => newsroom.origin + path).join('\n'));
