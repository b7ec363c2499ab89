/** The latest news on a page of its own, the filters beside the list where there is room for both. */
import { useEffect, useState } from 'preact/hooks';
import { ListPage } from './ListPage';

/** The same width from which the styles set two columns. */
const ROOMY = '(width >= 60rem)';

export function NewsPage() {
  const [isRoomy, setRoomy] = useState(() => matchMedia(ROOMY).matches);
  useEffect(() => {
    const width = matchMedia(ROOMY);
    const note = (): void => setRoomy(width.matches);
    note();
    width.addEventListener('change', note);
    return () => width.removeEventListener('change', note);
  }, []);
  return <ListPage isRoomy={isRoomy} />;
}
