/** Words of the pane in Excel. Each problem says what happened and what to do; nothing is lost in any of them. */

/** @typedef {import('./problem.js').ProblemCode} ProblemCode */
/** @typedef {{message: string, fix: string}} Words */
/** @typedef {(detail: string) => Words} Sentence */

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
      message: sheet ? `แผ่นงาน “${sheet}” ถูกป้องกันไว้ จึงเขียนผลไม่ได้` : 'ไฟล์หรือแผ่นงานถูกป้องกันไว้ จึงเขียนผลไม่ได้',
      fix: 'เลือก ตรวจทาน > ยกเลิกการป้องกันแผ่นงาน แล้วลองอีกครั้ง',
    }),
    WORKBOOK_PROTECTED: () => ({
      message: 'โครงสร้างสมุดงานถูกป้องกันไว้ จึงเพิ่มแผ่นงานผลวิเคราะห์ไม่ได้',
      fix: 'เลือก ตรวจทาน > ป้องกันสมุดงาน เพื่อยกเลิก แล้วลองอีกครั้ง',
    }),
    SHEET_NOT_OURS: (sheet) => ({
      message: `แผ่นงาน “${sheet}” มีข้อมูลของหน่วยงาน ระบบจะไม่เขียนทับ`,
      fix: 'เปลี่ยนชื่อแผ่นงานนั้น แล้ววิเคราะห์ใหม่',
    }),
    CHANGED: () => ({
      message: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน จึงยังไม่ได้เขียนผล',
      fix: 'วิเคราะห์ใหม่ เพื่อให้ผลตรงกับข้อมูลล่าสุด',
    }),
    CANCELLED: () => ({
      message: 'หยุดเขียนแล้ว ข้อมูลของหน่วยงานอยู่ครบ แต่แผ่นงานผลวิเคราะห์ยังไม่ครบ',
      fix: 'สั่งวิเคราะห์อีกครั้งเมื่อพร้อม ระบบจะวาดแผ่นงานใหม่ทั้งหมด',
    }),
    EDITING: () => ({
      message: 'มีเซลล์ที่กำลังแก้ไขค้างอยู่ Excel จึงยังเขียนผลไม่ได้',
      fix: 'กด Enter หรือ Esc ในเซลล์นั้น แล้วลองอีกครั้ง',
    }),
    HOST_FAILED: (detail) => ({
      message: 'Excel เขียนผลลงไฟล์ไม่สำเร็จ',
      fix: `สั่งวิเคราะห์อีกครั้ง หากยังไม่ได้ ให้ใช้ไฟล์ผลลัพธ์จากหน้าเว็บ (${detail || 'ไม่มีรายละเอียด'})`,
    }),
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
  /** @param {number} done @param {number} all */
  writing: (done, all) => `กำลังเขียนผลลงไฟล์ ${Math.round((100 * done) / Math.max(1, all))}%`,
  written: 'เขียนผลลงไฟล์แล้ว',
  cleared: 'ล้างเครื่องหมายแล้ว',
  /** @param {number} count */
  filled: (count) => (count > 0 ? `ใส่คะแนน ${count} ช่องแล้ว` : 'ไม่มีช่องที่ต้องเปลี่ยน'),
  changedQuestion: 'ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน ต้องการเขียนผลเดิมลงไฟล์หรือไม่',
  /** @param {string} name */
  fileQuestion: (name) => `ผลนี้มาจากไฟล์ “${name}” ต้องการเขียนลงสมุดงานที่เปิดอยู่หรือไม่`,
  /** @param {number} count */
  occupiedQuestion: (count) => `มี ${count} ช่องที่กรอกค่าอื่นไว้แล้ว ต้องการแทนที่หรือไม่`,
  write: 'เขียนผลลงไฟล์',
  doNotWrite: 'ไม่เขียน',
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
      message: sheet ? `The sheet “${sheet}” is protected; results cannot be written.` : 'The file or a sheet is protected; results cannot be written.',
      fix: 'Choose Review > Unprotect Sheet and try again.',
    }),
    WORKBOOK_PROTECTED: () => ({
      message: 'The structure of the workbook is protected; sheets with results cannot be added.',
      fix: 'Choose Review > Protect Workbook to take the protection off, and try again.',
    }),
    SHEET_NOT_OURS: (sheet) => ({
      message: `The sheet “${sheet}” holds data of yours; it is not written over.`,
      fix: 'Give that sheet another name and analyse again.',
    }),
    CHANGED: () => ({
      message: 'The file was changed after it was read, so nothing was written yet.',
      fix: 'Analyse again, so that the results fit the latest data.',
    }),
    CANCELLED: () => ({
      message: 'Writing was stopped. Your data is complete; the sheets with results are not.',
      fix: 'Analyse again when you are ready; those sheets are drawn anew.',
    }),
    EDITING: () => ({
      message: 'A cell is still being edited, so Excel cannot write the results.',
      fix: 'Press Enter or Esc in that cell and try again.',
    }),
    HOST_FAILED: (detail) => ({
      message: 'Excel could not write the results.',
      fix: `Analyse again; if it fails once more, use the result file from the web page (${detail || 'no details'}).`,
    }),
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
  writing: (done, all) => `Writing results ${Math.round((100 * done) / Math.max(1, all))}%`,
  written: 'The results are in the file',
  cleared: 'The marks are gone',
  filled: (count) => (count > 0 ? `Scores are in ${count} cells` : 'No cell had to change'),
  changedQuestion: 'The file was changed after it was read. Write these results all the same?',
  fileQuestion: (name) => `This result comes from the file “${name}”. Write it into the open workbook?`,
  occupiedQuestion: (count) => `${count} cells hold something else already. Replace it?`,
  write: 'Write the results',
  doNotWrite: 'Do not write',
  replace: 'Replace',
  leave: 'Leave those cells',
  hidden: (sheet) => `The sheet “${sheet}” is hidden or no longer there.`,
};

/** @param {'th' | 'en'} language */
export const words = (language) => (language === 'en' ? english : thai);

/** What a problem says to the officer. @param {import('./problem.js').ExcelProblem} problem @param {'th' | 'en'} language */
export const sentence = (problem, language) => words(language).problems[problem.code](problem.detail);
