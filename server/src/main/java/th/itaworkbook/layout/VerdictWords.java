package th.itaworkbook.layout;

import th.itaworkbook.audit.Verdict;

/** How a person is told what an audit says of a cell. */
public final class VerdictWords {
    private VerdictWords() {}

    /** A word or two. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case OVERWRITTEN -> "พิมพ์ทับสูตร";
            case MISSING -> "ไม่มีสูตร";
            case RANGE_TOO_SHORT -> "ช่วงไม่ครบ";
            case CHANGED -> "สูตรถูกแก้ไข";
            case CONTENT_CHANGED -> "เนื้อหาถูกแก้ไข";
            case CIRCULAR -> "อ้างถึงตัวเอง";
            case ERROR -> "สูตรผิดพลาด";
            case INCONSISTENT -> "ต่างจากข้างเคียง";
            case FOLLOWS -> "ผลกระทบต่อเนื่อง";
            case STALE -> "ค่าไม่เป็นปัจจุบัน";
            case DIFFERS -> "ค่าต่างกัน";
            case NO_VALUE -> "ไม่มีค่าในไฟล์";
            case NOT_COMPUTED -> "คำนวณซ้ำไม่ได้";
            case SOUND -> "ตรงกัน";
        };
    }

    /** What it means. */
    public static String sentence(Verdict verdict) {
        return switch (verdict) {
            case OVERWRITTEN -> "มีค่าที่พิมพ์ไว้ในช่องที่ควรเป็นสูตร";
            case MISSING -> "ช่องที่ควรเป็นสูตรว่างอยู่";
            case RANGE_TOO_SHORT -> "ช่วงในสูตรไม่ครอบคลุมทั้งตาราง";
            case CHANGED -> "สูตรถูกแก้ไข";
            case CONTENT_CHANGED -> "ข้อความหรือตัวเลขที่ระบบเขียนถูกแก้ไข";
            case CIRCULAR -> "สูตรอ้างถึงผลของตัวเอง";
            case ERROR -> "สูตรให้ค่าผิดพลาด";
            case INCONSISTENT -> "เซลล์ข้างเคียงใช้สูตรเดียวกัน แต่เซลล์นี้ต่างไป";
            case FOLLOWS -> "สูตรถูกต้อง แต่ใช้ค่าจากเซลล์ที่คลาดเคลื่อน";
            case STALE -> "ค่าที่เก็บในไฟล์ไม่ใช่ผลของสูตร";
            case DIFFERS -> "สูตรให้ค่าต่างจากที่ระบบคำนวณ";
            case NO_VALUE -> "ไฟล์ไม่ได้เก็บผลของสูตร แต่สูตรถูกต้อง";
            case NOT_COMPUTED -> "สูตรถูกต้อง แต่ไม่มีโปรแกรมที่สองที่คำนวณได้";
            case SOUND -> "";
        };
    }
}
