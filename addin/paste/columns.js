/**
 * @import { Answers, Figure, Framework, Question, Reason, Role, Row } from './types.js'
 * @import { Line } from './rows.js'
 */
import { fit, near, usual } from './fit.js';
import { headRoles, otherYears } from './headings.js';
import { LEAST_WHOLE } from './numbers.js';

/**
 * A row whose figures have got their roles, or why they have none.
 *
 * @typedef {{ row: Row, roles: (Role | null)[], figures: Figure[], reason: Reason | '', question: string }} Placed
 */

/**
 * What stands above a table.
 *
 * @typedef {{ heads: Line[], lacksSome: boolean }} Above
 * `heads`: the lines before it, nearest last; `lacksSome`: its columns are known to be several.
 */

/**
 * Decides for a table what each of its columns holds.
 *
 * @param {Row[]} rows of one table
 * @param {Above} above
 * @param {Framework} framework
 * @param {Answers} answers of the user by question
 * @returns {{ placed: Placed[], question: Question | null }}
 */
export function columns(rows, above, framework, answers) {
  /** @type {Placed[]} */
  const placed = [];
  /** @type {Row[]} */
  const regular = [];
  for (const row of rows) {
    if (row.figures.some((f) => f.part !== 0)) {
      placed.push(byPart(row));
    } else {
      regular.push(row);
    }
  }
  const width = usual(regular.map((r) => r.figures.length));
  const fitted = regular.map((row) => fit(row, width, regular, framework));
  const table = fitted.filter((p) => p.reason === '');
  const question = table.length > 0 ? assign(table, above, framework, answers) : null;
  return { placed: [...placed, ...fitted], question };
}

/**
 * @param {Row} row
 * @returns {Placed}
 */
function byPart(row) {
  const parts = row.figures.map((f) => f.part);
  const isClear = parts.every((p) => p !== 0) && new Set(parts).size === parts.length;
  return {
    row,
    figures: row.figures,
    roles: parts.map((p) => (p === 1 ? 'part1' : 'part2')),
    reason: isClear ? '' : 'EXTRA_FIGURES',
    question: '',
  };
}

/**
 * Gives the columns of a table their roles.
 *
 * @param {Placed[]} table
 * @param {Above} above
 * @param {Framework} framework
 * @param {Answers} answers
 * @returns {Question | null}
 */
function assign(table, above, framework, answers) {
  const width = table[0].figures.length;
  const isChange = Array.from({ length: width }, (_, j) => changes(table, j));
  const isRank = Array.from({ length: width }, (_, j) => j > 0 && ranks(table, j));
  const scored = isChange.flatMap((change, j) => (change || isRank[j] ? [] : [j]));
  const { roles, guess } = rolesOf(table, scored, isChange.indexOf(true), above, framework);
  const id = `L${table[0].row.line + 1}`;
  const told = answers[id]?.length === scored.length ? answers[id] : null;
  const final = told ?? roles;
  for (const placed of table) {
    placed.roles = isChange.map((change, j) => (change ? 'change' : isRank[j] ? 'skip' : final[scored.indexOf(j)]));
    placed.question = roles.includes(null) ? id : '';
    const isShifted = placed.figures.some((f, j) => f.kind === 'change' && !isChange[j]);
    placed.reason = isShifted ? 'TOO_FEW_FIGURES' : wholeNumbers(placed, table, told !== null || !roles.includes(null));
  }
  if (!roles.includes(null)) {
    return null;
  }
  const columns = scored.map((j, k) => ({
    samples: table.slice(0, 3).map((p) => p.figures[j].text),
    role: final[k],
    guess: guess[k],
  }));
  const parts = table.some((p) => p.row.subject.instrument === 'EIT') && framework.eitParts;
  return { id, rows: table.length, columns, parts };
}

/**
 * Whether a column holds changes: signed ones, or the difference of the two columns before it in every row.
 *
 * @param {Placed[]} table
 * @param {number} column
 */
function changes(table, column) {
  const here = table.map((p) => p.figures[column]).filter((f) => f.kind !== 'none');
  if (here.length > 0 && here.every((f) => f.kind === 'change')) {
    return true;
  }
  const rows = table.filter((p) => p.figures.slice(0, 3).every((f) => f.kind !== 'none'));
  return (
    column === 2 &&
    rows.length > 0 &&
    rows.every(({ figures: [a, b, c] }) => near(Math.abs(b.value - a.value), Math.abs(c.value)))
  );
}

/**
 * Whether a column after the first holds ranks or counts: small whole numbers only.
 *
 * @param {Placed[]} table
 * @param {number} column
 */
function ranks(table, column) {
  return table.every(({ figures }) => figures[column].kind === 'whole' && figures[column].value < LEAST_WHOLE);
}

/**
 * @param {Placed[]} table
 * @param {number[]} scored
 * @param {number} change
 * @param {Above} above
 * @param {Framework} framework
 * @returns {{ roles: (Role | null)[], guess: (Role | null)[] }}
 */
function rolesOf(table, scored, change, { heads, lacksSome }, framework) {
  const unknown = scored.map(() => null);
  const told = headRoles(heads, scored.length, framework);
  if (scored.length === 2) {
    const order = proven(table, scored, change);
    const fits = told?.roles.join() === 'prior,current' ? 'UP' : told?.roles.join() === 'current,prior' ? 'DOWN' : '';
    const contradicts = fits !== '' && order !== '' && fits !== order;
    if (told && !contradicts && (told.strong || fits === order)) {
      return { roles: told.roles, guess: told.roles };
    }
    if (order !== '' && !told) {
      /** @type {Role[]} */
      const roles = order === 'UP' ? ['prior', 'current'] : ['current', 'prior'];
      return { roles, guess: roles };
    }
    return { roles: unknown, guess: told && !contradicts ? told.roles : unknown };
  }
  if (told?.strong) {
    return { roles: told.roles, guess: told.roles };
  }
  const isAlone = scored.length === 1 && (!told || told.roles[0] === 'current') && !lacksSome;
  if (isAlone && !otherYears(heads, framework)) {
    return { roles: ['current'], guess: ['current'] };
  }
  return { roles: unknown, guess: told?.roles ?? (scored.length === 1 ? ['current'] : unknown) };
}

/**
 * Which of two columns is the later one, as signs and words beside the figures prove.
 *
 * @param {Placed[]} table
 * @param {number[]} scored
 * @param {number} change
 * @returns {'' | 'UP' | 'DOWN'} UP: the second
 */
function proven(table, [first, second], change) {
  let up = 0;
  let down = 0;
  for (const { row, figures } of table) {
    const rise = figures[second].value - figures[first].value;
    const told = figures[change];
    if (told?.signed && !near(told.value, 0)) {
      up += near(rise, told.value) ? 1 : 0;
      down += near(-rise, told.value) ? 1 : 0;
    } else if (row.direction !== '' && row.direction !== 'SAME' && rise !== 0) {
      up += rise > 0 === (row.direction === 'UP') ? 1 : 0;
      down += rise > 0 === (row.direction === 'DOWN') ? 1 : 0;
    }
  }
  return up > 0 && down === 0 ? 'UP' : down > 0 && up === 0 ? 'DOWN' : '';
}

/**
 * Whole numbers are scores where the table shows it: 100, or a cell of their own in a table whose columns are known
 * or hold decimals elsewhere.
 *
 * @param {Placed} placed
 * @param {Placed[]} table
 * @param {boolean} known
 * @returns {Reason | ''}
 */
function wholeNumbers({ figures, roles, row }, table, known) {
  const doubtful = figures.some((f, j) => {
    if (f.kind !== 'whole' || f.value === 100 || roles[j] === 'skip' || roles[j] === 'change') {
      return false;
    }
    const decimals = table.filter((p) => p.figures[j].kind === 'score').length;
    const isZero = f.value === 0 && row.subject.instrument === 'OIT' && row.subject.kind === 'item';
    const isUsual = decimals * 2 >= table.length && (f.alone || f.value >= 20);
    return !isUsual && !(f.alone && known && (figures.length > 1 || isZero));
  });
  return doubtful ? 'WHOLE_NUMBER' : '';
}
