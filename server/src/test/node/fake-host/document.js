/** The file of the open workbook, as Office hands it over: in slices, with at most two files in memory. */

const LARGEST_SLICE = 4_194_304;
const MOST_OPEN = 2;

/**
 * Puts a file behind Office.context.document.
 * @param how `bytes` of the file, or its `size` for bytes that count up; `fail` the code with which it is refused, `failSlice` the slice that is not given,
 *   `silent` for no answer at all, `late` milliseconds until the answer
 * @returns counters of open and closed files
 */
export function offerFile({ bytes, size = bytes?.length ?? 10, fail, failSlice, silent = false, late = 0 } = {}) {
  const count = { opened: 0, closed: 0 };
  const succeeded = (value) => ({ status: 'succeeded', value });
  const failed = (code) => ({ status: 'failed', error: { code, message: `error ${code}` } });
  const at = (i) => (bytes ? bytes[i] : i % 251);
  Office.context.document = {
    url: 'https://files.test/book.xlsx',
    getFileAsync(type, { sliceSize }, callback) {
      if (silent) {
        return;
      }
      if (fail || sliceSize > LARGEST_SLICE || type !== 'compressed' || count.opened - count.closed >= MOST_OPEN) {
        callback(failed(fail ?? 5001));
        return;
      }
      const file = {
        size,
        sliceCount: Math.ceil(size / sliceSize),
        getSliceAsync(index, give) {
          if (index === failSlice) {
            give(failed(5000));
            return;
          }
          const length = Math.min(sliceSize, size - index * sliceSize);
          give(succeeded({ index, size: length, data: Array.from({ length }, (_, i) => at(index * sliceSize + i)) }));
        },
        closeAsync(done) {
          count.closed += 1;
          done?.(succeeded());
        },
      };
      setTimeout(() => {
        count.opened += 1;
        callback(succeeded(file));
      }, late);
    },
  };
  return count;
}
