import { HostError } from './protocol.js';

/**
 * Counts steps back as Excel does: one for each request that changes something, or a single one for all requests of a
 * run that asked for mergeUndoGroup, where there is ExcelApi 1.20.
 * @param newest the last set that this Excel has
 * @returns the steps, each with the numbers of its requests; the options of all runs; and the way back to before
 */
export function countSteps(host, newest) {
  const { run } = Excel;
  const { requirements } = Office.context;
  const counted = { steps: [], options: [] };
  let group = null;
  Office.context.requirements = { isSetSupported: (set, version) => set === 'ExcelApi' && Number(version.split('.')[1]) <= newest };
  const { execute } = host;
  host.execute = (body) => {
    const before = JSON.stringify(host.book.dump());
    const answer = execute.call(host, body);
    if (JSON.stringify(host.book.dump()) !== before) {
      (group ?? counted.steps[counted.steps.push([]) - 1]).push(host.requests.length);
    }
    return answer;
  };
  Excel.run = async (options, batch) => {
    counted.options.push(options);
    if ('mergeUndoGroup' in options && newest < 20) {
      throw new HostError('InvalidArgument', 'mergeUndoGroup is of ExcelApi 1.20');
    }
    group = options.mergeUndoGroup ? [] : null;
    try {
      return await run(options, batch);
    } finally {
      if (group?.length) {
        counted.steps.push(group);
      }
      group = null;
    }
  };
  counted.stop = () => {
    Excel.run = run;
    Office.context.requirements = requirements;
    host.execute = execute;
  };
  return counted;
}
