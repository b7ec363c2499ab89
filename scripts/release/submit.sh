#!/usr/bin/env bash
# Leaves the packages at the stores as drafts, for a person to send off. Without a store's secrets it says so and goes on. First
# with --dry-run, which asks each store whether it would let us in, so that none has a draft where another refuses.
set -euo pipefail
cd "$(dirname "$0")/../../.output/packages"
sha256sum --check --quiet SHA256SUMS
package() { ls "$PWD"/shareet-*-"$1".zip; }

args=()
if [ -n "${CHROME_REFRESH_TOKEN:-}" ]; then
  args+=(--chrome-zip "$(package chrome)" --chrome-skip-submit-review)
else
  echo 'Chrome Web Store: nothing submitted, for there is no secret CHROME_REFRESH_TOKEN (docs/releasing.md).'
fi
if [ -n "${EDGE_API_KEY:-}" ]; then
  args+=(--edge-zip "$(package edge)" --edge-skip-submit-review)
else
  echo 'Microsoft Edge Add-ons: nothing submitted, for there is no secret EDGE_API_KEY (docs/releasing.md).'
fi
if [ "${SUBMIT_FIREFOX:-false}" != true ]; then
  echo 'addons.mozilla.org: nothing submitted, for its review begins at once; start this by hand with «firefox» (docs/releasing.md).'
elif [ -n "${FIREFOX_JWT_SECRET:-}" ]; then
  args+=(--firefox-zip "$(package firefox)" --firefox-sources-zip "$(package sources)" --firefox-channel listed)
else
  echo 'addons.mozilla.org: nothing submitted, for there is no secret FIREFOX_JWT_SECRET (docs/releasing.md).'
fi

if [ "${#args[@]}" = 0 ]; then
  echo 'Nothing was submitted anywhere.'
  exit 0
fi
cd ../..
npm run submit -- --dry-run "${args[@]}"
npm run submit -- "${args[@]}"
