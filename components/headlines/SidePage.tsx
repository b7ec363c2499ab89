/** The latest news at the side of the browser's window. */
import { ListPage } from './ListPage';

export const SidePage = () => <ListPage isRoomy={false} />;
