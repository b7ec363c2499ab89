import { mountDiagnostics } from '../../components/diagnostics/DiagnosticsPage';
import { browserState } from '../../utils/platform/browser-state';
import * as host from '../../utils/platform/page';

mountDiagnostics({ ...host, browserState });
