package th.itaworkbook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Score;
import th.itaworkbook.grid.MonthNames;

/** Figures, years and lists as formal Thai writes them. */
final class Words {
    /** Stands in a table where there is no figure. */
    static final String NONE = "–";

    /** Stands where the agency has to add something. */
    static final String MISSING = "ยังไม่ได้ระบุ";

    private static final int BUDDHIST_OFFSET = 543;

    private Words() {}

    static String score(Score score) {
        return score == null ? NONE : score.toString();
    }

    static String plain(BigDecimal figure) {
        return figure == null ? NONE : figure.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static String delta(Change change) {
        return change == null ? NONE : signed(change.delta());
    }

    static String signed(BigDecimal delta) {
        return (delta.signum() > 0 ? "+" : "") + plain(delta);
    }

    /** The number of a measure; empty when it has none. */
    static String number(Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    static String direction(Change change) {
        return change == null ? NONE : change.direction().thai();
    }

    static String rise(Direction direction) {
        return switch (direction) {
            case UP -> "เพิ่มขึ้น";
            case DOWN -> "ลดลง";
            case SAME -> "เท่าเดิม";
        };
    }

    static String fiscalYear(int year) {
        return "ปีงบประมาณ พ.ศ. " + year;
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MonthNames.LONG.get(day.getMonthValue() - 1) + " "
                + (day.getYear() + BUDDHIST_OFFSET);
    }

    /** A field that holds an ISO day, or what was typed in place of one. */
    static String day(String field) {
        return field.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? day(LocalDate.parse(field)) : field;
    }

    static String count(long count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    /** ก ข และ ค. */
    static String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(" ", parts.subList(0, parts.size() - 1)) + " และ" + spaced(parts.get(parts.size() - 1));
    }

    // Latin and digits stand off from Thai letters.
    private static String spaced(String part) {
        return part.isEmpty() || part.charAt(0) < '\u0E00' ? " " + part : part;
    }
}
