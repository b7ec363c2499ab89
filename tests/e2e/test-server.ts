export { type Handler, type ServedRequest, startTestServer, type TestServer } from '../../scripts/browsers/test-server';
