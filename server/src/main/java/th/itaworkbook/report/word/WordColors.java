package th.itaworkbook.report.word;

/** Colours of documents, the same as in the workbook. */
public final class WordColors {
    /** The only accent. */
    public static final String ACCENT = "1F3864";

    /** Pale shade of the accent. */
    public static final String ACCENT_PALE = "DCE4F2";

    /** Middle shade of the accent, for the earlier year in charts. */
    public static final String ACCENT_SOFT = "A9B8D3";

    /** Lines of tables and charts. */
    public static final String LINE = "BFC8D6";

    /** Quiet text. */
    public static final String MUTED = "595F69";

    private WordColors() {}
}
