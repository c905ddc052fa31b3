package th.itaworkbook.audit;

import th.itaworkbook.grid.Place;

/**
 * Something that the audit did not check.
 *
 * @param place a cell, or a whole sheet
 * @param reason why
 * @param detail the function where the reason is one, else empty
 */
public record NotChecked(Place place, Reason reason, String detail) {
    /** Why something was not checked. */
    public enum Reason {
        FUNCTION(
                "ไม่มีโปรแกรมที่สองที่คำนวณฟังก์ชันนี้ได้เหมือน Excel",
                "no second program computes this function as Excel does"),
        VOLATILE("ค่าของฟังก์ชันนี้ขึ้นกับเวลาที่คำนวณ", "the value depends on the moment of computing"),
        OTHER_FILE("สูตรอ้างถึงไฟล์อื่น", "the formula needs another file"),
        UNREADABLE("อ่านสูตรไม่ได้", "the formula cannot be read"),
        LIMIT("ไฟล์ใหญ่เกินกว่าจะคำนวณซ้ำในครั้งเดียว", "too large to be computed again at once"),
        INPUTS_CHANGED(
                "ข้อมูลเปลี่ยนหลังการวิเคราะห์ครั้งล่าสุด จึงไม่ทราบเนื้อหาที่ควรเป็น",
                "inputs changed since the last analysis, so the content that should stand here is not known"),
        REWRITTEN("แผ่นงานนี้เขียนใหม่ทุกครั้งที่วิเคราะห์", "the sheet is written anew by each analysis");

        private final String thai;
        private final String english;

        Reason(String thai, String english) {
            this.thai = thai;
            this.english = english;
        }

        /** The reason in Thai. */
        public String thai() {
            return thai;
        }

        /** The reason in English. */
        public String english() {
            return english;
        }
    }
}
