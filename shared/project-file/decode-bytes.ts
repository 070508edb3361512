/**
 * Bytes of a file to text: refuses what cannot be a project (empty, huge, binary, not strict UTF-8) by name,
 * before anything is parsed. A UTF-8 byte order mark is accepted and dropped.
 */
import { fail, ok, type Result } from '../model/result';
import type { ProjectFailure } from './project-failure';

/** A policy of 500,000 paragraphs stays well under this. */
export const MAX_PROJECT_MEGABYTES = 150;

const MEGABYTE = 1_000_000;

/** Web standard, present in every browser and in Node; declared here because shared/ has no DOM types. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const SIGNATURES: [found: string, bytes: number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b]],
  ['exe', [0x4d, 0x5a, 0x90]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Decodes the bytes of a project file; the failures name the first bad byte where there is one. */
export function decodeProjectBytes(bytes: Uint8Array): Result<string, ProjectFailure> {
  if (bytes.length === 0) return fail({ kind: 'emptyFile', facts: {} });
  if (bytes.length > MAX_PROJECT_MEGABYTES * MEGABYTE) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    return fail({ kind: 'tooLarge', facts: { size, limit: MAX_PROJECT_MEGABYTES } });
  }
  const signature = SIGNATURES.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (signature) return fail({ kind: 'binaryFile', facts: { found: signature[0] } });
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return fail({ kind: 'notUtf8', facts: { line: 1, byte: 1 } });
  if (bytes.includes(0)) return fail({ kind: 'binaryFile', facts: { found: 'other' } });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: 'notUtf8', facts: firstBadByte(bytes) });
  }
}

/** Place of the first byte that breaks UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing over U+10FFFF). */
function firstBadByte(bytes: Uint8Array): { line: number; byte: number } {
  let line = 1;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] === 0x0a) line++;
    const length = sequenceLength(bytes, at);
    if (length === 0) break;
    at += length;
  }
  return { line, byte: at + 1 };
}

/** Length of the valid sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
