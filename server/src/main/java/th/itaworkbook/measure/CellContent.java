package th.itaworkbook.measure;

import java.time.LocalDate;
import th.itaworkbook.grid.Labels;

/** What is to be written into one cell of the sheet of measures. */
public sealed interface CellContent {
    /** The content as it is compared: folded text, ISO date, plain number. */
    String compared();

    /** A text; an empty one empties the cell. */
    record Text(String text) implements CellContent {
        @Override
        public String compared() {
            return Labels.fold(text);
        }
    }

    /** A whole number. */
    record Whole(int number) implements CellContent {
        @Override
        public String compared() {
            return Integer.toString(number);
        }
    }

    /** A real date. */
    record Day(LocalDate day) implements CellContent {
        @Override
        public String compared() {
            return day.toString();
        }
    }

    /** An empty cell. */
    CellContent EMPTY = new Text("");
}
