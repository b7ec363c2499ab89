import { OptionsPage } from '../../components/settings/OptionsPage';
import { mountPage } from '../../components/ui/interface';
import * as host from '../../utils/platform/page';

mountPage(OptionsPage, host);
