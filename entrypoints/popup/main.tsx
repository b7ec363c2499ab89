import { PopupPage } from '../../components/headlines/PopupPage';
import { mountPage } from '../../components/ui/interface';
import * as host from '../../utils/platform/page';

mountPage(PopupPage, host);
