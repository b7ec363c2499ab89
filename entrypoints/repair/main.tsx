import { mountRepair } from '../../components/backups/RepairPage';
import * as host from '../../utils/platform/page';

mountRepair(host);
