/** Words of the pane in Excel. Each problem says what happened and what to do; nothing is lost in any of them. */

/** @typedef {import('./problem.js').ProblemCode} ProblemCode */
/** @typedef {{message: string, fix: string}} Words */
/** @typedef {import('./problem.js').Task} Task */
/** @typedef {(detail: string, task: Task | null) => Words} Sentence */
/**
 * @typedef {object} TaskWords what is said while something is written, before it is, and when it is not
 * @property {(done: number, all: number) => string} progress
 * @property {(name: string) => string} fileQuestion
 * @property {string} changedQuestion
 * @property {string} yes
 * @property {string} no
 * @property {Words} changed
 * @property {Words} stopped
 * @property {Words} failed
 */

/** @param {number} done @param {number} all */
const percent = (done, all) => `${Math.round((100 * done) / Math.max(1, all))}%`;

/** Hour and minute. @param {Date} at @param {'th' | 'en'} language */
export const clock = (at, language) => at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

/** @type {Record<Task, TaskWords>} */
const thaiTasks = {
  analyse: {
    progress: (done, all) => `กำลังเขียนผลลงไฟล์ ${percent(done, all)}`,
    fileQuestion: (name) => `ผลนี้มาจากไฟล์ “${name}” ต้องการเขียนลงสมุดงานที่เปิดอยู่หรือไม่`,
    changedQuestion: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน ต้องการเขียนผลเดิมลงไฟล์หรือไม่',
    yes: 'เขียนผลลงไฟล์',
    no: 'ไม่เขียน',
    changed: {
      message: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน จึงยังไม่ได้เขียนผล',
      fix: 'วิเคราะห์ใหม่ เพื่อให้ผลตรงกับข้อมูลล่าสุด',
    },
    stopped: {
      message: 'หยุดเขียนแล้ว ข้อมูลของหน่วยงานอยู่ครบ แต่แผ่นงานผลวิเคราะห์ยังไม่ครบ',
      fix: 'สั่งวิเคราะห์อีกครั้งเมื่อพร้อม ระบบจะวาดแผ่นงานใหม่ทั้งหมด',
    },
    failed: {
      message: 'Excel เขียนผลลงไฟล์ไม่สำเร็จ',
      fix: 'สั่งวิเคราะห์อีกครั้ง หากยังไม่ได้ ให้ใช้ไฟล์ผลลัพธ์จากหน้าเว็บ',
    },
  },
  clear: {
    progress: (done, all) => `กำลังล้างเครื่องหมาย ${percent(done, all)}`,
    fileQuestion: (name) => `ระบบอ่านจากไฟล์ “${name}” ต้องการล้างเครื่องหมายในสมุดงานที่เปิดอยู่หรือไม่`,
    changedQuestion: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน ต้องการล้างเครื่องหมายต่อหรือไม่',
    yes: 'ล้างเครื่องหมาย',
    no: 'ไม่ล้าง',
    changed: {
      message: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน จึงยังไม่ได้ล้างเครื่องหมาย',
      fix: 'สั่งล้างเครื่องหมายอีกครั้ง ระบบจะอ่านไฟล์ใหม่ก่อน',
    },
    stopped: {
      message: 'หยุดล้างแล้ว ข้อมูลของหน่วยงานอยู่ครบ แต่เครื่องหมายหรือแผ่นงานผลวิเคราะห์ยังเหลืออยู่',
      fix: 'สั่งล้างเครื่องหมายอีกครั้งเมื่อพร้อม',
    },
    failed: {
      message: 'Excel ล้างเครื่องหมายไม่สำเร็จ',
      fix: 'สั่งล้างเครื่องหมายอีกครั้ง หากยังไม่ได้ ให้บันทึกไฟล์แล้วล้างเครื่องหมายในหน้าเว็บ',
    },
  },
  fill: {
    progress: (done, all) => `กำลังใส่คะแนน ${percent(done, all)}`,
    fileQuestion: (name) => `ช่องของคะแนนหาจากไฟล์ “${name}” ต้องการใส่ลงสมุดงานที่เปิดอยู่หรือไม่`,
    changedQuestion: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน ต้องการใส่คะแนนต่อหรือไม่',
    yes: 'ใส่คะแนน',
    no: 'ไม่ใส่',
    changed: {
      message: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน จึงยังไม่ได้ใส่คะแนน',
      fix: 'สั่งใส่คะแนนอีกครั้ง ระบบจะอ่านไฟล์ใหม่ก่อน',
    },
    stopped: {
      message: 'หยุดแล้ว ยังไม่ได้ใส่คะแนนลงในสมุดงาน',
      fix: 'สั่งใส่คะแนนอีกครั้งเมื่อพร้อม',
    },
    failed: {
      message: 'Excel ใส่คะแนนลงในสมุดงานไม่สำเร็จ',
      fix: 'สั่งใส่คะแนนอีกครั้ง หากยังไม่ได้ ให้ใส่ลงในแบบแล้วดาวน์โหลด',
    },
  },
};

/** @type {Record<Task, TaskWords>} */
const englishTasks = {
  analyse: {
    progress: (done, all) => `Writing results ${percent(done, all)}`,
    fileQuestion: (name) => `This result comes from the file “${name}”. Write it into the open workbook?`,
    changedQuestion: 'The file was changed after it was read. Write these results all the same?',
    yes: 'Write the results',
    no: 'Do not write',
    changed: {
      message: 'The file was changed after it was read, so nothing was written yet.',
      fix: 'Analyse again, so that the results fit the latest data.',
    },
    stopped: {
      message: 'Writing was stopped. Your data is complete; the sheets with results are not.',
      fix: 'Analyse again when you are ready; those sheets are drawn anew.',
    },
    failed: {
      message: 'Excel could not write the results.',
      fix: 'Analyse again; if it fails once more, use the result file from the web page',
    },
  },
  clear: {
    progress: (done, all) => `Clearing marks ${percent(done, all)}`,
    fileQuestion: (name) => `The file “${name}” is what was read. Clear the marks in the open workbook?`,
    changedQuestion: 'The file was changed after it was read. Clear the marks all the same?',
    yes: 'Clear marks',
    no: 'Do not clear',
    changed: {
      message: 'The file was changed after it was read, so no marks were cleared yet.',
      fix: 'Clear the marks again; the file is read anew first.',
    },
    stopped: {
      message: 'Clearing was stopped. Your data is complete; marks or sheets with results are still there.',
      fix: 'Clear the marks again when you are ready.',
    },
    failed: {
      message: 'Excel could not clear the marks.',
      fix: 'Clear the marks again; if it fails once more, save the file and clear it on the web page',
    },
  },
  fill: {
    progress: (done, all) => `Putting scores in ${percent(done, all)}`,
    fileQuestion: (name) => `The cells were found in the file “${name}”. Put the scores into the open workbook?`,
    changedQuestion: 'The file was changed after it was read. Put the scores in all the same?',
    yes: 'Put scores in',
    no: 'Do not',
    changed: {
      message: 'The file was changed after it was read, so no scores were put in yet.',
      fix: 'Put them in again; the file is read anew first.',
    },
    stopped: {
      message: 'Stopped. No scores were put into the workbook yet.',
      fix: 'Put them in again when you are ready.',
    },
    failed: {
      message: 'Excel could not put the scores into the workbook.',
      fix: 'Put them in again; if it fails once more, put them into the template and download it',
    },
  },
};

const thai = {
  /** @type {Record<ProblemCode, Sentence>} */
  problems: {
    LIST_UNKNOWN: () => ({
      message: 'ระบบส่งคำสั่งที่หน้าต่างนี้ยังไม่รู้จัก จึงไม่ได้เขียนสิ่งใดลงไฟล์',
      fix: 'ปิดหน้าต่างนี้แล้วเปิดใหม่ เพื่อใช้รุ่นเดียวกับระบบ',
    }),
    SHEET_MISSING: (sheet) => ({
      message: `ไม่พบแผ่นงาน “${sheet}” ที่มีอยู่ตอนอ่านไฟล์`,
      fix: 'หากเปลี่ยนชื่อหรือลบแผ่นงานไปแล้ว ให้ตรวจใหม่อีกครั้ง',
    }),
    SHEET_PROTECTED: (sheet) => ({
      message: sheet ? `แผ่นงาน “${sheet}” ถูกป้องกันไว้ จึงแก้ไขไม่ได้` : 'ไฟล์หรือแผ่นงานถูกป้องกันไว้ จึงแก้ไขไม่ได้',
      fix: 'เลือก ตรวจทาน > ยกเลิกการป้องกันแผ่นงาน แล้วลองอีกครั้ง',
    }),
    WORKBOOK_PROTECTED: () => ({
      message: 'โครงสร้างสมุดงานถูกป้องกันไว้ จึงเพิ่มหรือลบแผ่นงานผลวิเคราะห์ไม่ได้',
      fix: 'เลือก ตรวจทาน > ป้องกันสมุดงาน เพื่อยกเลิก แล้วลองอีกครั้ง',
    }),
    SHEET_NOT_OURS: (sheet) => ({
      message: `แผ่นงาน “${sheet}” มีข้อมูลของหน่วยงาน ระบบจะไม่เขียนทับ`,
      fix: 'เปลี่ยนชื่อแผ่นงานนั้น แล้ววิเคราะห์ใหม่',
    }),
    CHANGED: (_, task) => thaiTasks[task ?? 'analyse'].changed,
    CANCELLED: (_, task) => thaiTasks[task ?? 'analyse'].stopped,
    EDITING: () => ({
      message: 'มีเซลล์ที่กำลังแก้ไขค้างอยู่ Excel จึงยังทำรายการนี้ไม่ได้',
      fix: 'กด Enter หรือ Esc ในเซลล์นั้น แล้วลองอีกครั้ง',
    }),
    HOST_FAILED: (detail, task) => {
      const { message, fix } = task ? thaiTasks[task].failed : {
        message: 'Excel อ่านสมุดงานหรือไปยังเซลล์ไม่สำเร็จ',
        fix: 'ลองอีกครั้ง หากยังไม่ได้ ให้บันทึกไฟล์แล้วใช้หน้าเว็บ',
      };
      return { message, fix: `${fix} (${detail || 'ไม่มีรายละเอียด'})` };
    },
    READ_FAILED: () => ({
      message: 'Excel ไม่ส่งไฟล์ที่เปิดอยู่ให้ระบบอ่าน',
      fix: 'บันทึกไฟล์ แล้วเลือกไฟล์นั้นในหน้าต่างนี้ ผลที่ได้เหมือนกันทุกประการ',
    }),
    OFFICE_MISSING: () => ({
      message: 'โหลดส่วนเชื่อมต่อกับ Excel ไม่ได้',
      fix: 'ปิดหน้าต่างนี้แล้วเปิดใหม่ หรือเลือกไฟล์ที่บันทึกไว้ในหน้าต่างนี้',
    }),
    EXCEL_TOO_OLD: () => ({
      message: 'Excel รุ่นนี้ไม่มีส่วนที่ใช้เขียนผลลงไฟล์ที่เปิดอยู่',
      fix: 'เลือกไฟล์ที่บันทึกไว้ในหน้าต่างนี้ แล้วดาวน์โหลดสมุดงานที่วิเคราะห์แล้ว',
    }),
  },
  reading: 'กำลังอ่านไฟล์ที่เปิดอยู่',
  finishCell: 'รอ Excel อยู่ หากกำลังพิมพ์ในเซลล์ใด ให้กด Enter ในเซลล์นั้นก่อน',
  analysing: 'กำลังวิเคราะห์',
  clearing: 'กำลังล้างเครื่องหมาย',
  filling: 'กำลังหาช่องของคะแนนในสมุดงาน',
  tasks: thaiTasks,
  written: 'เขียนผลลงไฟล์แล้ว',
  cleared: 'ล้างเครื่องหมายแล้ว',
  /** @param {number} count */
  filled: (count) => (count > 0 ? `ใส่คะแนน ${count} ช่องแล้ว` : 'ไม่มีช่องที่ต้องเปลี่ยน'),
  /** @param {string} name @param {Date} at */
  chosenQuestion: (name, at) => `Excel ยังไม่ส่งไฟล์ที่เปิดอยู่ให้ระบบอ่าน ใช้ไฟล์ “${name}” ที่เลือกไว้เมื่อ ${clock(at, 'th')} น. หรือไม่`,
  useChosen: 'ใช้ไฟล์นี้',
  chooseAgain: 'เลือกไฟล์ใหม่',
  /** @param {number} count */
  deleteQuestion: (count) => `ล้างเครื่องหมายและลบแผ่นงานผลวิเคราะห์ ${count} แผ่นหรือไม่ แผ่นงานที่ลบแล้วเลิกทำไม่ได้ แต่วิเคราะห์ใหม่ได้`,
  /** @param {number} count */
  occupiedQuestion: (count) => `มี ${count} ช่องที่กรอกค่าอื่นไว้แล้ว ต้องการแทนที่หรือไม่`,
  replace: 'แทนที่',
  leave: 'เว้นช่องเหล่านั้นไว้',
  /** @param {string} sheet */
  hidden: (sheet) => `แผ่นงาน “${sheet}” ถูกซ่อนอยู่ หรือไม่มีแล้ว`,
};

/** @type {typeof thai} */
const english = {
  problems: {
    LIST_UNKNOWN: () => ({
      message: 'The service sent instructions that this pane does not know, so nothing was written.',
      fix: 'Close the pane and open it again, so that it is of the same version as the service.',
    }),
    SHEET_MISSING: (sheet) => ({
      message: `The sheet “${sheet}” that was there when the file was read is not found.`,
      fix: 'If it was renamed or deleted, check the file again.',
    }),
    SHEET_PROTECTED: (sheet) => ({
      message: sheet ? `The sheet “${sheet}” is protected and cannot be changed.` : 'The file or a sheet is protected and cannot be changed.',
      fix: 'Choose Review > Unprotect Sheet and try again.',
    }),
    WORKBOOK_PROTECTED: () => ({
      message: 'The structure of the workbook is protected; sheets with results cannot be added or deleted.',
      fix: 'Choose Review > Protect Workbook to take the protection off, and try again.',
    }),
    SHEET_NOT_OURS: (sheet) => ({
      message: `The sheet “${sheet}” holds data of yours; it is not written over.`,
      fix: 'Give that sheet another name and analyse again.',
    }),
    CHANGED: (_, task) => englishTasks[task ?? 'analyse'].changed,
    CANCELLED: (_, task) => englishTasks[task ?? 'analyse'].stopped,
    EDITING: () => ({
      message: 'A cell is still being edited, so Excel cannot do this yet.',
      fix: 'Press Enter or Esc in that cell and try again.',
    }),
    HOST_FAILED: (detail, task) => {
      const { message, fix } = task ? englishTasks[task].failed : {
        message: 'Excel could not read the workbook or go to the cell.',
        fix: 'Try again; if it fails once more, save the file and use the web page',
      };
      return { message, fix: `${fix} (${detail || 'no details'})` };
    },
    READ_FAILED: () => ({
      message: 'Excel did not hand over the open file.',
      fix: 'Save the file and choose it in this pane; the result is exactly the same.',
    }),
    OFFICE_MISSING: () => ({
      message: 'The connection to Excel could not be loaded.',
      fix: 'Close the pane and open it again, or choose the saved file in this pane.',
    }),
    EXCEL_TOO_OLD: () => ({
      message: 'This Excel lacks what is needed to write into the open file.',
      fix: 'Choose the saved file in this pane and download the analysed workbook.',
    }),
  },
  reading: 'Reading the open file',
  finishCell: 'Waiting for Excel. If you are typing into a cell, press Enter there first.',
  analysing: 'Analysing',
  clearing: 'Clearing marks',
  filling: 'Finding the cells of the scores',
  tasks: englishTasks,
  written: 'The results are in the file',
  cleared: 'The marks are gone',
  filled: (count) => (count > 0 ? `Scores are in ${count} cells` : 'No cell had to change'),
  chosenQuestion: (name, at) => `Excel still does not hand over the open file. Use “${name}”, chosen at ${clock(at, 'en')}?`,
  useChosen: 'Use this file',
  chooseAgain: 'Choose again',
  deleteQuestion: (count) => `Clear the marks and delete ${count} sheets with results? Deleting cannot be undone; analysing draws them again.`,
  occupiedQuestion: (count) => `${count} cells hold something else already. Replace it?`,
  replace: 'Replace',
  leave: 'Leave those cells',
  hidden: (sheet) => `The sheet “${sheet}” is hidden or no longer there.`,
};

/** @param {'th' | 'en'} language */
export const words = (language) => (language === 'en' ? english : thai);

/** What a problem says to the officer. @param {import('./problem.js').ExcelProblem} problem @param {'th' | 'en'} language */
export const sentence = (problem, language) => words(language).problems[problem.code](problem.detail, problem.task);
