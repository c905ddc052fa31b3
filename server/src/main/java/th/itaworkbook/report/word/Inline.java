package th.itaworkbook.report.word;

/** What stands in a paragraph. */
public sealed interface Inline {
    /**
     * A stretch of text with one look; line breaks and tabs in it stay what they are.
     *
     * @param color six hex digits, or empty for the colour of the style
     */
    record Text(String text, boolean bold, String color) implements Inline {}

    /** Text that leads to an address outside the document; its digits stay as they are. */
    record Link(String text, String address) implements Inline {}

    /** The number of a caption elsewhere, kept up to date by a field. */
    record Reference(Caption caption) implements Inline {}

    /** A picture or chart in the line. */
    record Drawing(String xml) implements Inline {}

    /** Plain text. */
    static Inline of(String text) {
        return new Text(text, false, "");
    }

    /** Bold text. */
    static Inline bold(String text) {
        return new Text(text, true, "");
    }
}
