/**
 * Stands in for the host: every member answers, and every call and assignment is written down. It proves what is asked
 * of Excel, not what Excel makes of it.
 */
export function recorder({ sheets = [], locked = [], lockedBook = false, names = [], charts = {} } = {}) {
  /** @type {{ sync: number, what: string, args: unknown[] }[]} */
  const log = [];
  let sync = 0;
  const note = (what, ...args) => log.push({ sync, what, args });
  const item = (path, own = {}) =>
    new Proxy(function () {}, {
      get: (_, member) => {
        if (member === 'then' || typeof member === 'symbol') {
          return undefined;
        }
        return member in own ? own[member] : item(path ? `${path}.${member}` : member);
      },
      set: (_, member, value) => {
        note(`${path}.${member}=`, value);
        own[member] = value;
        return true;
      },
      apply: (_, __, args) => {
        note(path, ...args);
        return item(`${path}(${args.map((a) => (typeof a === 'function' || typeof a === 'object' ? '·' : a)).join(',')})`);
      },
    });
  const sheetOf = (name) =>
    item(`sheet[${name}]`, {
      name,
      protection: { protected: locked.includes(name) },
      charts: item(`sheet[${name}].charts`, {
        items: (charts[name] ?? []).map((c) => item(`sheet[${name}].chart[${c}]`, { name: c })),
      }),
    });
  const context = {
    workbook: item('workbook', {
      worksheets: item('worksheets', { items: sheets.map(sheetOf) }),
      names: item('names', { items: names.map((name) => ({ name })) }),
      protection: item('workbook.protection', { protected: lockedBook }),
    }),
    application: item('application'),
    sync: async () => {
      sync++;
    },
  };
  const Excel = {
    run: async (options, batch) => {
      note('Excel.run', options);
      return batch(context);
    },
  };
  return { Excel, log, syncs: () => sync };
}

export const list = (...edits) => ({ schema: 'ita-edits/1', edits });
