/** The latest news on a page of its own, the filters beside the list. */
import { ListPage } from './ListPage';

export const NewsPage = () => <ListPage isRoomy />;
