package th.itaworkbook.domain;

/** How a theme stands against the target of its items. */
public enum ThemeVerdict {
    /** Every item with a score reaches the target. */
    ALL_ABOVE("ถึงเป้าหมายทุกข้อ"),
    /** The mean reaches the target, some items do not. */
    ABOVE_EXCEPT("ถึงเป้าหมาย ยกเว้นบางข้อ"),
    /** The mean itself stays below the target. */
    NOT_ON_TARGET("ยังไม่ถึงเป้าหมาย");

    private final String thai;

    ThemeVerdict(String thai) {
        this.thai = thai;
    }

    /** The words in the workbook. */
    public String thai() {
        return thai;
    }
}
