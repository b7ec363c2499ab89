import { NewsPage } from '../../components/headlines/NewsPage';
import { mountPage } from '../../components/ui/interface';
import * as host from '../../utils/platform/page';

mountPage(NewsPage, host);
