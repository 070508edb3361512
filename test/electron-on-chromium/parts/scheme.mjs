/**
 * The app's own scheme on a Chromium that does not know it. `app://klauselwerk/x` is shown to Chromium as
 * `https://klauselwerk.app-scheme.test/x`: a secure, standard origin (`.test` never resolves, RFC 6761) whose requests
 * are all answered by the app's protocol handler. Everything the main process sees is mapped back to `app://`.
 */
const SUFFIX = '-scheme.test';

/** Schemes registered as privileged and standard; only these have hosts and origins, so only these are mapped. */
const schemes = new Set();

export function addScheme(scheme) {
  schemes.add(scheme);
}

export function isOwnScheme(scheme) {
  return schemes.has(scheme);
}

/** 'app://host/path' -> 'https://host.app-scheme.test/path'; other addresses unchanged. */
export function toChromium(url) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  if (!match || !schemes.has(match[1].toLowerCase())) return url;
  return `https://${match[2]}.${match[1].toLowerCase()}${SUFFIX}${match[3] || '/'}`;
}

/** The inverse of `toChromium`. Works on an origin as well (no path is added). */
export function fromChromium(url) {
  const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)-scheme\.test(?::443)?(?=$|[/?#])(.*)$/is.exec(url);
  return match && schemes.has(match[2]) ? `${match[2]}://${match[1]}${match[3]}` : url;
}

/** Rewrites the sources of a Content-Security-Policy: `app:` and `app://host`. */
export function policyToChromium(policy) {
  return policy.replace(
    /(^|[\s;,])([a-z][a-z0-9+-]*):(\/\/[^\s;,]*)?(?=$|[\s;,])/gi,
    (whole, before, scheme, rest) => {
      if (!schemes.has(scheme.toLowerCase())) return whole;
      return (
        before +
        (rest
          ? toChromium(`${scheme}:${rest}`).replace(/\/$/, '')
          : `https://*.${scheme.toLowerCase()}${SUFFIX}`)
      );
    },
  );
}

/** Rewrites a policy that stands in a page's own `<meta http-equiv>`. */
export function metaPolicyToChromium(html) {
  return html.replace(/<meta\b[^>]*http-equiv=["']?content-security-policy["']?[^>]*>/gi, (tag) =>
    tag.replace(
      /(\bcontent=)("[^"]*"|'[^']*')/i,
      (_, name, value) => name + value[0] + policyToChromium(value.slice(1, -1)) + value[0],
    ),
  );
}
