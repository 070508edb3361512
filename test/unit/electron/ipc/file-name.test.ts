import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../electron/ipc/file-name';

describe('proposed file names', () => {
  it.each([
    ['Datenschutzerklärung', 'Datenschutzerklärung.klw'],
    ['Datenschutz: Müller & Söhne', 'Datenschutz Müller & Söhne.klw'],
    ['../../etc/passwd', 'etc passwd.klw'],
    ['C:\\Windows\\system32', 'C Windows system32.klw'],
    ['CON', '_CON.klw'],
    ['lpt1.txt', '_lpt1.txt.klw'],
    ['Con .txt', '_Con .txt.klw'],
    ['CONOUT$', '_CONOUT$.klw'],
    ['Console', 'Console.klw'],
    ['schon da.KLW', 'schon da.klw'],
    ['Punkt am Ende. ', 'Punkt am Ende.klw'],
    ['\u202Egnp.exe\u0000', 'gnp.exe.klw'],
    ['u\u0308ber', 'über.klw'],
    ['   ', 'policy.klw'],
    ['\ud800', '\ufffd.klw'],
  ])('makes %j into %j', (proposal, name) => {
    expect(safeFileName(proposal, 'klw')).toBe(name);
  });

  it('cuts by bytes, between whole characters', () => {
    const name = safeFileName('😀'.repeat(100), 'docx');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(185);
    expect(name).toMatch(/^😀+\.docx$/u);
  });
});
