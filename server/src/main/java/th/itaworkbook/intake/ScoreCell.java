package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.util.function.Function;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.intake.RowReader.Use;

/**
 * A score as the service reads it and as a formula in Excel reads it; null where there is none.
 *
 * @param read what the author means
 * @param strict the number in the cell, whatever it is; null for a text
 */
record ScoreCell(Figure read, Figure strict) {
    /** No score. */
    static final ScoreCell NONE = new ScoreCell(null, null);

    private static final BigDecimal FULL = new BigDecimal(100);

    /** Picks one of the two readings. */
    enum Side {
        READ(ScoreCell::read),
        STRICT(ScoreCell::strict);

        private final Function<ScoreCell, Figure> pick;

        Side(Function<ScoreCell, Figure> pick) {
            this.pick = pick;
        }

        Figure of(ScoreCell cell) {
            return pick.apply(cell);
        }
    }

    /** Reads a score of 0 to 100 and logs what cannot be used. */
    static ScoreCell read(CellValue value, Place place, String label, Use use, FindingLog log) {
        ScoreParser.Reading reading = ScoreParser.score(value);
        if (reading instanceof ScoreParser.Reading.Unreadable) {
            log.add(FindingCode.SCORE_NOT_A_NUMBER, place, value.text(), label);
        }
        if (!(reading instanceof ScoreParser.Reading.Amount number)) {
            return NONE;
        }
        Figure figure = new Figure(number.value(), place, value.text());
        boolean inRange = number.value().signum() >= 0 && number.value().compareTo(FULL) <= 0;
        if (!inRange) {
            log.add(FindingCode.SCORE_OUT_OF_RANGE, place, value.text(), label, "0", "100");
        } else if (number.fromText()) {
            logText(place, value, number.value(), use, log);
        }
        return new ScoreCell(inRange ? figure : null, number.fromText() ? null : figure);
    }

    /** Reads a count of 0 or more and logs what cannot be used; null when there is none. */
    static Figure count(CellValue value, Place place, String label, FindingLog log) {
        ScoreParser.Reading reading = ScoreParser.count(value);
        if (reading instanceof ScoreParser.Reading.Unreadable) {
            log.add(FindingCode.SCORE_NOT_A_NUMBER, place, value.text(), label);
        }
        if (!(reading instanceof ScoreParser.Reading.Amount number)) {
            return null;
        }
        if (number.value().signum() < 0) {
            log.add(FindingCode.SCORE_OUT_OF_RANGE, place, value.text(), label, "0", "999999999");
            return null;
        }
        if (number.fromText()) {
            logText(place, value, number.value(), Use.BY_SERVICE, log);
        }
        return new Figure(number.value(), place, value.text());
    }

    private static void logText(Place place, CellValue value, BigDecimal read, Use use, FindingLog log) {
        log.add(FindingCode.SCORE_READ_FROM_TEXT, place, value.text(), read.toPlainString());
        if (use == Use.BY_FORMULAS) {
            log.add(FindingCode.FORMULA_CANNOT_READ, place, value.text(), read.toPlainString());
        }
    }
}
