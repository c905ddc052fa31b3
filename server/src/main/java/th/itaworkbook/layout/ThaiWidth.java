package th.itaworkbook.layout;

/** Estimates how much room Thai text takes, because row heights must be right before anyone opens the file. */
final class ThaiWidth {
    /** Height in points of one line of the body size; leaves room for vowels above and below. */
    static final double LINE_POINTS = 23;

    /** Further height of a row, whatever its lines. */
    static final double ROOM_POINTS = 5;

    private ThaiWidth() {}

    /** Number of signs that take room of their own; vowels and tone marks above and below take none. */
    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E3A') || (c >= '\u0E47' && c <= '\u0E4E');
            if (!mark) {
                width++;
            }
        }
        return width;
    }

    /** Lines that a text needs in a column of that many characters; breaking between words costs some room. */
    static int lines(String text, double columnWidth) {
        double room = Math.max(4, columnWidth * 0.86 - 2.5);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(of(paragraph) / room));
        }
        return lines;
    }
}
