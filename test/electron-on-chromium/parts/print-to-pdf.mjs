/**
 * `webContents.printToPDF`: Electron's option names, checks and defaults over Chromium's Page.printToPDF.
 * Lengths are inches, as in Electron.
 */
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

function checked(value, type, name) {
  if (typeof value !== type) throw new TypeError(`${name} must be a ${type}`);
  return value;
}

function paper(pageSize) {
  if (typeof pageSize === 'string') {
    const name = Object.keys(PAPER).find((key) => key.toLowerCase() === pageSize.toLowerCase());
    if (!name) throw new Error(`Invalid pageSize ${pageSize}`);
    return PAPER[name];
  }
  if (typeof pageSize?.height === 'number' && typeof pageSize?.width === 'number')
    return [pageSize.width, pageSize.height];
  throw new TypeError('height and width properties are required for pageSize');
}

/** @returns the parameters of Page.printToPDF. @throws TypeError or Error naming the option. */
export function printParameters(options = {}) {
  const margins = checked(options.margins ?? {}, 'object', 'margins');
  const [paperWidth, paperHeight] = paper(options.pageSize ?? 'letter');
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins;
  if (Math.max(top, bottom) > paperHeight || Math.max(left, right) > paperWidth) {
    throw new Error('margins must be less than or equal to pageSize');
  }
  const flag = (name) => checked(options[name] ?? false, 'boolean', name);
  const text = (name) => checked(options[name] ?? '', 'string', name);
  return {
    landscape: flag('landscape'),
    displayHeaderFooter: flag('displayHeaderFooter'),
    headerTemplate: text('headerTemplate'),
    footerTemplate: text('footerTemplate'),
    printBackground: flag('printBackground'),
    scale: checked(options.scale ?? 1, 'number', 'scale'),
    paperWidth,
    paperHeight,
    marginTop: checked(top, 'number', 'margins.top'),
    marginBottom: checked(bottom, 'number', 'margins.bottom'),
    marginLeft: checked(left, 'number', 'margins.left'),
    marginRight: checked(right, 'number', 'margins.right'),
    pageRanges: text('pageRanges'),
    preferCSSPageSize: flag('preferCSSPageSize'),
    generateTaggedPDF: flag('generateTaggedPDF'),
    generateDocumentOutline: flag('generateDocumentOutline'),
    transferMode: 'ReturnAsBase64',
  };
}
