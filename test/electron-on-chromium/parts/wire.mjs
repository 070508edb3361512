/**
 * Structured clone as text, for the way between Node and the page (the debugging protocol carries only strings).
 * Invariant: decode(encode(v)) equals structuredClone(v); what structured clone rejects is rejected here too.
 * Both functions are also sent to the page as source text: they use nothing from outside themselves.
 */

/** @returns JSON text. @throws Error 'An object could not be cloned.' for what structured clone refuses. */
export function encode(value) {
  const refuse = () => new Error('An object could not be cloned.');
  const seen = new Map();
  const base64 = (bytes) => {
    if (typeof Buffer !== 'undefined')
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768)
      text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  };
  const pack = (v) => {
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
    if (v === undefined) return ['u'];
    if (typeof v === 'number')
      return Number.isFinite(v) && !Object.is(v, -0) ? v : ['n', Object.is(v, -0) ? '-0' : String(v)];
    if (typeof v === 'bigint') return ['i', String(v)];
    if (typeof v !== 'object') throw refuse();
    if (seen.has(v)) return ['R', seen.get(v)];
    seen.set(v, seen.size);
    if (Array.isArray(v)) return ['a', Array.from(v, pack)];
    if (v instanceof Date) return ['d', v.getTime()];
    if (v instanceof RegExp) return ['r', v.source, v.flags];
    if (v instanceof Map) return ['m', Array.from(v, ([k, x]) => [pack(k), pack(x)])];
    if (v instanceof Set) return ['s', Array.from(v, pack)];
    if (v instanceof ArrayBuffer) return ['b', 'ArrayBuffer', base64(new Uint8Array(v))];
    if (ArrayBuffer.isView(v))
      return ['b', v.constructor.name, base64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))];
    if (v instanceof Error) return ['e', v.name, v.message, v.stack ?? ''];
    if (Object.getPrototypeOf(v) !== Object.prototype) throw refuse();
    return ['o', Object.entries(v).map(([k, x]) => [k, pack(x)])];
  };
  let clone;
  try {
    clone = structuredClone(value);
  } catch (error) {
    // A getter that throws is the caller's own error; only the clone's own refusal gets Electron's words.
    throw error?.name === 'DataCloneError' ? refuse() : error;
  }
  return JSON.stringify(pack(clone));
}

/** The inverse of `encode`. */
export function decode(text) {
  const seen = [];
  const remember = (v) => (seen.push(v), v);
  const bytes = (data) => Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const unpack = (p) => {
    if (!Array.isArray(p)) return p;
    const [tag, a, b, c] = p;
    if (tag === 'u') return undefined;
    if (tag === 'n') return Number(a);
    if (tag === 'i') return BigInt(a);
    if (tag === 'R') return seen[a];
    if (tag === 'd') return remember(new Date(a));
    if (tag === 'r') return remember(new RegExp(a, b));
    if (tag === 'a') {
      const list = remember([]);
      for (const x of a) list.push(unpack(x));
      return list;
    }
    if (tag === 'm') {
      const map = remember(new Map());
      for (const [k, x] of a) map.set(unpack(k), unpack(x));
      return map;
    }
    if (tag === 's') {
      const set = remember(new Set());
      for (const x of a) set.add(unpack(x));
      return set;
    }
    if (tag === 'b') {
      const { buffer } = bytes(b);
      return remember(a === 'ArrayBuffer' ? buffer : new globalThis[a](buffer));
    }
    if (tag === 'e') {
      const known = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
      const error = remember(new (known[a] ?? Error)(b));
      Object.defineProperty(error, 'stack', { value: c, configurable: true, writable: true });
      return error;
    }
    const object = remember({});
    for (const [k, x] of a)
      Object.defineProperty(object, k, {
        value: unpack(x),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return object;
  };
  return unpack(JSON.parse(text));
}
