import { mountPage } from '../../components/ui/interface';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import * as host from '../../utils/platform/page';

mountPage(WelcomePage, host);
