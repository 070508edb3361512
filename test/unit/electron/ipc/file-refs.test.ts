import { describe, expect, it } from 'vitest';
import { createFileRefs } from '../../../../electron/ipc/file-refs';
import type { FileRef } from '../../../../shared/ipc/contract';
import { fileRefSchema } from '../../../../shared/ipc/contract';

describe('file refs', () => {
  it('gives a handle that the contract accepts and that does not show the path', () => {
    const file = createFileRefs().issue('/home/anna/Kunde.klw');
    expect(fileRefSchema.safeParse(file).success).toBe(true);
    expect(file).not.toContain('Kunde');
  });

  it('gives the same file the same handle and another file another one', () => {
    const refs = createFileRefs();
    expect(refs.issue('/a.klw')).toBe(refs.issue('/a.klw'));
    expect(refs.issue('/a.klw')).not.toBe(refs.issue('/b.klw'));
  });

  it('resolves only what it issued itself', () => {
    const refs = createFileRefs();
    const foreign = createFileRefs().issue('/a.klw');
    expect(refs.resolve(refs.issue('/a.klw'))).toBe('/a.klw');
    expect(refs.resolve(foreign)).toBeNull();
    expect(refs.resolve('__proto__' as FileRef)).toBeNull();
  });
});
