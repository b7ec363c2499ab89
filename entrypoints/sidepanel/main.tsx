import { SidePage } from '../../components/headlines/SidePage';
import { mountPage } from '../../components/ui/interface';
import * as host from '../../utils/platform/page';

mountPage(SidePage, host);
