import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../../components/ticker/aside-world';
import { createBarAside } from '../../components/ticker/bar-aside';

/** Brought to a tab once its bar asks for it; the build names it aside.js. */
export default defineUnlistedScript(() => {
  world.createAside = createBarAside;
});
