package th.itaworkbook.report.word;

import java.util.List;

/**
 * A table.
 *
 * @param widths widths of the columns in twentieths of a point
 * @param look what it is drawn like
 * @param whole whether it stays on one page where it fits on one
 */
public record Table(List<Integer> widths, List<Row> rows, Look look, boolean whole) {
    /** Looks of tables; the size of their letters is that of the paragraph styles. */
    public enum Look {
        RULED("ItaTable", "Table", 14, 0.3, Room.USUAL),
        /** With smaller letters, for much text on one page. */
        SMALL("ItaSmall", "Small", 12, 0.5, Room.USUAL),
        /** With small letters. */
        FINE("ItaFine", "Fine", 11, 0.5, Room.USUAL),
        /** With the smallest letters that print well, lines and cells close to each other. */
        DENSE("ItaDense", "Dense", 10, 0.5, new Room(1.05, 1, 90, 20)),
        /** The same with narrower letters, lines as close as vowels above and below allow. */
        NARROW("ItaDense", "Narrow", 10, 0.5, new Room(1, 0.88, 90, 20));

        /**
         * The room that letters need around them, in twentieths of a point.
         *
         * @param line from line to line, as a multiple of the size of the letters
         * @param wide width of a letter, as a multiple of its usual width
         * @param sides left and right of the text of a cell together
         * @param rows above and below it together
         */
        private record Room(double line, double wide, int sides, int rows) {
            /** As measured with TH Sarabun New. */
            private static final Room USUAL = new Room(1.31, 1, 170, 80);
        }

        private static final int TWENTIETHS = 20;

        private final String style;
        private final String prefix;
        private final int points;
        private final double mostEmpty;
        private final Room room;

        Look(String style, String prefix, int points, double mostEmpty, Room room) {
            this.style = style;
            this.prefix = prefix;
            this.points = points;
            this.mostEmpty = mostEmpty;
            this.room = room;
        }

        /** From line to line, in twentieths of a point. */
        int line() {
            return (int) (room.line() * points * TWENTIETHS);
        }

        /** Size in points of letters of the usual width that take as much of a line. */
        double letter() {
            return points * room.wide();
        }

        /** Left and right of the text of a cell together. */
        int sides() {
            return room.sides();
        }

        /** Above and below the texts of a row together. */
        int rowRoom() {
            return room.rows();
        }

        /** The part of a page that may stay empty so that a row is not broken; taller rows may break. */
        double mostEmpty() {
            return mostEmpty;
        }

        /** A width that suits the usual letters, for the letters of this look. */
        public int scaled(int width) {
            return width * points / RULED.points;
        }

        /** Size of the letters in points. */
        int points() {
            return points;
        }

        String style() {
            return style;
        }

        /** A paragraph of a cell as this look has it. */
        Para of(Para para) {
            return new Para(para.style().replaceFirst("^Table", prefix), para.keepNext(), para.content());
        }
    }

    public Table {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /** A table with lines. */
    public static Table of(List<Integer> widths, List<Row> rows) {
        return new Table(widths, rows, Look.RULED, false);
    }

    /** The same with that look. */
    public Table as(Look another) {
        return new Table(widths, rows, another, whole);
    }

    /** The same, kept on one page where it fits on one. */
    public Table kept() {
        return new Table(widths, rows, look, true);
    }

    /** On how many pages it is estimated to stand when it begins on a new one. */
    public int pages() {
        return new RowBreaks(this).pages();
    }
}
