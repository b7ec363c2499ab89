import { ReaderPage } from '../../components/reader/ReaderPage';
import { mountPage } from '../../components/ui/interface';
import * as host from '../../utils/platform/page';

mountPage(ReaderPage, host);
