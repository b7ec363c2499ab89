/** Names that never leave a private network (RFC 6761, RFC 6762 with its appendix G, RFC 8375). */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|private|home\.arpa|lan|home|corp)$/;

const V4 = /^\d+\.\d+\.\d+\.\d+$/;

/** Loopback, link-local, private, shared, benchmark and broadcast IPv4 (RFC 919, 1122, 1918, 2544, 3927, 6598). */
const PRIVATE_V4 =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^198\.1[89]\.|^255\./;

/** Loopback, unspecified, unique, site and link-local IPv6 (RFC 3879, 4193, 4291), and IPv4 inside IPv6 (RFC 6052). */
const PRIVATE_V6 = /^\[(::|f[cd]|fe[89a-f]|64:ff9b:)/;

/** True where `url` names a host on a private network, as far as its name or literal address can tell. */
export function isPrivateAddress(url: string): boolean {
  const { hostname } = new URL(url);
  const name = hostname.replace(/\.$/, '');
  return (
    PRIVATE_NAME.test(name) || (V4.test(name) && PRIVATE_V4.test(name)) || PRIVATE_V6.test(name) || !/[.:]/.test(name)
  );
}
