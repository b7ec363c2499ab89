/** `npm run soak -- NAME…`: long runs against wear; prints figures and fails where one has grown too far. */
import { day } from './day';
import { month } from './month';

/** Each answers whether it passed. */
const SOAKS: Record<string, () => Promise<boolean>> = { day, month };

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SOAKS);
const unknown = names.filter((name) => !Object.hasOwn(SOAKS, name));
if (unknown.length > 0) {
  console.error(`There is no soak ${unknown.join(', ')}; there is: ${Object.keys(SOAKS).join(', ')}`);
  process.exit(2);
}

for (const name of names) {
  if (!(await SOAKS[name]?.())) process.exitCode = 1;
}
